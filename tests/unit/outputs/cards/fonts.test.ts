import { expect, test } from 'vitest';
import { getMissing, loadFonts } from '../../../../src/outputs/cards/fonts.ts';

test.each(['漏水怎么办？', 'A19%“”—…·「」《》，。、！？：；', '喆堃囍〇'])('has %s in the usual font', (text) => {
  expect(getMissing(text)).toEqual([]);
  expect(loadFonts(text).map(({ name }) => name)).toEqual(['Noto Sans SC', 'Noto Sans SC']);
});

test('adds the font of rare characters where one turns up, under a name of its own', () => {
  expect(getMissing('訟①℃→')).toEqual([]);
  expect(loadFonts('訟').map(({ name }) => name)).toEqual([
    'Noto Sans SC',
    'Noto Sans SC',
    'Noto Sans Hans',
    'Noto Sans Hans',
  ]);
});

test('gives the same fonts each time, so that they are parsed once', () => {
  expect(loadFonts('漏')).toBe(loadFonts('水'));
  expect(loadFonts('訟')).toBe(loadFonts('→'));
});

test('knows what no font has', () => {
  expect(getMissing('𠮷野家👍𠮷')).toEqual(['𠮷', '👍']);
});
