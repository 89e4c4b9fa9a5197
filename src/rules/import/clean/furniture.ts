import { toSimplified } from '../../language/simplified.ts';
import { toPattern } from '../../language/word-pattern.ts';
import { furniture } from './furniture.table.ts';
import { otherLists } from './other-lists.table.ts';
import { pageWords } from './page-words.table.ts';

/** Words that stand on a page around an article; a line made of nothing else is furniture. */
const around = new Set(pageWords);

/** Counters and marks between the words of the page. */
const filler = /^(?:[\d.,+\-—–_=*#|/\\·•…~<>《》»›:：()（）【】[\]丨▼↓↑←→▶◀●○■□]+|\d+[次个条人]?|\d+万?\+?)$/u;

/** A day, often with an hour, before it who published, behind it a source or a counter: how articles are dated. */
const date = '(?:19|20)\\d\\d[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}日?';
const hour = '(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?';
const dateLine = new RegExp(`^(?:原创|转载)?\\s*[^。]{0,30}?${date}${hour}(?:\\s+[^。，]{0,80})?$`, 'u');

const wordsOf = (kind: (typeof furniture)[number]['kind']): string =>
  toPattern(
    furniture.filter((row) => row.kind === kind),
    '.',
  );

const pageNumber =
  /^[-—–\s]*(?:第\s*\d+\s*页|\d{1,4}|-\s*\d+\s*-|共\s*\d+\s*页|第\s*\d+\s*页\s*[,，/共]+\s*\d+(?:\s*页)?)[-—–\s]*$/u;

/** Lines that are furniture, by how they begin or what they hold: pattern, then why. */
const lines: [pattern: RegExp, reason: string][] = [
  [/^(?:您?(?:现在|当前|所在)?的?(?:当前|所在)?位置|您当前的位置|当前栏目)(?:[:：]|是)/u, '面包屑导航'],
  [/^.{1,16}\s*(?:>|>>|»|›|＞|→)\s*.{0,80}$/u, '面包屑导航'],
  [new RegExp(`^[【[(（]?${wordsOf('编辑')}\\s*(?:[:：丨|/／]|$)`, 'u'), '编辑署名'],
  [new RegExp(`^[【[(（]?${wordsOf('出处')}\\s*[:：丨]`, 'u'), '来源、日期等信息行'],
  [/^(?:\d+\s*)?(?:人|次)?(?:阅读|浏览|在看|点赞|评论|转发|收藏|播放)\s*\d[\d.]*\s*[万wW]?\+?次?$/u, '阅读、点赞计数'],
  [/^\d[\d.]*万?\+?\s*(?:人|次|条)?(?:阅读|浏览|在看|点赞|评论|转发|收藏|喜欢|播放|参与|跟贴|跟帖)/u, '阅读、点赞计数'],
  [new RegExp(`^(?:${wordsOf('页脚')}|${wordsOf('页脚：')}\\s*[:：])`, 'iu'), '版权和页脚'],
  [new RegExp(wordsOf('声明'), 'iu'), '版权和页脚'],
  [
    new RegExp(`^(?:[▲▼↑↓👆👇]+)?\\s*(?:${wordsOf('提示')}|${wordsOf('提示：')}\\s*[:：])`, 'iu'),
    '关注、分享、点赞提示',
  ],
  [new RegExp(`^[【[(（]?\\s*${wordsOf('按钮')}`, 'u'), '字号、打印、分享按钮'],
  [/^原创(?:\s+\S{1,16}){1,3}$/u, '来源、日期等信息行'],
  [/^(?:(?:上|下)一[版篇期]|版面导航|标题导航|放大|缩小|默认o?|[\s\d+\-·|]){2,}$/u, '报纸的版面'],
  [/^第?\s*[A-Z]?\d{1,3}\s*版(?:[:：\s].{0,16})?$/u, '报纸的版面'],
  [pageNumber, '页码、计数'],
  [/^[-—–=_*·•.\s~～]{2,}$/u, '分隔线'],
  [/^[-—–\s]*(?:end|the end|全文完|（完）|\(完\))[-—–\s]*$/iu, '文末标记'],
];

const listsAt = (place: 'over' | 'before'): string =>
  toPattern(
    otherLists.filter(({ where }) => where === place || where === 'both'),
    '.',
  );

/** Names of lists of other articles; what follows one is not the report. */
const overList = new RegExp(`^[【[■◆▍|>\\s]*${listsAt('over')}\\s*(?:[【】\\]:：>》»|].*)?$`, 'u');

/** A list's name at the head of one line with one title behind it: 「相关阅读：某某」. */
const beforeTitle = new RegExp(`^[【[(（]?${listsAt('before')}\\s*[】\\])）]?\\s*[:：].+$`, 'u');

/** What a line that is no part of an article is, in an editor's words; nothing for other lines. */
export function getFurniture(line: string): string | undefined {
  if (line === '') return undefined;
  const words = toSimplified(line);
  if (dateLine.test(words)) return '来源、日期等信息行';
  const tokens = words.split(/[\s|丨｜/／·•,，、:：【】[\]()（）<>＞»›—_-]+/u).filter(Boolean);
  if (tokens.every((token) => around.has(token) || filler.test(token))) return '导航和页面按钮';
  if (beforeTitle.test(words) && !/。.+。/u.test(words)) return '其他文章的链接';
  const isSentence = /[。；].{10}/u.test(words);
  for (const [pattern, reason] of lines) {
    if (!pattern.test(words)) continue;
    if (isSentence && !/^(?:版权|关注)/u.test(reason)) continue;
    return reason;
  }
  return undefined;
}

/** Whether a line is the number of a page. Asked for each line in each round: few are tried for all that furniture may be. */
export const isPageNumber = (words: string): boolean => pageNumber.test(words) && getFurniture(words) === '页码、计数';

/** Whether a line names a list of other articles. */
export function isOtherList(line: string): boolean {
  if (line.length > 40) return false;
  const words = toSimplified(line);
  return overList.test(words) && !beforeTitle.test(words);
}

/** Whether a line says when or by whom an article was published. */
export const isMetaLine = (words: string): boolean => getFurniture(words) === '来源、日期等信息行';
