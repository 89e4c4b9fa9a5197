import { describe, expect, test } from 'vitest';
import { makeSite } from '../../make-portal.ts';
import { check, sound } from '../sound-folder.ts';
import { change, explainer } from '../texts.ts';

const withOld = (names: string) => change(explainer, 'title:', `renamedFrom: [${names}]\ntitle:`);
const find = (texts: Record<string, string>, renamed: { from: string; to: string }[] = []) =>
  check(texts, { site: JSON.stringify(makeSite({ renamed, featuredDeadlines: [] })) }).filter(
    ({ rule }) => rule === 'renamed',
  );

describe('an old name in an entry', () => {
  test.each([
    ['nobody has', 'old-leak', []],
    ['is its own', 'lou-shui', [{ field: 'renamedFrom.0', message: expect.stringContaining('就是现在的网址') }]],
    ['is none', '漏水', [{ field: 'renamedFrom.0', message: expect.stringContaining('写得不对') }]],
    ['leads out', '../cases/x', [{ field: 'renamedFrom.0' }]],
    ['stands twice', 'a, b, a', [{ field: 'renamedFrom.2', message: expect.stringContaining('写了两遍') }]],
  ])('that %s: %s', (_, names, expected) => {
    expect(find({ 'explainers/lou-shui.md': withOld(names) })).toMatchObject(expected);
  });

  test('that another entry has is told to the second of the two', () => {
    const other = change(withOld('lou-shui'), '楼上', '楼下');
    expect(find({ 'explainers/a.md': other })).toMatchObject([
      { file: 'explainers/a.md', line: 2, message: expect.stringContaining('现在归 explainers/lou-shui.md') },
    ]);
    expect(
      find({ 'explainers/z.md': change(explainer, '楼上', '楼下'), 'explainers/lou-shui.md': withOld('z') }),
    ).toMatchObject([{ file: 'explainers/z.md', field: '', message: expect.stringContaining('原来的网址') }]);
  });
});

test.each([
  ['way/old', undefined],
  ['other/court', undefined],
  ['court', '就是现在的网址'],
  ['漏水', '写得不对'],
  ['a/b/c', '写得不对'],
])('an old name of an outcome: %s', (name, words) => {
  const pathway = `---\ntitle: 找谁？\nsummary: 一步步问。\nquestions:\n  - id: q\n    text: 什么事？\n    options:\n      - label: 甲\n        to: court\noutcomes:\n  - id: court\n    title: 去法院\n    advice: 去法院立案。\n    offices: [基层人民法院]\n    renamedFrom: [${name}]\n---\n`;
  const found = find({ 'pathways/way.md': pathway });
  expect(found).toHaveLength(words === undefined ? 0 : 1);
  if (words !== undefined)
    expect(found).toMatchObject([
      { file: 'pathways/way.md', field: 'outcomes.0.renamedFrom.0', message: expect.stringContaining(words) },
    ]);
});

describe('an old name in the settings', () => {
  test.each([
    ['explainers/old', 'explainers/lou-shui', ''],
    ['/cases/old/', 'explainers/lou-shui.md', ''],
    ['terms/old', 'terms', ''],
    ['old-about', 'explainers', ''],
    ['explainers/old', 'explainers/lou-shu', '最接近的是「explainers/lou-shui」'],
    ['explainers/lou-shui', 'explainers', '现在归 explainers/lou-shui.md'],
    ['cases', 'explainers', '写得不对'],
    ['search', 'explainers', '写得不对'],
    ['https://example.org', 'explainers', '写得不对'],
  ])('%s that leads to %s', (from, to, words) => {
    const found = find({}, [{ from, to }]);
    expect(found).toHaveLength(words ? 1 : 0);
    for (const { file, field, severity, message, fix } of found) {
      expect({ file, field, severity }).toEqual({ file: 'site.json', field: 'renamed.0', severity: 'error' });
      expect(message + fix).toContain(words);
    }
  });

  test('may lead on in steps, but not in circles', () => {
    const to = (from: string, target: string) => ({ from: `explainers/${from}`, to: `explainers/${target}` });
    expect(find({}, [to('a', 'b'), to('b', 'lou-shui')])).toEqual([]);
    expect(find({}, [to('a', 'b'), to('b', 'a')]).map(({ message }) => message)).toEqual([
      expect.stringContaining('回到自己'),
      expect.stringContaining('回到自己'),
    ]);
  });
});

test('a reference by a name that an entry has given up is told the new one', () => {
  const room = change(sound['rooms/one.md'], 'region: jia', 'region: yi');
  const region = change(sound['regions/jia.md'], 'name:', 'renamedFrom: [yi]\nname:');
  expect(check({ 'rooms/one.md': room, 'regions/jia.md': region })).toMatchObject([
    { file: 'rooms/one.md', field: 'region', rule: 'reference-renamed', replacement: 'jia' },
  ]);
});
