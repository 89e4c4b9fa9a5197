import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../../src/rules/figures/figure.ts';
import { getChartFault } from '../../../../src/rules/figures/chart.ts';
import { getMeasure } from '../../../../src/site/compare/rules/measures.ts';
import { convert, parseUnit } from '../../../../src/rules/figures/units.ts';
import { proposeFigures } from '../../../../src/rules/import/figures/figures.ts';
import { isCounted, normaliseUnit, readUnit } from '../../../../src/rules/import/figures/unit.ts';
import { getUnit } from '../../../../src/rules/figures/unit.ts';
import { knownUnits } from '../../../../src/rules/figures/unit-table.ts';

/** What stands behind a unit that counts only with certain words behind it. */
const behind: Record<string, string> = { 面: '锦旗', 头: '牛', 通: '电话', 对: '夫妻', 成: '以上' };

const rows = [...knownUnits].map(([word, unit]) => ({ word, ...unit }));
const read = rows.filter(({ reading }) => reading !== 'never');

describe.each(rows)('$word', ({ word, counts, base, factor, reading, written }) => {
  test('is known to comparison, alone, by the ten thousand and as a frequency', () => {
    expect(getUnit(word)).toEqual({ counts, base, factor });
    expect(parseUnit(word)).toEqual({ kind: base, factor });
    expect(getUnit(`万${word}`)).toEqual({ counts, base, factor: factor * 10_000 });
    expect(getUnit(`${word}/月`)).toEqual({ counts, base, factor, per: '月' });
    expect(convert(1, `万${word}`, word)).toBe(10_000);
  });

  test('turns into the base of its kind, which is its own', () => {
    expect(knownUnits.get(base)).toMatchObject({ counts, base, factor: 1, written: base });
    expect(convert(1, word, base)).toBeCloseTo(factor, 9);
  });

  test('is written by content with a word of the same kind and size', () => {
    expect(knownUnits.get(written)).toMatchObject({ counts, factor, written });
    expect(normaliseUnit(word)).toBe(written);
  });

  test('is read by the importer as the table says', () => {
    expect(readUnit(word + (behind[word] ?? '')) === word).toBe(reading !== 'never');
    expect(isCounted(word)).toBe(reading === 'few');
  });

  test('stands beside its base in a chart, and in a part of the comparison of its own kind', () => {
    const figure = { value: 1, bound: 'exact', claim: 'own', source: '甲报' } as const;
    const figures: Figure[] = [
      { ...figure, overlaps: [], label: '甲', unit: word },
      { ...figure, overlaps: [], label: '乙', unit: base },
    ];
    expect(getChartFault({ title: '', figures: ['甲', '乙'] }, figures)).toBeUndefined();
    expect(getMeasure({ label: '某数', unit: word }).section).toBe(getMeasure({ label: '某数', unit: base }).section);
  });
});

test.each(read)('what the importer proposes in $word, comparison knows', ({ word, counts, factor }) => {
  for (const [number, times] of [
    ['120', 1],
    ['三十五', 1],
    ['12万', 10_000],
    ['12亿', 100_000_000],
  ] as const) {
    // 三十五千米: a number in characters takes the 千 for its own.
    if (number === '三十五' && /^[百千]/u.test(word)) continue;
    const text = `全年平均为${number}${word}${behind[word] ?? ''}。`;
    const [proposed, ...others] = proposeFigures(text).map(({ unit }) => getUnit(unit));
    expect(proposed, text).toMatchObject({ counts, factor: factor * times });
    expect(others).toEqual([]);
  }
});
