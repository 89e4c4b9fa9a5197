import { type Figure, formatFigure } from '../../../rules/figures/figure.ts';
import { fill } from '../../../rules/language/fill.ts';
import type { ComparisonWords, Line } from './comparison.ts';
import { getAmount } from './figure-rows.ts';
import type { Footnotes } from './footnotes.ts';
import { getMeasure } from './measures.ts';
import type { CompareRecord, NamedFigure } from './record.ts';

/** What every row of a comparison is written with. */
export interface Context {
  footnotes: Footnotes;
  words: ComparisonWords;
}

/** More than this of one number is the business of the page of the practice. */
const mostLines = 2;

/** How well a figure stands for an entry: of the whole before those of a part, reached before asked for; 0 is best. */
export const getRank = ({ scope, claim }: Figure): number =>
  (scope === undefined ? 0 : 2) + (claim === 'target' ? 1 : 0);

/** A figure in a few words: whose it is where it is not the place's own, which part it counts, of when. */
export function toShortLine(record: CompareRecord, figure: Figure, { footnotes, words }: Context, name?: string): Line {
  const { claim, scope, period, source } = figure;
  return {
    text: formatFigure(figure, words.figureWords),
    amount: getAmount(figure),
    details: [
      ...(name === undefined ? [] : [name]),
      ...(claim === 'own' ? [] : [words[`claim.${claim}`]]),
      ...(scope === undefined ? [] : [fill(words.scope, { scope })]),
      period ?? words['period.missing'],
    ],
    notes: footnotes.ofFigure(record, source),
  };
}

/** Figures of one measure that stand for an entry: all of the whole, or one of a part, of a known time where there is one. */
function pick({ figures, background }: CompareRecord, id: string): NamedFigure[] {
  const found: NamedFigure[] = [...figures, ...background].filter((figure) => getMeasure(figure).id === id);
  const [best] = [...found].sort((a, b) => getRank(a) - getRank(b));
  if (!best) return [];
  const alike = found.filter((figure) => getRank(figure) === getRank(best));
  if (best.scope === undefined) return alike.slice(0, mostLines);
  return [alike.find(({ period }) => period !== undefined) ?? best];
}

/** The figures of the measure among these that stands best for an entry, named where there are several measures. */
export function getFirst(record: CompareRecord, ids: readonly string[], context: Context): Line[] {
  const tried = ids.flatMap((id) => {
    const figures = pick(record, id);
    const [first] = figures;
    return first ? [{ figures, rank: getRank(first), name: getMeasure(first).label }] : [];
  });
  const [best] = tried.sort((a, b) => a.rank - b.rank);
  if (!best) return [];
  const name = ids.length > 1 ? best.name : undefined;
  return best.figures.map((figure) => toShortLine(record, figure, context, name));
}
