import type { Line } from '../clean/lines.ts';
import { isPersonName } from './authors.ts';

/** What a line of facts goes on with. */
const nextLabel = '(?:作者|编辑|责编|时间|发布|日期|点击|浏览|阅读|访问|字号|字体|文号|单位)[^:：\\s]{0,6}[:：]';
const label = (names: string) =>
  new RegExp(
    `(?:${names})\\s{0,4}[:：丨][ \\t\u3000]{0,4}(?!${nextLabel})([^\\s|丨【】()（）:：]{1,40}?(?=[\\s|丨【】()（）]|$|${nextLabel})(?:\\s(?!\\S{0,8}[:：])[\\p{Script=Han}]{2,4}(?=\\s|$)){0,6})`,
    'u',
  );
const publisherLabel = label('文章来源|信息来源|稿件来源|稿源|本文来源|来源|转自|发布机构|发布单位|单位/部门');
/** 原创 某某发布 2021: the last of a line. */
const dated = '(?:网|报|台|在线|发布|平安\\p{Script=Han}{2,4}|平安|政法委|司法局|司法所|法院|检察院|公安局|人民政府)';
const datedPublisher = new RegExp(
  `(?:^(?:原创)?|\\s)(\\p{Script=Han}{2,12}${dated})\\s{1,6}[|丨·•]?\\s{0,6}(?:19|20)\\d\\d`,
  'gu',
);
const medium = '\\p{Script=Han}{1,10}?(?:网|报|社|台|在线|热线|客户端)';
const sent = '\\d{1,2}月\\d{1,2}日(?:讯|电|消息)';
/** 江城新闻网讯, 中新网江州11月3日电, 某某在线1月18日讯: a dateline, with the place between who and when. */
const lead = new RegExp(
  [
    `^[(（【]?(?:(?<agency>${medium})(?:\\p{Script=Han}{2,6}?(?:\\d{4}年)?${sent}|讯(?=[\\s(（：:\u3000\\p{Script=Han}]))`,
    `(?<other>\\p{Script=Han}[\\p{Script=Han}\\w]{1,11}?)(?:\\d{4}年)?${sent})`,
  ].join('|'),
  'u',
);
/** 江城新闻网记者 王一一 in a line of its own. */
const staff =
  /^[□■◎(（]?(\p{Script=Han}{2,10}(?:网|报|台|在线|客户端|中心))(?:全媒体|首席)?(?:记者|通讯员)[ \t\u3000：:]/u;
/** The name at the head of a page of a newspaper, and at the foot of a site. */
const masthead = /^(\p{Script=Han}{2,10}(?:报|周刊|日报|晚报))\s{0,6}[|丨]?\s{0,6}(?:19|20)\d\d年/u;
const copyright =
  /版权(?:所有)?\s{0,4}[:：©]?\s{0,4}(?:©\s{0,4})?(\p{Script=Han}{3,20}(?:网|报|报社|法院|检察院|政府|局|台|委员会|司法厅|中心))/u;
const bodies = /(?:人民政府|人民法院|人民检察院|委员会|[局厅]|政法委|办公室|中心|社区|街道)$/u;
const ownSite = /^(?:本站|本院|本网|本报|原创|本局|本报讯|网络|转载)$/u;
const organisation =
  /网|报|台|社|局|院|委|政府|中心|在线|发布|司法|政法|法治|平安|融媒|新闻|办|厅|部|检察|公安|镇|街道|县|市|区|乡|村|协会|公司|公众号|客户端|频道|先锋|长安|之声|传媒|工会|妇联/u;

/** A publisher as it is named, or nothing where people are named there. */
export function toPublisher(value: string | undefined): string | undefined {
  if (!value || /^(?:https?:|www\.)/u.test(value) || ownSite.test(value)) return undefined;
  const parts = value.split(/[\s、,，]+/u);
  return parts.every((part) => isPersonName(part) && !organisation.test(part)) ? undefined : (parts[0] ?? value);
}

/** 来源：某某 in a line of facts around the report. */
export const readLabelledPublisher = (words: string): string | undefined =>
  toPublisher(publisherLabel.exec(words)?.[1]);

/** Who sent the report, by the dateline that its first lines may open with. */
export function readDateline(words: string): string | undefined {
  const { agency, other } = lead.exec(words)?.groups ?? {};
  return toPublisher(agency ?? other) ?? staff.exec(words)?.[1];
}

const signedBelow = /^[(（](\p{Script=Han}{4,20})[\s,，]{1,4}(?:19|20)\d\d[-年/.][^()（）]{3,8}[)）]$/u;

/** （某县司法局 2025年1月10日） below the title of a document: who signs it. */
export const readSignature = (words: string): string | undefined => {
  const signed = signedBelow.exec(words)?.[1];
  return signed && bodies.test(signed) ? signed : undefined;
};

/** The newspaper or site by the head of the page. */
export const readMasthead = (words: string): string | undefined => masthead.exec(words)?.[1] ?? staff.exec(words)?.[1];

/** An office that stands alone below a title. */
export const readOffice = (words: string): string | undefined =>
  words.length <= 24 && bodies.test(words) ? words : undefined;

/** 某某发布 2021-03-04: who stands before the day in a line. */
export const readDatedPublisher = (words: string): string | undefined =>
  [...words.matchAll(datedPublisher)].at(-1)?.[1];

/** 版权所有：某某法院 at the foot of a page. */
export const readCopyright = (words: string): string | undefined => copyright.exec(words)?.[1];

/** The line below the title of a WeChat article: 原创 作者 公众号, then the day, often in a line of its own. */
export function readAccount(
  lines: readonly Line[],
): { name: string; author: string | undefined; line: Line } | undefined {
  const at = lines.findIndex(({ words }) => /^原创(?:\s|$)/u.test(words));
  const line = lines[at];
  if (!line) return undefined;
  const here = line.words.replace(/(?:19|20)\d\d[-年/.].*$/u, '');
  const parts = (here.trim() === '原创' ? `${here} ${lines[at + 1]?.words ?? ''} ${lines[at + 2]?.words ?? ''}` : here)
    .replace(/(?:19|20)\d\d[-年/.].*$/u, '')
    .split(/\s+/u)
    .filter((part) => part !== '原创' && part !== '');
  const name = parts.findLast((part) => !isPersonName(part) || organisation.test(part));
  const author = parts.find((part) => part !== name && isPersonName(part));
  return name === undefined ? undefined : { name, author, line };
}
