import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedWords } from '../../../src/text.ts';
import { toWords } from '../../../src/content/words.ts';

const key = 'nav.home';
const file = (words: string) => JSON.stringify({ [key]: words });

test.each([
  ['the shipped words, where a portal has none', {}, {}, 'en', shippedWords[key]],
  ['its own', {}, { 'ui.json': file('起点') }, 'en', '起点'],
  [
    'the shipped ones of its language before its own of another',
    { 'ui.en.json': file('Home') },
    { 'ui.json': file('起点') },
    'en',
    'Home',
  ],
  [
    'its own of its language before all',
    { 'ui.en.json': file('Home') },
    { 'ui.en.json': file('Start') },
    'en',
    'Start',
  ],
  [
    'no words of a language that is not its own',
    { 'ui.en.json': file('Home') },
    { 'ui.en.json': file('Start') },
    'zh-CN',
    shippedWords[key],
  ],
])('a portal speaks %s', (_, shipped, own, language, expected) => {
  const { words } = toWords(shipped, own, language);
  expect(words[key]).toBe(expected);
  expect(words['nav.main']).toBe(shippedWords['nav.main']);
});

test('what cannot be read leaves the other words as they are', () => {
  const { words, read } = toWords({}, { 'ui.en.json': '{"nav.home": 1, "nav.main": "Main"}', 'ui.json': '{' }, 'en');
  expect(words).toMatchObject({ ...shippedWords, 'nav.main': 'Main' });
  expect(read['ui.en.json']?.findings).toMatchObject([{ file: 'ui.en.json', field: 'nav.home', severity: 'error' }]);
  expect(read['ui.json']?.findings).toMatchObject([{ file: 'ui.json', field: '', severity: 'error' }]);
});

/** Where nothing may be said to readers but with `t`. Signs between words, such as 、, are no words. */
const spoken = ['site', 'pages', 'markdown'];

/** Chinese that is recognised in texts of the content, or stands in a table that a standard prescribes. */
const recognised = [
  'site/cite/gb7714.ts',
  'site/cite/reference.ts',
  'site/compare/rules/figure-rows.ts',
  'site/compare/rules/phases.table.ts',
  'site/compare/rules/ratio.ts',
  'site/compliance/checks/government.ts',
  'site/laws/text.ts',
  'site/regions/network.ts',
  'site/regions/peers.ts',
  'site/sums/asks.ts',
];

test('nothing that readers see is written in code', () => {
  const files = spoken.flatMap((folder) =>
    readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const sources = files.filter((name) => /\.(?:ts|astro)$/u.test(name) && !recognised.includes(name));
  const withoutComments = (text: string) =>
    text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:"'`\\])\/\/.*$|<!--[\s\S]*?-->/gmu, '');
  const written = sources.filter((name) =>
    /\p{Script=Han}/u.test(withoutComments(readFileSync(join('src', name), 'utf8'))),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(written).toEqual([]);
});
