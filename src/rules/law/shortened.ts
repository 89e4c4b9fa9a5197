import type { Data } from '../../schemas/index.ts';
import type { Words } from '../language/found-words.ts';
import { getSentences } from '../language/sentences.ts';
import { getAct, isLengthOf } from './said-deadlines.ts';
import { findLengths, isSameAmount } from './said-lengths.ts';

type Deadline = Data<'deadlines'>;

/** A deadline told with its length alone, though it is not the same for everybody. */
export interface Shortened extends Words {
  deadline: Deadline;
}

/** Words with which a rule says that it is another one for some: 定做的除外, 少数情形从知道那天算. */
const exceptions =
  /除外|例外|最长|最迟|有的|少数|特殊|紧急|不受(?!理)|不算|另有|重新|中断|看[^。；]{0,12}(?:期限|决定书|怎么写)/u;

/** Of deadlines those that are another one for some, of which `all` that stands together tells nothing. */
export function getUntold(all: string, deadlines: readonly Deadline[]): Deadline[] {
  if (deadlines.length === 0 || all.includes('一般') || exceptions.test(all)) return [];
  const said = findLengths(all);
  return deadlines.filter((deadline) => {
    const others = findLengths(deadline.summary).filter((length) => !isSameAmount(length, deadline.length));
    const isTold = others.some((other) => said.some((length) => isSameAmount(length, other)));
    return !isTold && (others.length > 0 || exceptions.test(deadline.summary));
  });
}

/** Deadlines that a text tells with act and length, of those whose exceptions it does not tell (`getUntold`). */
export const findShortened = (text: string, untold: readonly Deadline[]): Shortened[] =>
  untold.flatMap((deadline) => {
    const { act } = getAct(deadline);
    return getSentences(text).flatMap((sentence) =>
      act.length > 1 && sentence.text.includes(act)
        ? findLengths(sentence.text)
            .filter((length) => isLengthOf(deadline, length, sentence.text.includes('工作日')))
            .map(({ start, end }) => ({ deadline, start: sentence.start + start, end: sentence.start + end }))
        : [],
    );
  });
