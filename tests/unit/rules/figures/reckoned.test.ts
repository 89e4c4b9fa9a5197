import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../../src/rules/figures/figure.ts';
import { reckon } from '../../../../src/rules/figures/reckoned.ts';

const figure = (measure: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
  label: measure,
  measure,
  value,
  unit,
  bound: 'exact',
  claim: 'own',
  overlaps: [],
  period: '2021年',
  source: '甲报',
  ...more,
});
const accepted = figure('accepted', 1837, '件');
const closed = figure('closed', 1786, '件');
const people = figure('population', 30, '万人');
const find = (kind: string, figures: Figure[], background: Figure[] = []) =>
  reckon(figures, background).found.filter((one) => one.kind === kind);
const gapOf = (kind: string, figures: Figure[]) => reckon(figures).gaps.find((one) => one.kind === kind)?.gap;

describe('the share that is settled', () => {
  test('has an interval where both counts are exact', () => {
    const [rate] = find('rate', [accepted, closed]);
    expect(rate?.value).toBeCloseTo(0.97224, 5);
    // By the formula of Wilson's score, reckoned apart: (0.97224 + 1.92073/1837 ± …) / (1 + 3.84146/1837).
    expect(rate?.interval?.least).toBeCloseTo(0.96367, 4);
    expect(rate?.interval?.most).toBeCloseTo(0.97883, 4);
  });

  test('has none, but what its words leave open, where one is not', () => {
    const [rate] = find('rate', [
      figure('mediated', 500, '件', { bound: 'over' }),
      figure('settled', 300, '件', { bound: 'near' }),
    ]);
    expect(rate).toMatchObject({ value: 0.6 });
    expect(rate?.interval).toBeUndefined();
    expect([rate?.least, rate?.most]).toEqual([200 / 600, 300 / 500]);
  });

  test.each<[string, Figure[], string]>([
    ['only one count', [closed], 'number'],
    ['another time', [accepted, { ...closed, period: '2022年' }], 'time'],
    ['another source', [accepted, { ...closed, source: '乙报' }], 'time'],
    ['another part', [accepted, { ...closed, scope: '劳动' }], 'number'],
    [
      'no time',
      [
        { ...accepted, period: undefined },
        { ...closed, period: undefined },
      ],
      'time',
    ],
    ['more closed than accepted', [accepted, { ...closed, value: 2000 }], 'time'],
    ['what is only asked for', [accepted, { ...closed, claim: 'target' }], 'number'],
    ['a rise of it', [accepted, { ...closed, change: { way: 'more', against: '2020年' } }], 'number'],
  ])('is not reckoned from %s', (_, figures, gap) => {
    expect(find('rate', figures)).toEqual([]);
    expect(gapOf('rate', figures)).toBe(gap);
  });
});

describe('per head', () => {
  test.each<[string, Figure, number | string]>([
    ['of the same year', people, 1837 / 30],
    ['as it stood in that year', { ...people, period: '截至2021年底' }, 1837 / 30],
    ['as it stood later', { ...people, period: '截至2022年底' }, 'time'],
    ['since a year', { ...people, period: '2021年以来' }, 'time'],
    ['that is not exact', { ...people, bound: 'about' }, 'vague'],
    ['of nobody', { ...people, value: 0 }, 'vague'],
    ['of a part', { ...people, scope: '城区' }, 'base'],
  ])('a population %s', (_, base, expected) => {
    const { found, gaps } = reckon([accepted], [base]);
    const each = found.find(({ kind }) => kind === 'people');
    if (typeof expected === 'number') expect(each?.value).toBeCloseTo(expected, 9);
    else expect([each, gaps.find(({ kind }) => kind === 'people')?.gap]).toEqual([undefined, expected]);
  });

  test('a mediator and a grid are divisors too, and what is 2万余 has a range', () => {
    const figures = [
      figure('mediated', 2, '万件', { bound: 'over' }),
      figure('mediators', 100, '人'),
      figure('grids', 50, '个'),
    ];
    expect(find('mediator', figures)[0]).toMatchObject({ value: 200, least: 200, most: 300 });
    expect(find('grid', figures)[0]).toMatchObject({ value: 400 });
  });
});

describe('what a settled matter costs', () => {
  const yearly = figure('running', 20, '万元', { period: '每年', from: '2020' });
  test.each<[string, Figure, Figure, number | string]>([
    ['in a year in which it was spent already', yearly, figure('closed', 400, '件'), 500],
    ['in the year of the money', figure('running', 20, '万元'), figure('closed', 400, '件'), 500],
    ['before it was spent', { ...yearly, from: '2022' }, figure('closed', 400, '件'), 'time'],
    ['where nobody says since when', { ...yearly, from: undefined }, figure('closed', 400, '件'), 'time'],
    ['over seven years', yearly, figure('closed', 400, '件', { period: '2015年至2021年' }), 'time'],
  ])('%s', (_, money, count, expected) => {
    const { found, gaps } = reckon([money, count]);
    expect(found.find(({ kind }) => kind === 'case')?.value ?? gaps.find(({ kind }) => kind === 'case')?.gap).toBe(
      expected,
    );
  });

  test('lies between what both words leave open', () => {
    const [cost] = find('case', [yearly, figure('settled', 300, '件', { bound: 'over' })]);
    expect(cost?.least).toBeCloseTo(500);
    expect(cost?.most).toBeCloseTo(200_000 / 300);
  });
});

test('the change a year is that of one measure, part and source, spread over the years between', () => {
  const of = (period: string, value: number, more = {}) => figure('accepted', value, '件', { period, ...more });
  expect(find('change', [of('2021年', 130), of('2018年', 100)])).toMatchObject([{ value: 10, least: 10, most: 10 }]);
  expect(find('change', [of('2021年', 130), of('2018年', 100, { source: '乙报' })])).toEqual([]);
  expect(find('change', [of('2021年', 130), of('2018年上半年', 100)])).toEqual([]);
});

describe('whatever the numbers', () => {
  const count = fc.integer({ min: 1, max: 100_000 });

  test('the order of figures and the units that they are written in change nothing', () => {
    fc.assert(
      fc.property(count, count, count, fc.boolean(), (all, done, heads, isTurned) => {
        const [most, least] = [Math.max(all, done), Math.min(all, done)];
        const plain = [
          figure('accepted', most, '件'),
          figure('closed', least, '件'),
          figure('population', heads, '人'),
        ];
        const scaled = [
          figure('accepted', most / 10_000, '万件'),
          figure('closed', least / 100, '百件'),
          figure('population', heads / 10_000, '万人'),
        ];
        const values = (figures: Figure[]) =>
          reckon(figures)
            .found.map(({ kind, of, value }) => `${kind} ${of.measure ?? ''} ${value.toPrecision(9)}`)
            .sort();
        expect(values(isTurned ? scaled.toReversed() : scaled)).toEqual(values(plain));
      }),
    );
  });

  test('a number lies between its least and its most', () => {
    const bound = fc.constantFrom(...(['exact', 'over', 'near', 'atLeast', 'about', 'upTo'] as const));
    fc.assert(
      fc.property(count, bound, count, bound, (a, one, b, other) => {
        for (const { value, least, most } of reckon([
          figure('running', a, '元', { bound: one }),
          figure('settled', b, '件', { bound: other }),
          figure('mediators', 3, '人'),
        ]).found) {
          expect(least).toBeLessThanOrEqual(value + 1e-9);
          expect(most ?? Infinity).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    );
  });
});
