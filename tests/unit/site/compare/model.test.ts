import { expect, test } from 'vitest';
import { proposeMeasure } from '../../../../src/rules/figures/propose-measure.ts';
import { getCompareRecord } from '../../../../src/site/compare/to-record.ts';
import { getComparablesFile, getComparePage, getMethodPairs, getPairPage } from '../../../../src/site/compare/model.ts';
import { getPairs } from '../../../../src/site/compare/pairs.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

const story = (id: string, more = {}) =>
  makeEntry('cases', id, {
    kind: 'dispute',
    title: `${id}的事`,
    summary: '成了',
    region: 'xian',
    publishedOn: '2026-01-01',
    methods: ['four-steps'],
    ...more,
  });

test('a case brings the levels, steps and time limits of its methods, and leaves open what it does not say', () => {
  const { facts } = getCompareRecord(portal, town.practice);
  expect(facts).toMatchObject({
    level: ['县区'],
    methods: ['四步法'],
    steps: ['四步法：听 → 劝'],
    deadlines: ['四步法：听（5个工作日）'],
    build: ['先后投入200万元'],
    staffing: [],
    setting: [],
  });
});

test('a method brings its steps in order, and the cases and rooms that use it', () => {
  expect(getCompareRecord(portal, town.method)).toMatchObject({
    facts: { steps: ['1. 听', '2. 劝'], deadlines: ['听（5个工作日）'], cases: ['一个平台'], rooms: ['老李调解室'] },
  });
});

test('figures are divided by population and grids of the region, by nothing else of it', () => {
  const figure = (label: string, unit: string) => ({
    label,
    measure: proposeMeasure({ label, unit }),
    value: 3,
    unit,
    period: '2021年',
    source: '甲报',
  });
  const county = makeEntry('regions', 'xian', {
    name: '乙县',
    level: 'county',
    profile: [figure('人口', '万人'), figure('村', '个')],
    network: [figure('基础网格', '个'), figure('村级网格', '个')],
  });
  const { background } = getCompareRecord(makePortal([county, town.practice]), town.practice);
  expect(background.map(({ label }) => label)).toEqual(['人口', '基础网格']);
});

test('what is withdrawn cannot be compared', () => {
  expect(getComparablesFile(portal).ids.cases).toEqual(['story', 'platform']);
});

test('cases that share a method are paired, the four fullest of them, each pair once', () => {
  const cases = ['a', 'b', 'c', 'd', 'e'].map((id) => story(id, id === 'c' ? {} : { limits: ['没写'] }));
  const many = makePortal([town.province, town.county, town.method, ...cases]);
  expect(getPairs(many).map(([left, right]) => left.id + right.id)).toEqual(['ab', 'ad', 'ae', 'bd', 'be', 'de']);
  expect(getMethodPairs(many, town.method).map(({ href }) => href)[0]).toBe('/compare/cases/a/b/');
  expect(getComparePage(many, today).groups.map(({ title, links }) => [title, links.length])).toEqual([
    ['用到四步法的案例', 6],
  ]);
});

test('two methods that share their cases make no pair twice', () => {
  const other = makeEntry('methods', 'other', { name: '另一法', region: 'xian', summary: '也是' });
  const cases = ['a', 'b'].map((id) => story(id, { methods: ['four-steps', 'other'] }));
  expect(getPairs(makePortal([town.county, town.method, other, ...cases]))).toHaveLength(1);
});

test('methods of one name in two places are paired; of one place they are not', () => {
  const method = (id: string, region: string) =>
    makeEntry('methods', id, { name: `${id}「一站式」`, region, summary: '一处办', aliases: ['一站式'] });
  const methods = [method('a', 'xian'), method('b', 'waidi'), method('c', 'xian')];
  const found = getPairs(makePortal([town.province, town.county, town.elsewhere, ...methods]));
  expect(found.map(([left, right]) => left.id + right.id).sort()).toEqual(['ab', 'bc']);
});

test('regions of one level are paired where they have figures', () => {
  const region = (id: string, level: 'county' | 'township', value?: number) =>
    makeEntry('regions', id, {
      name: id,
      level,
      network: value === undefined ? [] : [{ label: '网格', measure: 'grids', value, unit: '个' }],
    });
  const found = getPairs(
    makePortal([region('a', 'county', 1), region('b', 'county', 2), region('c', 'county'), region('d', 'township', 3)]),
  );
  expect(found.map(([left, right]) => left.id + right.id)).toEqual(['ab']);
});

test('the page of a pair names both and leads to the live comparison', () => {
  expect(getPairPage(portal, [town.practice, town.story], today)).toMatchObject({
    title: '一个平台 与 漏水的事',
    ids: ['cases/platform', 'cases/story'],
    head: { path: '/compare/cases/platform/story/' },
    live: { href: '/compare/?ids=cases/platform,cases/story' },
    comparison: { columns: [{ name: '一个平台' }, { name: '漏水的事' }] },
  });
});
