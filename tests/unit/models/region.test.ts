import { expect, test } from 'vitest';
import { getRegionPage } from '../../../src/models/region.ts';
import { portal, today, town } from './town.ts';

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
