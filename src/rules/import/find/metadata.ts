import type { Cleaned } from '../clean/clean.ts';
import type { Evidence } from './evidence.ts';
import { getFurniture, isOtherList } from '../clean/furniture.ts';
import { getLines, isByline, type Line } from '../clean/lines.ts';
import type { Hints } from '../raw-report.ts';

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

const label = (names: string) =>
  new RegExp(
    `(?:${names})\\s*[:：丨]\\s*([^\\s|丨【】()（）]+(?:\\s(?!\\S{0,6}[:：])[\\p{Script=Han}]{2,4}(?=\\s|$))*)`,
    'u',
  );
const publisherLabel = label('文章来源|信息来源|稿件来源|稿源|本文来源|来源|转自|发布机构|发布单位');
const authorLabel = label('作者|撰稿|通讯员|记者|供稿人?');
const names = '[\\p{Script=Han}·]{2,4}';
const roleNames = new RegExp(`(?:记者|通讯员)\\s*(${names}(?:[\\s、,，]+(?!通讯员|记者|摄影|报道)${names})*)`, 'u');
const closingNames = new RegExp(
  `[(（]\\s*(?:(?:记者|通讯员|作者)\\s*)?(${names}(?:[\\s、]+${names}){0,4})\\s*[)）]\\s*$`,
  'u',
);
/** 原创 某某发布 2021: the last of a line. */
const datedPublisher =
  /(?:^(?:原创)?|\s)(\p{Script=Han}{2,12}(?:网|报|台|在线|发布|平安\p{Script=Han}{2,4}|平安))\s+(?:19|20)\d\d/gu;
const lead =
  /^[(（【]?(?:本报讯|本网讯|(\p{Script=Han}[\p{Script=Han}\w]{1,11}?)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:讯|电|消息))/u;

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
export function readMetadata(raw: string, cleaned: Cleaned, hints: Hints = {}): Metadata {
  const around = getNeighbours(raw, cleaned).filter(({ words }) => getFurniture(words) !== undefined);
  const own = getLines(cleaned.text).filter(({ words }) => words !== '');
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
  const isAddress = (value: string | undefined) => (value && /^(?:https?:|www\.)/u.test(value) ? undefined : value);

  const url = hint(hints.url) ?? find(around, 'raw', (words) => /https?:\/\/[^\s"'<>）)]+/u.exec(words)?.[0]);
  const publisher =
    hint(hints.publisher) ??
    find(around, 'raw', (words) => isAddress(publisherLabel.exec(words)?.[1])) ??
    find(own.slice(0, 2), 'cleaned', (words) => lead.exec(words)?.[1]) ??
    find(around, 'raw', (words) => [...words.matchAll(datedPublisher)].at(-1)?.[1]);
  const dayOfAddress = url && readDayOfAddress(url.value);
  const date =
    hint(hints.date) ??
    find(around, 'raw', readDay) ??
    (url && dayOfAddress !== undefined ? { ...url, value: dayOfAddress } : undefined);
  const author =
    hint(hints.author) ??
    find(around, 'raw', (words) => authorLabel.exec(words)?.[1]) ??
    find(ends, 'cleaned', (words) => roleNames.exec(words.slice(0, 120))?.[1] ?? closingNames.exec(words)?.[1]) ??
    find(
      own.slice(0, 6).filter(({ words }) => isByline(words)),
      'cleaned',
      (words) => /([\p{Script=Han}]{2,4})$/u.exec(words)?.[1],
    );
  return { ...(publisher && { publisher }), ...(author && { author }), ...(date && { date }), ...(url && { url }) };
}
