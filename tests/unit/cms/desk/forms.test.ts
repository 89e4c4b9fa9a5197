import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getForm, getFormat } from '../../../../cms/desk/form/forms.ts';
import { getPlaceLabel } from '../../../../src/schemas/walk.ts';
import { shippedWords } from '../../../../src/text.ts';

const roundTrip = (section: 'settings' | 'words', text: string) => {
  const format = getFormat(section);
  return format.toFile(format.fromFile(text));
};

test.each([
  ['settings', 'content/site.json'],
  ['words', 'content/ui.json'],
] as const)('the file of %s that the program brings says the same when it is saved', (section, path) => {
  const text = readFileSync(path, 'utf8');
  expect(JSON.parse(roundTrip(section, text))).toEqual(JSON.parse(text));
});

test('what a form does not show stays in the settings', () => {
  const own = { shape: 1, name: '临江', shipped: ['laws'], owners: { '*': ['@a/b'] }, later: { mark: '新' } };
  expect(JSON.parse(roundTrip('settings', JSON.stringify(own)))).toEqual(own);
});

test('own words are kept, whichever they are, and empty ones give way to the program’s', () => {
  const keys = fc.constantFrom(...Object.keys(shippedWords));
  fc.assert(
    fc.property(fc.dictionary(keys, fc.string()), (own) => {
      const kept = Object.entries(own).flatMap(([key, words]) => (words.trim() ? [[key, words]] : []));
      expect(JSON.parse(roundTrip('words', JSON.stringify(own)))).toEqual(Object.fromEntries(kept));
    }),
    { numRuns: 50 },
  );
});

test('a word is called what the program says there', () => {
  expect(getPlaceLabel(getForm('words').schema, ['words', 'nav.home'])).toBe('界面上的话 · 首页');
});
