import { toSimplified } from '../../language/simplified.ts';
import type { Cleaned } from '../clean/clean.ts';
import type { Evidence } from './evidence.ts';
import { getFurniture, isOtherList } from '../clean/furniture.ts';
import { getLines, isByline, type Line } from '../clean/lines.ts';
import type { Hints } from '../raw-report.ts';
import { isPersonName, readAuthors, readClosingAuthors, readLabelledAuthors } from './authors.ts';
import {
  readAccount,
  readCopyright,
  readDatedPublisher,
  readDateline,
  readLabelledPublisher,
  readMasthead,
  readOffice,
  readSignature,
  toPublisher,
} from './publisher.ts';

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
    find(around, 'raw', readLabelledPublisher) ??
    find(own.slice(0, 3), 'cleaned', readDateline) ??
    find(all.slice(0, 5), 'raw', readMasthead) ??
    find(own.slice(1, 3), 'cleaned', readOffice) ??
    find(own.slice(1, 4), 'cleaned', readSignature) ??
    find(around, 'raw', readDatedPublisher) ??
    find(all.slice(-5), 'raw', readCopyright);
  const dayOfAddress = url && readDayOfAddress(url.value);
  const date =
    hint(hints.date) ??
    find(around, 'raw', readDay) ??
    find(own.slice(1, 4), 'cleaned', (words) => (readSignature(words) ? readDay(words) : undefined)) ??
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
