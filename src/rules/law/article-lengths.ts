import type { Data } from '../../schemas/index.ts';
import { getSentences } from '../language/sentences.ts';
import { getAct, isLengthOf } from './said-deadlines.ts';
import { findLengths, isSameAmount, type SaidLength } from './said-lengths.ts';

/** A length of time that the law names. */
export type LawLength = Pick<SaidLength, 'amount' | 'unit' | 'isWorking'>;

/** What articles say of time, as far as a text about them can be held against it. */
export interface ArticleTimes {
  /** Lengths of the articles themselves. */
  own: readonly LawLength[];
  /** Lengths of the articles around them: 两个月 of article 23 is no slip beside article 24. */
  near: readonly LawLength[];
}

/** A length that is not the one of the article: none of that amount, or one that counts other days. */
export interface StrangeLength extends SaidLength {
  kind: 'amount' | 'days';
}

/** “二日”、“三日”: days that are named one after the other. */
const namedDays = /(?<![一二三五七十])[一二三五七十]+日(?:[“”"「」、\s]*[一二三五七十]+日)*/gu;
/** What follows them where they are made working days: 是工作日. */
const madeWorking = /[“”"「」、\s]*[^。；]{0,16}工作日/uy;

/** A law that counts all of its days so: 本法规定的期限以工作日计算 (行政许可法 article 82). */
const wholly = /期限以工作日计算/u;

const getDays = (text: string): number[] =>
  findLengths(text).flatMap(({ amount, unit }) => (unit === 'day' ? amount : []));

/** Days that a text makes working days, as it names them. */
const findDefinitions = (text: string): string[] =>
  [...text.matchAll(namedDays)].flatMap(({ 0: named, index }) => {
    madeWorking.lastIndex = index + named.length;
    return madeWorking.test(text) ? [named] : [];
  });

/** The days that the text of a law makes working days: 本规定中规定的“二日”、“三日”是工作日 → 2, 3. */
export const getWorkingDays = (text: string): ReadonlySet<number> =>
  new Set(wholly.test(text) ? getDays(text) : findDefinitions(text).flatMap(getDays));

/** Words with which a sentence speaks of a time that is not the article's: one that is denied, past, or of another law. */
const elsewhere = /没有|不受|不再|以前|原来|老规定|旧|从前|现在|另|别的|照.{2,12}(?:法|规定|条例)/u;

/** Lengths in `text` of which the law has none, or only ones of other days; a sentence that says 工作日 has said so. */
function findStrange(
  text: string,
  judge: (said: SaidLength, sentence: string) => StrangeLength['kind'] | undefined,
): StrangeLength[] {
  return getSentences(text)
    .filter((sentence) => !elsewhere.test(sentence.text))
    .flatMap((sentence) =>
      findLengths(sentence.text).flatMap((said) => {
        const kind = judge(said, sentence.text);
        if (!kind || (kind === 'days' && !said.isWorking && text.includes('工作日'))) return [];
        return [{ ...said, kind, start: sentence.start + said.start, end: sentence.start + said.end }];
      }),
    );
}

const countsOtherDays = (said: SaidLength, same: readonly LawLength[]): boolean =>
  said.unit === 'day' && same.length > 0 && same.every(({ isWorking }) => isWorking !== said.isWorking);

/** Lengths in a text about certain articles that none of them has, though they have others; and days counted otherwise. */
export function findStrangeLengths(text: string, { own, near }: ArticleTimes): StrangeLength[] {
  if (own.length === 0) return [];
  return findStrange(text, (said) => {
    const same = own.filter((length) => isSameAmount(length, said));
    if (same.length === 0) return near.some((length) => isSameAmount(length, said)) ? undefined : 'amount';
    return countsOtherDays(said, same) ? 'days' : undefined;
  });
}

/** One day is hardly ever a limit: 忙了一天. */
const fewestDays = 2;

/**
 * Days in any text of a page that all `lengths` it rests on of that number count otherwise: 三日 beside three working
 * days. A paragraph that says 工作日 has said so; a deadline of the registry that the sentence tells explains its days.
 */
export const findOtherDays = (
  text: string,
  lengths: readonly LawLength[],
  deadlines: readonly Data<'deadlines'>[],
): StrangeLength[] =>
  findStrange(text, (said, sentence) => {
    const same = lengths.filter((length) => isSameAmount(length, said));
    if (said.amount < fewestDays || !countsOtherDays(said, same)) return undefined;
    const isOther = deadlines.some(
      (deadline) => sentence.includes(getAct(deadline).act) && isLengthOf(deadline, said, sentence.includes('工作日')),
    );
    return isOther ? undefined : 'days';
  });
