import { measures } from '../../schemas/figures/measure.ts';
import { toPattern } from '../language/word-pattern.ts';
import { measureWords } from './measure-words.table.ts';
import { parseUnit } from './units.ts';

const ends = { whole: ['^', '$'], end: ['', '$'], start: ['^', ''] } as const;

/** How reports call a measure. */
const toPatternOf = (id: string): RegExp =>
  new RegExp(
    measureWords
      .filter(({ measure }) => measure === id)
      .map((row) => ends[row.where].join(toPattern([row], '.')))
      .join('|') || '(?!)',
    'u',
  );

const patterns = new Map(measures.map(({ id }) => [id, toPatternOf(id)]));

/**
 * The measure that a figure seems to count, by its label and unit: the first one whose words and unit fit. What a number
 * leaves out is never guessed: 「村级网格」 and 「企业微网格」 are no 网格 of the lowest level, and residents registered on a
 * platform are no population.
 */
export function proposeMeasure({ label, unit }: { label: string; unit: string }): string | undefined {
  const { kind } = parseUnit(unit);
  const plain = label.replace(/\s/gu, '');
  return measures.find(
    ({ id, name, units }) => units.includes(kind) && (plain === name || patterns.get(id)?.test(plain) === true),
  )?.id;
}
