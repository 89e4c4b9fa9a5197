import { expect, test } from 'vitest';
import type { Entry } from '../../../../src/rules/entries/entry.ts';
import { getFacts } from '../../../../src/rules/figures/facts.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

type Figure = Entry<'cases'>['data']['figures'][number];
type Written = Partial<Figure>;

const sources = [
  { title: '一篇报道', short: '某报', publisher: '某报', url: 'https://a.cn/1' },
  { title: '又一篇', short: '另一报', publisher: '另一报', url: 'https://a.cn/2' },
];
const settled: Figure = {
  label: '调解成功',
  measure: 'settled',
  value: 309,
  bound: 'exact',
  unit: '件',
  claim: 'own',
  period: '2021年',
  source: '某报',
  overlaps: [],
};

const toFigures = (figures: readonly Written[]): Figure[] => figures.map((figure) => ({ ...settled, ...figure }));

const region = (...figures: Written[]) =>
  makeEntry('regions', 'x', { name: '某区', level: 'county', network: toFigures(figures), sources });
const practice = (...figures: Written[]) =>
  makeEntry('cases', 'practice', {
    kind: 'practice',
    title: '做法',
    summary: '概括',
    region: 'x',
    publishedOn: '2026-01-01',
    figures: toFigures(figures),
    sources,
  });
const room = (id: string, ...figures: Written[]) =>
  makeEntry('rooms', id, {
    name: id,
    kind: 'branded',
    region: 'x',
    intro: '调解',
    figures: toFigures(figures),
    sources,
  });

const count = (...entries: Entry[]) => getFacts(makePortal(entries)).length;

test('a fact that a region, its practice and a room all tell is one', () => {
  const [fact, ...others] = getFacts(makePortal([region({}), practice({}), room('room', {})]));
  expect(others).toEqual([]);
  expect(fact!.copies.map(({ entry }) => entry.collection)).toEqual(['regions', 'cases', 'rooms']);
});

test.each<[string, Written]>([
  ['another value', { value: 310 }],
  ['another bound', { bound: 'over' }],
  ['another time', { period: '2022年' }],
  ['another source', { source: '另一报' }],
  ['a part of it', { scope: '劳动纠纷' }],
  ['what is asked for', { claim: 'target' }],
  ['a rise', { change: { way: 'more', against: '2020年' } }],
  ['another measure', { label: '调解', measure: 'mediated' }],
])('%s is another fact', (_, change) => {
  expect(count(region({}), practice(change))).toBe(2);
});

test('one measure is one fact in two entries whatever each calls it, and two in one entry that calls it by two names', () => {
  expect(count(region({}), practice({ label: '化解纠纷' }))).toBe(1);
  expect(count(region({}, { label: '化解纠纷' }))).toBe(2);
});

test('without a measure only what is called alike is one fact', () => {
  const local: Written = { measure: undefined, noMeasure: 'local', label: '镇级网格' };
  expect(count(region(local), practice(local))).toBe(1);
  expect(count(region(local), practice({ ...local, label: '镇级分中心' }))).toBe(2);
});

test('two rooms with as many mediators are two facts', () => {
  const mediators: Written = { label: '调解员', measure: 'mediators', value: 5, unit: '名' };
  expect(count(room('one', mediators), room('other', mediators))).toBe(2);
});

test('two places with as much work are two facts', () => {
  const other = makeEntry('regions', 'y', { name: '他区', level: 'county', network: toFigures([{}]), sources });
  expect(count(region({}), other)).toBe(2);
});
