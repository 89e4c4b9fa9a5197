import { formatFigure } from '../../../rules/figures/figure.ts';
import { fill } from '../../../rules/language/fill.ts';
import type { Comparison, ComparisonWords } from './comparison.ts';
import { getMeasure } from './measures.ts';
import type { CompareRecord } from './record.ts';

/** Measures of the decision rows, where whatever one entry alone says of them stands already. */
const decided = [
  'population',
  'building',
  'running',
  'fullTimeMediators',
  'partTimeMediators',
  'accepted',
  'settled',
  'daysToSettle',
];

/** Of which the axis of time tells. */
const limitMeasures = ['meetWithin', 'replyWithin', 'longestReply'];

/** Whether a figure stands among the rows to decide by or on the axis of time. */
const isShown = ({ scope, measure, label }: CompareRecord['figures'][number], { limits }: CompareRecord): boolean =>
  (scope === undefined && decided.includes(measure ?? '')) ||
  limits.some(({ name }) => name === label) ||
  (limits.length > 0 && limitMeasures.includes(measure ?? ''));

/** What an entry alone says: `facts` first, then its numbers, in a few words each; of those that are not about mediation only how many there are. */
export function getAlone(
  record: CompareRecord,
  shared: ReadonlySet<string>,
  facts: readonly { label: string; text: string }[],
  words: ComparisonWords,
): Comparison['columns'][number]['alone'] {
  const own = record.figures.filter((figure) => !shared.has(getMeasure(figure).id));
  const isOutside = ({ noMeasure }: CompareRecord['figures'][number]) =>
    noMeasure === 'outside' || noMeasure === 'story';
  const items = own
    .filter((figure) => !isOutside(figure) && !isShown(figure, record))
    .map((figure) =>
      fill(words['alone.item'], {
        label: figure.label,
        value: formatFigure(figure, words.figureWords),
        remark: [
          ...(figure.claim === 'target' ? [words.target] : []),
          ...(figure.conflict === undefined ? [] : [words['alone.conflict']]),
        ].join(''),
      }),
    );
  const told = facts.map(({ label, text }) => fill(words['alone.item'], { label, value: text, remark: '' }));
  return { items: [...told, ...items], outside: own.filter(isOutside).length };
}
