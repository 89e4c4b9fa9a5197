import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readColours } from '../../../src/styles/read-colours.ts';

const own = ['src/styles/colours.css', 'src/styles/dark.css'];
const getHexes = (path: string): string[] => readFileSync(path, 'utf8').match(/#[\da-f]{6}\b|#[\da-f]{3}\b/giu) ?? [];

/** White and black are nobody's colours. */
const isOwn = (hex: string) => hex.length > 4;
const colours = new Set(own.flatMap(getHexes).filter(isOwn));

test('no colour of the portal is spelled outside its style sheets', async () => {
  const sources = await Array.fromAsync(glob('{src,cms}/**/*.{ts,astro,css}'));
  expect(sources).toEqual(expect.arrayContaining(own));
  const elsewhere = sources
    .filter((path) => !own.includes(path))
    .flatMap((path) => getHexes(path).flatMap((hex) => (colours.has(hex.toLowerCase()) ? [`${path}: ${hex}`] : [])));
  expect(elsewhere).toEqual([]);
});

test.each(['public/favicon.svg', 'cms/desk/public/logo.svg'])(
  '%s, which cannot read them, has no other ones',
  (path) => {
    expect(getHexes(path).filter(isOwn)).not.toEqual([]);
    expect(getHexes(path).filter((hex) => isOwn(hex) && !colours.has(hex))).toEqual([]);
  },
);

describe('a style sheet', () => {
  test('gives a colour by its name, the last one that was said', () => {
    const get = readColours(
      ':root { --paper: #faf7f0; --sheet:#fff; --ink: var(--paper); } :root { --paper: #000000 }',
    );
    expect([get('paper'), get('sheet')]).toEqual(['#000000', '#fff']);
  });

  test('fails where it has no such colour', () => {
    expect(() => readColours(':root { --u: 4px }')('u')).toThrow('--u');
  });
});
