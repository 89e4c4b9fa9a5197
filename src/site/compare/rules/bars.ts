import type { Figure } from '../../../rules/figures/figure.ts';
import type { Bar, BarGroup, Line } from './comparison.ts';
import { type Aligned, align, getAmount, getNotes, kindOf } from './figure-rows.ts';
import type { CompareRecord } from './record.ts';
import { type Context, getRank, toShortLine } from './short-lines.ts';
import type { FigureSection } from '../../../schemas/figures/measure.ts';

/** How many numbers are drawn at most. */
const mostBars = 8;

/** Which numbers an official looks at first; times stand on an axis of their own. */
const order: FigureSection[] = ['result', 'work', 'money', 'people', 'organisation', 'place'];

/** The figure that stands for an entry. */
const choose = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort((a, b) => getRank(a) - getRank(b))[0];

/** What a bar may reach: all that its sources leave possible, and of a share never more than the whole. */
const getEnd = ({ value, most }: { value: number; most?: number | undefined }): number =>
  Math.max(value, most ?? value);

/** The end of a scale on which all of them fit. */
const getScale = (bars: readonly (Bar | undefined)[], whole?: number): number =>
  whole ?? Math.max(...bars.flatMap((bar) => (bar ? [getEnd(bar.amount)] : [])));

const share = '%';

function getFigureGroup(
  records: readonly CompareRecord[],
  { measure, perRecord }: Aligned,
  context: Context,
): BarGroup | undefined {
  const chosen = perRecord.map(choose);
  const given = chosen.flatMap((figure) => figure ?? []);
  const kinds = new Set(given.map(kindOf));
  // People that came and groups of them are not drawn on one scale.
  if (given.length < 2 || kinds.size > 1) return undefined;
  const bars = chosen.map((figure, index): Bar | undefined => {
    if (!figure) return undefined;
    return {
      line: toShortLine(records[index]!, figure, context),
      amount: getAmount(figure),
      isTarget: figure.claim === 'target',
    };
  });
  const most = getScale(bars, kinds.has(share) ? 100 : undefined);
  if (most <= 0) return undefined;
  return {
    id: measure.id,
    label: measure.label,
    section: measure.section,
    notes: [
      ...getNotes(
        chosen.map((figure) => (figure ? [figure] : [])),
        context.words,
      ),
      ...(new Set(given.map(({ scope }) => scope)).size > 1 ? [context.words['note.scopes']] : []),
    ],
    isOfWholes: given.every(({ scope }) => scope === undefined),
    most,
    bars,
  };
}

/** What this portal has worked out for at least two of them. */
function getWorkedGroups(records: readonly CompareRecord[]): BarGroup[] {
  const ids = [...new Set(records.flatMap(({ workedOut }) => workedOut.map(({ id }) => id)))].sort();
  return ids.flatMap((id): BarGroup[] => {
    const found = records.map(({ workedOut }) => workedOut.find((each) => each.id === id));
    const [first, second] = found.flatMap((each) => each ?? []);
    if (!first || !second) return [];
    const bars = found.map((each): Bar | undefined => {
      if (!each) return undefined;
      const { text, value, least, most, details } = each;
      const amount = { value, least, ...(most !== undefined && { most }), unit: '' };
      const line: Line = { text, amount, details, notes: [] };
      return { line, amount, isTarget: false };
    });
    const most = getScale(bars, id.startsWith('rate/') ? 1 : undefined);
    return [{ id, label: first.label, section: 'result', notes: [], isOfWholes: true, most, bars }];
  });
}

const countOf = ({ bars }: BarGroup): number => bars.filter(Boolean).length;

/** Numbers of wholes before those of parts, each in the order in which officials ask for them. */
const byUse = (a: BarGroup, b: BarGroup): number =>
  Number(b.isOfWholes) - Number(a.isOfWholes) || countOf(b) - countOf(a);

/** The numbers that at least two entries give of one thing in one unit. */
export function getBars(records: readonly CompareRecord[], context: Context): BarGroup[] {
  const drawn = align(records)
    .filter(({ measure: { section } }) => order.includes(section))
    .sort((a, b) => order.indexOf(a.measure.section) - order.indexOf(b.measure.section))
    .flatMap((aligned) => getFigureGroup(records, aligned, context) ?? []);
  return [...getWorkedGroups(records), ...drawn].sort(byUse).slice(0, mostBars);
}
