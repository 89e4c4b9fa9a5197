import type { Data } from '../../schemas/index.ts';
import { getSentences } from '../language/sentences.ts';
import { getAct, isLengthOf } from './said-deadlines.ts';
import { findLengths } from './said-lengths.ts';
import { findQuantities, getAmount, getKind, type Quantity } from './said-quantities.ts';

/** Something that the law counts: 三个工作日, 五百元, 三倍, 百分之二十, 十四周岁. */
export type LawQuantity = Pick<Quantity, 'amount' | 'unit' | 'isWorking'>;

/** What articles count, as far as a text about them can be held against it. */
export interface ArticleQuantities {
  /** Quantities of the articles themselves. */
  own: readonly LawQuantity[];
  /** Quantities of the articles around them: 两个月 of article 23 is no slip beside article 24. */
  near: readonly LawQuantity[];
}

/** A quantity that is not the article's: none of that amount, or days that are counted otherwise. */
export interface StrangeQuantity extends Quantity {
  kind: 'amount' | 'days';
}

/** “二日”、“三日”: days that are named one after the other. */
const namedDays = /(?<![一二三五七十])[一二三五七十]+日(?:[“”"「」、\s]*[一二三五七十]+日)*/gu;
/** What follows them where they are made working days: 是工作日. */
const madeWorking = /[“”"「」、\s]*[^。；]{0,16}工作日/uy;

/** A law that counts the periods of the authority so: 行政机关实施行政许可的期限以工作日计算 (行政许可法 article 82). */
const wholly = /期限以工作日计算/u;

/** Words with which a clause tells what somebody has to do who is no authority: 三十日前向…提出申请. */
const applying = /提出[^，。；]{0,8}申请/u;

const getDays = (text: string): number[] =>
  findLengths(text).flatMap(({ amount, unit }) => (unit === 'day' ? amount : []));

/** Days that a text makes working days, as it names them. */
const findDefinitions = (text: string): string[] =>
  [...text.matchAll(namedDays)].flatMap(({ 0: named, index }) => {
    madeWorking.lastIndex = index + named.length;
    return madeWorking.test(text) ? [named] : [];
  });

/** How the days of a law count. */
export type DayCount = (article: string) => LawQuantity[];

/**
 * How a law counts its days: those that it defines as working ones (本规定中规定的“二日”、“三日”是工作日), or all of the
 * authority's own; what it gives people to apply in is not that.
 */
export function createDayCount(law: string): DayCount {
  const defined = new Set(findDefinitions(law).flatMap(getDays));
  const isWholly = wholly.test(law);
  const isOwn = (clause: string) => isWholly && !applying.test(clause);
  return (article) =>
    article.split(/(?<=[，。；])/u).flatMap((clause) =>
      findQuantities(clause).map(({ amount, unit, isWorking = false }) => ({
        amount,
        unit,
        isWorking: isWorking || (unit === 'day' && (defined.has(amount) || isOwn(clause))),
      })),
    );
}

/** Words with which a sentence speaks of a number that is not the article's: one that is denied, past, or of another law. */
const elsewhere = /没有|不受|不再|以前|原来|老规定|旧|从前|现在|另|别的|照.{2,12}(?:法|规定|条例)/u;

/** A worked sum has numbers of its own. */
const worked = /例如|比如|举例|假[如定设]|等于|一共|合计|元(?:是|加上?)[^，]{0,8}元|[×＋＝÷]/u;

/** Quantities in `text` that the law has not, or only as other days; a sentence that says 工作日 has said so. */
function findStrange<Q extends Quantity>(
  text: string,
  find: (sentence: string) => Q[],
  judge: (said: Q, sentence: string) => StrangeQuantity['kind'] | undefined,
): StrangeQuantity[] {
  return getSentences(text)
    .filter((sentence) => !elsewhere.test(sentence.text))
    .flatMap((sentence) =>
      find(sentence.text).flatMap((said) => {
        const kind = judge(said, sentence.text);
        if (!kind || (kind === 'days' && !said.isWorking && text.includes('工作日'))) return [];
        return [{ ...said, kind, start: sentence.start + said.start, end: sentence.start + said.end }];
      }),
    );
}

const countsOtherDays = (said: Quantity, same: readonly LawQuantity[]): boolean =>
  said.unit === 'day' && same.length > 0 && same.every(({ isWorking }) => isWorking !== said.isWorking);

/** Quantities in a text about certain articles that none of them has, though they have others of that kind; and days counted otherwise. */
export function findStrangeQuantities(text: string, { own, near }: ArticleQuantities): StrangeQuantity[] {
  return findStrange(text, findQuantities, (said, sentence) => {
    if (!own.some((known) => getKind(known) === getKind(said))) return undefined;
    const same = own.filter((known) => getAmount(known) === getAmount(said));
    if (same.length > 0) return countsOtherDays(said, same) ? 'days' : undefined;
    const isWorked = said.unit === '元' && worked.test(sentence);
    return isWorked || near.some((known) => getAmount(known) === getAmount(said)) ? undefined : 'amount';
  });
}

/** One day is hardly ever a limit: 忙了一天. */
const fewestDays = 2;

/**
 * Days in any text of a page that all quantities it rests on of that number count otherwise: 三日 beside three working
 * days. A paragraph that says 工作日 has said so; a deadline of the registry that the sentence tells explains its days.
 */
export const findOtherDays = (
  text: string,
  quantities: readonly LawQuantity[],
  deadlines: readonly Data<'deadlines'>[],
): StrangeQuantity[] =>
  findStrange(text, findLengths, (said, sentence) => {
    const same = quantities.filter((known) => getAmount(known) === getAmount(said));
    if (said.amount < fewestDays || !countsOtherDays(said, same)) return undefined;
    const isOther = deadlines.some(
      (deadline) => sentence.includes(getAct(deadline).act) && isLengthOf(deadline, said, sentence.includes('工作日')),
    );
    return isOther ? undefined : 'days';
  });
