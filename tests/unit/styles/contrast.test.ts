import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { getContrast } from '../../../src/rules/colours/contrast.ts';
import { edgePairs, wordPairs } from '../../../src/styles/contrast.ts';
import { readColours } from '../../../src/styles/read-colours.ts';

const light = await readFile('src/styles/colours.css', 'utf8');
const dark = await readFile('src/styles/dark.css', 'utf8');

/** What dark does not say, light does. */
const themes = { light: readColours(light), dark: readColours(`${light}${dark}`) };

describe.each(Object.entries(themes))('in the %s theme', (_, getColour) => {
  const contrast = (a: string, b: string) => getContrast(getColour(a), getColour(b));

  test.each(wordPairs)('%s on %s has a contrast of at least 7:1', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(edgePairs)('the edge %s of a control on %s has a contrast of at least 3:1', (edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('black on white is 21:1 and a colour on itself 1:1', () => {
  expect(getContrast('#000', '#fff')).toBeCloseTo(21);
  expect(getContrast('#922515', '#922515')).toBe(1);
});
