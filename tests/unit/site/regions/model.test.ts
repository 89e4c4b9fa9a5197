import { expect, test } from 'vitest';
import { getRegionPage } from '../../../../src/site/regions/model.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

test('a province shows what is anywhere below it, and nothing of other provinces', () => {
  const page = getRegionPage(portal, town.province, today);
  expect(page.subregions).toEqual([{ href: '/regions/xian/', label: '乙县', note: '县区' }]);
  expect(page.rooms.map(({ href }) => href).sort()).toEqual(['/rooms/centre/', '/rooms/room/']);
  expect(page.cases.map(({ href }) => href)).toContain('/cases/platform/');
  expect(page.methods.map(({ href }) => href)).toEqual(['/methods/four-steps/']);
});

test('a county says where it lies', () => {
  const page = getRegionPage(portal, town.county, today);
  expect(page.crumbs.map(({ label }) => label)).toEqual(['首页', '地区', '甲省']);
  expect(page.head.jsonLd).toMatchObject({ identifier: '371302', containedInPlace: { name: '甲省' } });
});

const network = [
  { label: '区级中心', value: 1, unit: '个', source: '通讯', period: '2021年' },
  { label: '基础网格', value: 148, unit: '个', source: '通讯', period: '2021年' },
  { label: '调解员', value: 5, bound: 'over' as const, unit: '万名', source: '通讯' },
];
const sources = [{ title: '一篇报道', short: '通讯', publisher: '未注明' }];
const profile = [{ label: '人口', measure: 'population', value: 35_000, unit: '人', source: '通讯' }];
const like = (id: string, name: string) =>
  makeEntry('regions', id, { name, level: 'county', setting: 'urban', profile, network, sources });
const twins = makePortal([like('one', '一区'), like('two', '二区')]);

test('a network stands by level, with a picture of the first count of each, its time and its source', () => {
  const page = getRegionPage(twins, twins.get('regions', 'one')!, today);
  expect(page.network.map(({ title, figures }) => [title, figures.length])).toEqual([
    ['区县', 1],
    ['网格', 1],
    ['不分级的', 1],
  ]);
  expect(page.pyramid).toEqual({
    levels: [
      { name: '区县', count: '1个', duty: '区级中心' },
      { name: '网格', count: '148个', duty: '基础网格' },
    ],
    origin: { period: '2021年', sources: [{ href: '#source-1', label: '通讯' }] },
  });
});

test('the place most like it is named with the reason, with what was not compared, and with a way to compare', () => {
  expect(getRegionPage(twins, twins.get('regions', 'one')!, today).peers).toEqual([
    {
      link: { href: '/regions/two/', label: '二区' },
      reason: '都是城区；人口相近：35,000人与35,000人',
      missing: '没有比：调解的事（至少一处的报道没有写）',
      compareHref: '/compare/?ids=regions/one,regions/two',
    },
  ]);
});
