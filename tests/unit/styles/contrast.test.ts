import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readColours } from '../../../src/styles/read-colours.ts';

const light = await readFile('src/styles/colours.css', 'utf8');
const dark = await readFile('src/styles/dark.css', 'utf8');

/** What dark does not say, light does. */
const themes = { light: readColours(light), dark: readColours(`${light}${dark}`) };

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** Relative luminance, WCAG 2.2. */
function getLuminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => toLinear(parseInt(full.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, from 1 to 21. */
function getContrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [getLuminance(a), getLuminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'sheet'];
const texts = ['ink', 'ink-2', 'pine', 'seal'];
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...[
    ['pine', 'pine-wash'],
    ['ink', 'pine-wash'],
    ['seal', 'seal-wash'],
    ['ink', 'seal-wash'],
    ['on-pine', 'pine'],
  ].map(([text = '', ground = '']) => [text, ground] as const),
];

describe.each(Object.entries(themes))('in the %s theme', (_, getColour) => {
  const contrast = (a: string, b: string) => getContrast(getColour(a), getColour(b));

  test.each(pairs)('%s on %s has a contrast of at least 7:1', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(grounds)('the edge of a control on %s has a contrast of at least 3:1', (ground) => {
    expect(contrast('line-strong', ground)).toBeGreaterThanOrEqual(3);
  });
});

test('black on white is 21:1 and a colour on itself 1:1', () => {
  expect(getContrast('#000', '#fff')).toBeCloseTo(21);
  expect(getContrast('#922515', '#922515')).toBe(1);
});
