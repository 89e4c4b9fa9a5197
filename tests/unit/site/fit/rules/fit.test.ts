import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../../../../src/rules/figures/figure.ts';
import { tableOf } from '../../../../../src/schemas/record.ts';
import type { CompareRecord } from '../../../../../src/site/compare/rules/record.ts';
import { fitKeys, type FitWords, getFit, type OwnPlace } from '../../../../../src/site/fit/rules/fit.ts';
import { getFigureWords } from '../../../../../src/site/page/say.ts';
import { t } from '../../../../../src/text.ts';

const words: FitWords = { ...tableOf(fitKeys, (key) => t(`fit.${key}`)), figureWords: getFigureWords() };
const labels = { level: '层级', setting: '城乡', open: '对不上的数' };

const figure = (measure: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
  label: measure,
  measure,
  value,
  unit,
  bound: 'exact',
  claim: 'own',
  overlaps: [],
  period: '2021年',
  ...more,
});

const practice = (figures: Figure[], facts: CompareRecord['facts'] = {}): CompareRecord => ({
  id: 'cases/one',
  collection: 'cases',
  name: '一处',
  href: '/cases/one/',
  place: '甲省',
  short: '甲',
  facts,
  figures,
  background: [],
  sources: [],
  tiers: [],
  isTiered: false,
  steps: [],
  limits: [],
  workedOut: [],
  writers: [],
});

const hold = (figures: Figure[], own: Partial<OwnPlace>, facts: CompareRecord['facts'] = {}) =>
  getFit(practice(figures, facts), { numbers: {}, needs: [], ...own }, labels, words).map((row) => [
    row.state,
    row.label,
    row.words,
  ]);

const built = figure('building', 200, '万元', { bound: 'over' });

test.each<[string, Figure, number, string, RegExp]>([
  ['more money than the most that it can have cost', built, 3_000_000, 'has', /不比这里少/u],
  ['less than the least', built, 500_000, 'lacks', /您那里 50万元（您填的），至少差 150万元/u],
  ['money between the two', built, 2_100_000, 'open', /没有写准数/u],
  ['as many people as there were', figure('mediators', 127, '名'), 127, 'has', /不比这里少/u],
  ['one too few', figure('mediators', 127, '名'), 126, 'lacks', /至少差 1人/u],
  [
    'a place twice as large, which is no merit',
    figure('population', 15, '万人'),
    300_000,
    'differs',
    /约是这里的 2 倍/u,
  ],
  ['a place as large', figure('population', 15, '万人'), 151_000, 'differs', /差不多一样大/u],
])('says of %s', (_, theirs, own, state, sentence) => {
  const [row] = hold([theirs], { numbers: { [theirs.measure!]: { value: own } } });
  expect(row?.[0]).toBe(state);
  expect(row?.[2]).toMatch(sentence);
});

test('holds nothing against what was only asked for, a part names itself, and a change is no number', () => {
  const own = { numbers: { mediators: { value: 5 } } };
  expect(hold([figure('mediators', 9, '人', { claim: 'target' })], own)).toEqual([
    ['open', '对不上的数', '您填了人手，报道没有写这里用了多少人'],
  ]);
  expect(hold([figure('mediators', 9, '人', { scope: '镇街' })], own)[0]?.[2]).toContain('9人（只指镇街，2021年）');
  expect(hold([figure('mediators', 9, '%', { change: { way: 'less', against: '2020年' } })], own)).toHaveLength(1);
});

test('tells what the report leaves out, and what it says that the reader has no number for', () => {
  expect(hold([figure('windows', 12, '个')], { numbers: { population: { value: 1 }, running: { value: 1 } } })).toEqual(
    [
      [
        'open',
        '对不上的数',
        '这里写了、您那里没有数的：窗口 12个。您填了人口，报道没有写这里的人口。您填了钱，报道没有写这里花了多少',
      ],
    ],
  );
  // Where the report tells the cost in words, it cannot be said to be silent.
  expect(hold([], { numbers: { running: { value: 1 } } }, { run: ['由财政承担'] })).toEqual([]);
});

test('level, setting and needs stand as they are', () => {
  expect(
    hold(
      [],
      { level: '县区', setting: '农村', needs: [true, false] },
      { level: ['县区'], setting: ['城区'], prerequisites: ['有地方', '有人'] },
    ),
  ).toEqual([
    ['has', '层级', '都是县区'],
    ['differs', '城乡', '这里是城区，您那里是农村'],
    ['has', '有地方', '您勾了有'],
    ['lacks', '有人', '您没有勾'],
  ]);
});

test('what the portal knows of a place names its time', () => {
  const [row] = hold([figure('grids', 148, '个')], { numbers: { grids: { value: 12, period: '2020年末' } } });
  // In how many parts a place is divided is no merit of it.
  expect(row?.[0]).toBe('differs');
  expect(row?.[2]).toBe('这里 148个（2021年），您那里 12个（本站收的，2020年末）');
});

test('more of something never makes a need that was met one that is lacking', () => {
  const bound = fc.constantFrom('exact', 'over', 'near', 'atLeast', 'about', 'upTo' as const);
  const order = ['lacks', 'open', 'has'];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), bound, fc.nat(20_000), fc.nat(20_000), (value, kind, own, more) => {
      const theirs = figure('mediators', value, '人', { bound: kind as Figure['bound'] });
      const at = (count: number) => order.indexOf(hold([theirs], { numbers: { mediators: { value: count } } })[0]![0]!);
      expect(at(own + more)).toBeGreaterThanOrEqual(at(own));
    }),
  );
});
