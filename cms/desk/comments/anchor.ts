import { isRecord } from '../../../src/schemas/record.ts';
import type { Comment } from '../../server/review/comments.ts';
import type { Fields, FormPath } from '../checkup/field-words.ts';

/** The words of a form that something is said of. */
export type Passage = Pick<Comment, 'field' | 'quote' | 'before' | 'after' | 'start'>;

/** Where words stand now: in which field, in which text of it, and from where to where (UTF-16). */
export interface Found {
  path: FormPath;
  text: string;
  place: { start: number; end: number };
}

/** So much on either side of the words is remembered. */
const reach = 40;

/** So much of what is selected is quoted. */
const longestQuote = 500;

/** So many signs must be the same in another field for the words there to be taken for those that are gone. */
const tellingLength = 6;

/** A passage made of what is selected in a text of a field. */
export const toPassage = (field: string, text: string, start: number, end: number): Passage => ({
  field,
  quote: text.slice(start, Math.min(end, start + longestQuote)),
  before: text.slice(Math.max(0, start - reach), start),
  after: text.slice(Math.min(end, start + longestQuote)).slice(0, reach),
  start,
});

/** How many signs two texts have in common from their beginning on. */
function countSame(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

const reverse = (text: string): string => [...text].reverse().join('');

/**
 * Where the words begin in a text that has changed since: of several places the one whose surroundings are most like those that are
 * remembered, and of these the nearest; nothing where the words stand there no more.
 */
export function findStart(text: string, { quote, before, after, start }: Omit<Passage, 'field'>): number | undefined {
  if (quote === '') return undefined;
  let best: { at: number; likeness: number } | undefined;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const likeness =
      countSame(reverse(text.slice(Math.max(0, at - reach), at)), reverse(before)) +
      countSame(text.slice(at + quote.length, at + quote.length + reach), after);
    const isBetter =
      !best ||
      likeness > best.likeness ||
      (likeness === best.likeness && Math.abs(at - start) < Math.abs(best.at - start));
    if (isBetter) best = { at, likeness };
  }
  return best?.at;
}

/** Every text of a form by its field; what stands in one box, an item a line, is one text. */
function listTexts(value: unknown, path: FormPath): { path: FormPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return [{ path, text: value.join('\n') }];
    return value.flatMap((item, index) => listTexts(item, [...path, index]));
  }
  return isRecord(value) ? Object.entries(value).flatMap(([key, item]) => listTexts(item, [...path, key])) : [];
}

/**
 * Where the words of a passage stand in the form now: in their own field, or, where a row has moved, in the one other that has them;
 * nothing where they are gone.
 */
export function findPassage({ data, body }: Fields, passage: Passage): Found | undefined {
  const texts = listTexts({ ...data, body }, []);
  const toFound = ({ path, text }: { path: FormPath; text: string }): Found[] => {
    const start = findStart(text, passage);
    return start === undefined ? [] : [{ path, text, place: { start, end: start + passage.quote.length } }];
  };
  const own = texts.filter(({ path }) => path.join('.') === passage.field).flatMap(toFound);
  if (own[0] || passage.quote.length < tellingLength) return own[0];
  const others = texts.flatMap(toFound);
  return others.length === 1 ? others[0] : undefined;
}
