import { expect, test } from 'vitest';
import { check } from '../sound-folder.ts';

const region = (name: string, level: string, rest = '') => `---\nname: ${name}\nlevel: ${level}\n${rest}---\n`;
const shandong = region('山东省', 'province', "code: '370000'\n");
const linyi = region('临沂市', 'city', "parent: shandong\ncode: '371300'\n");
const checkRegions = (texts: Record<string, string>) =>
  check(Object.fromEntries(Object.entries(texts).map(([id, text]) => [`regions/${id}.md`, text])));

test('places that lie below one another, each with a code of the place above, are sound', () => {
  const yinan = region('沂南县', 'county', "parent: linyi\ncode: '371321'\n");
  const village = region('东村', 'village', "parent: yinan\ncode: '371321001002'\n");
  expect(checkRegions({ shandong, linyi, yinan, village })).toEqual([]);
});

test('a level may be left out, and a code may be missing', () => {
  expect(checkRegions({ shandong, yinan: region('沂南县', 'county', "parent: shandong\ncode: '371321'\n") })).toEqual(
    [],
  );
  expect(checkRegions({ shandong, linyi, yinan: region('沂南县', 'county', 'parent: linyi\n') })).toEqual([]);
});

test('a place below one that is not higher is told, and so is a ring', () => {
  expect(checkRegions({ shandong, linyi, other: region('别的市', 'city', 'parent: linyi\n') })).toMatchObject([
    { file: 'regions/other.md', field: 'parent', line: 4, rule: 'region-level', severity: 'warning' },
  ]);
  const ring = { one: region('一县', 'county', 'parent: two\n'), two: region('二镇', 'township', 'parent: one\n') };
  expect(checkRegions(ring)).toMatchObject([
    { file: 'regions/one.md', rule: 'reference-ring', message: expect.stringContaining('one → two → one') },
    { file: 'regions/one.md', rule: 'region-level' },
    { file: 'regions/two.md', field: 'parent', line: 4, rule: 'reference-ring', severity: 'error' },
  ]);
});

test('a code that is none of the place above is told, with the figures that it should begin with', () => {
  const yinan = region('沂南县', 'county', "parent: linyi\ncode: '370321'\n");
  expect(checkRegions({ shandong, linyi, yinan })).toMatchObject([
    {
      file: 'regions/yinan.md',
      field: 'code',
      line: 5,
      rule: 'region-code',
      message: expect.stringContaining('3713 '),
    },
  ]);
});
