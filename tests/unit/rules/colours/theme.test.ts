import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getContrast } from '../../../../src/rules/colours/contrast.ts';
import {
  getReadable,
  getThemeColours,
  grounds,
  isReadable,
  toThemeSheet,
} from '../../../../src/rules/colours/theme.ts';
import { readColours } from '../../../../src/styles/read-colours.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('knows how dark what stands behind words can be in light, and how light in the dark', async () => {
  const [light, dark] = await Promise.all(
    ['colours', 'dark'].map(async (name) => readColours(await readFile(`src/styles/${name}.css`, 'utf8'))),
  );
  for (const name of ['paper', 'sheet']) {
    expect(getContrast(light!(name), '#000')).toBeGreaterThanOrEqual(getContrast(grounds.light, '#000'));
    expect(getContrast(dark!(name), '#fff')).toBeGreaterThanOrEqual(getContrast(grounds.dark, '#fff'));
  }
});

test('the colours of the program can be read, a bright one cannot, and what is proposed for it can', () => {
  expect(['#1b5745', '#922515'].map(isReadable)).toEqual([true, true]);
  expect(isReadable('#d9a300')).toBe(false);
  expect(getReadable('#1b5745')).toBe('#1b5745');
});

test('whatever colour is chosen, what is proposed can be read in light, and what follows from it in the dark', () => {
  fc.assert(
    fc.property(colour, colour, (accent, seal) => {
      const [pine, red] = [getReadable(accent), getReadable(seal)];
      expect(isReadable(pine)).toBe(true);
      const { dark } = getThemeColours({ accent: pine, seal: red });
      for (const [text, wash] of [
        ['pine', 'pine-wash'],
        ['seal', 'seal-wash'],
      ] as const)
        for (const ground of [grounds.dark, dark[wash]!])
          expect(getContrast(dark[text]!, ground)).toBeGreaterThanOrEqual(7);
      expect(getContrast(dark['on-pine']!, dark.pine!)).toBeGreaterThanOrEqual(7);
      expect(getContrast('#ffffff', red)).toBeGreaterThanOrEqual(7);
      expect(getContrast('#faf7f0', pine)).toBeGreaterThanOrEqual(7);
    }),
  );
});

test('a style sheet sets what was chosen and nothing else, and leaves paper white', () => {
  const sheet = toThemeSheet({ accent: '#17407a' });
  expect(sheet).toContain('--pine:#17407a');
  expect(sheet).toContain('@media print{:root:not(#\\#):not(#\\#):not(#\\#){--pine-wash:#fff}}');
  expect(sheet).not.toContain('--seal');
});
