import { toSimplified } from '../../language/simplified.ts';
import type { Cleaned } from '../clean/clean.ts';
import type { Evidence } from './evidence.ts';
import { getFurniture, isOtherList } from '../clean/furniture.ts';
import { getLines, isByline, type Line } from '../clean/lines.ts';
import type { Hints } from '../raw-report.ts';
import { isPersonName, readAuthors, readClosingAuthors, readLabelledAuthors } from './authors.ts';

/** One thing about the report itself, and where it was read; from the file's own head it has no place. */
export interface Told extends Partial<Evidence> {
  value: string;
}

/** Who published the report, when and where; what is not said is left out. */
export interface Metadata {
  publisher?: Told;
  author?: Told;
  date?: Told;
  url?: Told;
}

const day = /((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?/u;

const toDay = (year: string, month: string, date: string): string | undefined => {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : undefined;
};

/** The first full date of a text as `YYYY-MM-DD`. */
export function readDay(text: string): string | undefined {
  const [, year, month, date] = day.exec(text) ?? [];
  return year && month && date ? toDay(year, month, date) : undefined;
}

/** /2022/1208/ and /202212/08/ in an address say when a page was put there. */
function readDayOfAddress(url: string): string | undefined {
  const [, year, month, date] = /\/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D)/u.exec(url) ?? [];
  return year && month && date ? toDay(year, month, date) : undefined;
}

/** What a line of facts goes on with. */
const nextLabel = '(?:作者|编辑|责编|时间|发布|日期|点击|浏览|阅读|访问|字号|字体|文号|单位)[^:：\\s]{0,6}[:：]';
const label = (names: string) =>
  new RegExp(
    `(?:${names})\\s{0,4}[:：丨][ \\t\u3000]{0,4}(?!${nextLabel})([^\\s|丨【】()（）:：]{1,40}?(?=[\\s|丨【】()（）]|$|${nextLabel})(?:\\s(?!\\S{0,8}[:：])[\\p{Script=Han}]{2,4}(?=\\s|$)){0,6})`,
    'u',
  );
const publisherLabel = label('文章来源|信息来源|稿件来源|稿源|本文来源|来源|转自|发布机构|发布单位|单位/部门');
/** 原创 某某发布 2021: the last of a line. */
const datedPublisher =
  /(?:^(?:原创)?|\s)(\p{Script=Han}{2,12}(?:网|报|台|在线|发布|平安\p{Script=Han}{2,4}|平安))\s{1,6}[|丨]?\s{0,6}(?:19|20)\d\d/gu;
/** 江城新闻网讯, 中新网江州11月3日电, 本报讯: a dateline, with the place between who and when. */
const lead =
  /^[(（【]?(?:(\p{Script=Han}{1,10}?(?:网|报|社|台|在线|热线|客户端))(?:\p{Script=Han}{2,6}?(?:19|20)?\d{0,4}年?\d{1,2}月\d{1,2}日(?:讯|电|消息)|讯(?=[\s(（：:　]|\p{Script=Han}))|(\p{Script=Han}[\p{Script=Han}\w]{1,11}?)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:讯|电|消息))/u;
/** 江城新闻网记者 王一一 in a line of its own. */
const staff =
  /^[□■◎(（]?(\p{Script=Han}{2,10}(?:网|报|台|在线|客户端|中心))(?:全媒体|首席)?(?:记者|通讯员)[ \t\u3000：:]/u;
/** The name at the head of a page of a newspaper, and at the foot of a site. */
const masthead = /^(\p{Script=Han}{2,10}(?:报|周刊|日报|晚报))\s{0,6}[|丨]?\s{0,6}(?:19|20)\d\d年/u;
const copyright =
  /版权(?:所有)?\s{0,4}[:：©]?\s{0,4}(?:©\s{0,4})?(\p{Script=Han}{3,20}(?:网|报|报社|法院|检察院|政府|局|台|委员会|司法厅|中心))/u;
const bodies = /(?:人民政府|人民法院|人民检察院|委员会|司法局|司法厅|政法委|公安局|办公室|中心|社区|街道)$/u;
const ownSite = /^(?:本站|本院|本网|本报|原创|本局|本报讯|网络|转载)$/u;
const organisation =
  /网|报|台|社|局|院|委|政府|中心|在线|发布|司法|政法|法治|平安|融媒|新闻|办|厅|部|检察|公安|镇|街道|县|市|区|乡|村|协会|公司|公众号|客户端|频道|先锋|长安|之声|传媒|工会|妇联/u;

/** A publisher as it is named, or nothing where people are named there. */
function toPublisher(value: string | undefined): string | undefined {
  if (!value || /^(?:https?:|www\.)/u.test(value) || ownSite.test(value)) return undefined;
  const parts = value.split(/[\s、,，]+/u);
  return parts.every((part) => isPersonName(part) && !organisation.test(part)) ? undefined : (parts[0] ?? value);
}

const toTold = (value: string | undefined, { words, start, end }: Line, where: 'cleaned' | 'raw'): Told | undefined =>
  value ? { value, sentence: words, in: where, start, end } : undefined;

/** Lines that stand around the report's own head and foot; lists of other articles with their dates lie outside. */
function getNeighbours(raw: string, { changes }: Cleaned): Line[] {
  // The report ends where an unbroken row of removals begins that goes to the end of the raw text.
  let end = raw.length;
  for (const { at, before } of changes.toReversed()) {
    if (raw.slice(at + before.length, end).trim() !== '') break;
    end = at;
  }
  const lines = getLines(raw).filter(({ words }) => words !== '');
  const own = lines.filter((line) => line.start < end);
  const after = lines.filter((line) => line.start >= end).slice(0, 6);
  const list = after.findIndex(
    ({ words }) => isOtherList(words) || (words.length > 8 && getFurniture(words) === undefined),
  );
  return [...own, ...(list < 0 ? after : after.slice(0, list))];
}

/** Reads publisher, author, date and address from the lines around a report, its first and last words, and the file's own head. */
export function readMetadata(written: string, cleaned: Cleaned, hints: Hints = {}): Metadata {
  const raw = toSimplified(written);
  const around = getNeighbours(raw, cleaned).filter(({ words }) => getFurniture(words) !== undefined);
  const own = getLines(toSimplified(cleaned.text)).filter(({ words }) => words !== '');
  const ends = [...own.slice(0, 4), ...own.slice(-2)];
  const find = (
    lines: readonly Line[],
    where: 'cleaned' | 'raw',
    read: (words: string) => string | undefined,
  ): Told | undefined => {
    for (const line of lines) {
      const told = toTold(read(line.words), line, where);
      if (told) return told;
    }
    return undefined;
  };
  const hint = (value: string | undefined): Told | undefined => (value ? { value } : undefined);
  const all = getLines(raw).filter(({ words }) => words !== '');

  const url = hint(hints.url) ?? find(around, 'raw', (words) => /https?:\/\/[^\s"'<>）)]+/u.exec(words)?.[0]);
  const account = readAccount(all.slice(0, 12));
  const publisher =
    hint(toPublisher(hints.publisher)) ??
    (account && toTold(toPublisher(account.name), account.line, 'raw')) ??
    find(around, 'raw', (words) => toPublisher(publisherLabel.exec(words)?.[1])) ??
    find(own.slice(0, 3), 'cleaned', (words) => {
      const [, agency, other] = lead.exec(words) ?? [];
      return toPublisher(agency ?? other) ?? staff.exec(words)?.[1];
    }) ??
    find(all.slice(0, 5), 'raw', (words) => masthead.exec(words)?.[1] ?? staff.exec(words)?.[1]) ??
    find(own.slice(1, 3), 'cleaned', (words) => (words.length <= 24 && bodies.test(words) ? words : undefined)) ??
    find(around, 'raw', (words) => [...words.matchAll(datedPublisher)].at(-1)?.[1]) ??
    find(all.slice(-5), 'raw', (words) => copyright.exec(words)?.[1]);
  const dayOfAddress = url && readDayOfAddress(url.value);
  const date =
    hint(hints.date) ??
    find(around, 'raw', readDay) ??
    (url && dayOfAddress !== undefined ? { ...url, value: dayOfAddress } : undefined);
  const author =
    hint(readAuthors(hints.author ?? '') ?? (hints.author && isPersonName(hints.author) ? hints.author : undefined)) ??
    find(around, 'raw', readLabelledAuthors) ??
    (account?.author ? toTold(account.author, account.line, 'raw') : undefined) ??
    find(ends, 'cleaned', (words) => readAuthors(words.slice(0, 120)) ?? readClosingAuthors(words)) ??
    find(all.slice(0, 8), 'raw', (words) => (isByline(words) ? readAuthors(words) : undefined)) ??
    find(all.slice(-8), 'raw', (words) => readClosingAuthors(words));
  return { ...(publisher && { publisher }), ...(author && { author }), ...(date && { date }), ...(url && { url }) };
}

/** The line below the title of a WeChat article: 原创 作者 公众号, then the day, often in a line of its own. */
function readAccount(lines: readonly Line[]): { name: string; author: string | undefined; line: Line } | undefined {
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
