import { describe, expect, test } from 'vitest';
import { type Answers, describeFlagged, findFaults, toNewFolder } from '../../../../src/app/init/new-folder.ts';
import { loadShippedSite } from '../../../../src/content/settings.ts';
import { toPortal } from '../../../../src/content/open-portal.ts';
import { validatePortal } from '../../../../src/checks/index.ts';
import { sharedCollections } from '../../../../src/schemas/index.ts';
import { makeFolder } from '../../make-folder.ts';

const answers: Answers = {
  name: '临江调解',
  organisation: '临江县司法局',
  code: '621299',
  place: '临江县',
  hotlines: ['县法律援助中心=0000-0000000'],
  keep: sharedCollections,
};

test('writes its own face, one place and a guide, and nothing that the program brings', async () => {
  const { 'README.md': guide, 'site.json': site, ...entries } = toNewFolder(answers, '2026-11-29');
  expect(Object.keys(entries)).toEqual(['regions/lin-jiang-xian.md', 'pages/about.md']);
  expect(guide).toContain('region: lin-jiang-xian');
  expect(JSON.parse(site ?? '')).toMatchObject({ name: '临江调解', seal: '临江', shipped: sharedCollections });
  const opened = toPortal(makeFolder(entries, { site }), { shippedSite: await loadShippedSite() });
  // What its own entries lead to stands in the program, of which this folder in memory has nothing.
  const { findings } = validatePortal(opened, '2026-11-29');
  expect(findings.filter(({ file }) => file !== 'site.json')).toEqual([]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['620000', 'province', '甘肃省'],
  ['620600', 'city', '武威市'],
  ['620602', 'county', '凉州区'],
  ['620602104', 'township', '某某镇'],
  ['620602104201', 'village', '某某村'],
])('knows the level of %s, and its name where the list has it', (code, level, place) => {
  const known = code.length === 6;
  const files = toNewFolder({ ...answers, code, place: known ? undefined : place }, '2026-11-29');
  const region = Object.entries(files).find(([path]) => path.startsWith('regions/'))?.[1];
  expect(region).toContain(`name: "${place}"\nlevel: ${level}\ncode: '${code}'`);
});

describe('finds what is wrong with answers', () => {
  test('nothing with good ones, nor without hotlines', () => {
    expect(findFaults(answers)).toEqual([]);
    expect(findFaults({ ...answers, hotlines: [], keep: ['laws'] })).toEqual([]);
  });
  test.each<[string, Partial<Answers>, RegExp]>([
    ['no name', { name: '' }, /网站名称「」.*（--name）$/u],
    ['a name that nobody sees', { name: '\u200b' }, /（--name）$/u],
    ['no organisation', { organisation: '' }, /（--organisation）$/u],
    ['no code', { code: '' }, /区划代码「」不对/u],
    ['a code that no list has, without a place', { place: undefined }, /名录里没有/u],
    ['a place that is not that of the code', { code: '620602' }, /是「凉州区」.*（--code、--place）$/u],
    ['a hotline without a number', { hotlines: ['县里'] }, /热线「县里」/u],
    ['a number that is none', { hotlines: ['县里=abc'] }, /热线「县里=abc」/u],
    ['a collection of places', { keep: ['cases'] }, /「cases」不能/u],
    ['what leads to collections that are not taken', { keep: ['deadlines'] }, /连着 .*laws/u],
  ])('%s', (_, wrong, words) => {
    const faults = findFaults({ ...answers, ...wrong });
    expect(faults.map(describeFlagged)).toEqual([expect.stringMatching(words)]);
    // Whoever was asked has seen no flag.
    for (const fault of faults) expect(fault.words).not.toContain('--');
  });
});
