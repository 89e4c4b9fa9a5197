import { describe, expect, test } from 'vitest';
import { areComparable, getUnit } from '../../../../src/rules/figures/unit.ts';

describe('a unit', () => {
  test.each([
    ['个', 'things', 1],
    ['名', 'people', 1],
    ['万名', 'people', 10_000],
    ['万人', 'people', 10_000],
    ['人次', 'visits', 1],
    ['户', 'households', 1],
    ['件', 'matters', 1],
    ['起', 'matters', 1],
    ['万件', 'matters', 10_000],
    ['件次', 'matters', 1],
    ['万条', 'records', 10_000],
    ['批次', 'batches', 1],
    ['万批', 'batches', 10_000],
    ['万元', 'money', 10_000],
    ['亿元', 'money', 100_000_000],
    ['千万元', 'money', 10_000_000],
    ['平方米', 'area', 1],
    ['公里', 'length', 1000],
    ['%', 'share', 1],
    ['‰', 'share', 0.1],
    ['个工作日', 'workingDays', 1],
    ['日', 'days', 1],
    ['年', 'months', 12],
  ])('%s counts %s by %d', (text, counts, factor) => {
    expect(getUnit(text)).toMatchObject({ counts, factor });
  });

  test('of land converts: 3 mu are 2,000 square metres', () => {
    expect(3 * (getUnit('亩')?.factor ?? 0)).toBeCloseTo(2000);
  });

  test('may be a frequency', () => {
    expect(getUnit('次/季')).toEqual({ counts: 'times', base: '次', factor: 1, per: '季' });
  });

  test('that begins like a multiple is no multiple', () => {
    expect(getUnit('百分点/年')).toMatchObject({ counts: 'share', factor: 1, per: '年' });
    expect(getUnit('千米/日')).toMatchObject({ counts: 'length', factor: 1000, per: '日' });
  });

  test('that nobody knows stays unknown', () => {
    expect(getUnit('斤')).toBeUndefined();
    expect(getUnit('')).toBeUndefined();
    expect(getUnit('万')).toBeUndefined();
  });
});

test('件 and 起 are comparable, 件 and 人 are not, nor is a count with a frequency', () => {
  const unit = (text: string) => getUnit(text) ?? { counts: 'things' as const, base: '', factor: 0 };
  expect(areComparable(unit('件'), unit('万起'))).toBe(true);
  expect(areComparable(unit('件'), unit('人'))).toBe(false);
  expect(areComparable(unit('次'), unit('次/季'))).toBe(false);
});
