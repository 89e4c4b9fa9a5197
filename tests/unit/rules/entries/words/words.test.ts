import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { getWordChanges } from '../../../../../src/rules/entries/words/word-changes.ts';
import { createWordEnds } from '../../../../../src/rules/language/word-ends.ts';
import { getWords } from '../../../../../src/rules/entries/words/words.ts';
import { mask } from '../../../../../src/rules/privacy/index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Takes the dictionary away, as browsers of 2020 have none. */
function forgetWords(): void {
  const known = Object.entries(Object.getOwnPropertyDescriptors(Intl)).filter(([name]) => name !== 'Segmenter');
  vi.stubGlobal('Intl', Object.defineProperties({}, Object.fromEntries(known)));
}

test('a text is parted into words, and into characters where the browser knows none', () => {
  expect(getWords('向法院起诉。')).toEqual(['向', '法院', '起诉', '。']);
  forgetWords();
  expect(getWords('向法院😀')).toEqual(['向', '法', '院', '😀']);
});

test('without words names and numbers are masked all the same, changes are shown and words end anywhere', () => {
  const text = '申请人：张建国，电话13912345678，欠被申请人李秀英三万元。';
  const masked = mask(text);
  forgetWords();
  expect(mask(text)).toBe(masked);
  expect(masked).not.toMatch(/建国|秀英|139/u);
  expect(getWordChanges('向法院起诉', '向法院上诉').some(({ kind }) => kind === 'new')).toBe(true);
  expect(createWordEnds('向法院起诉')(2)).toBe(true);
});

test('nobody else asks for the dictionary: a browser without one fails where it is asked for', () => {
  const files = ['src', 'cms']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts') && readFileSync(file, 'utf8').includes('Intl.Segmenter('));
  // The others run in Node.
  expect(files.sort()).toEqual([
    'cms/server/people/passphrase.ts',
    'src/rules/entries/words/words.ts',
    'src/rules/search/learn.ts',
  ]);
});
