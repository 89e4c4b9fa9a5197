import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { isStandIn, setEmoji } from './emoji.ts';
import { unpackWoff } from './woff.ts';

/** A font as satori takes it. */
export interface CardFont {
  name: string;
  data: Buffer;
  weight: 400 | 700;
  style: 'normal';
}

const require = createRequire(import.meta.url);

// One name must not stand for two files: satori would look into the first only and draw boxes for the rest.
const families = {
  usual: {
    name: 'Noto Sans SC',
    files: {
      400: '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff',
      700: '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff',
    },
  },
  rare: {
    name: 'Noto Sans Hans',
    files: { 400: '../fonts/NotoSansHans-Regular.otf', 700: '../fonts/NotoSansHans-Bold.otf' },
  },
} as const;

type Family = keyof typeof families;

/** All families as CSS names them, the usual one first. */
export const fontFamily = Object.values(families)
  .map(({ name }) => name)
  .join(', ');

const rareDir = dirname(require.resolve('@embedpdf/fonts-sc'));

function readFont(family: Family, weight: 400 | 700): Buffer {
  const file = families[family].files[weight];
  return family === 'rare' ? readFileSync(join(rareDir, file)) : unpackWoff(readFileSync(require.resolve(file)));
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

function openFont({ name, data }: CardFont): Font {
  const font = create(data);
  if (font.isCollection) throw new Error(`${name} is a collection of fonts`);
  return font;
}

const loadFamily = (family: Family) =>
  once(() => {
    const read = (weight: 400 | 700): CardFont => ({
      name: families[family].name,
      data: readFont(family, weight),
      weight,
      style: 'normal',
    });
    const fonts = [read(400), read(700)];
    const tables = fonts.map(openFont);
    const has = (character: string): boolean =>
      tables.every((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    return { fonts, tables, has };
  });

const usual = loadFamily('usual');
const rare = loadFamily('rare');
/** All fonts of the cards, 19 MB of them; each family has a name of its own, the usual one first. */
export const loadAllFonts = once(() => [...usual().fonts, ...rare().fonts]);

const isSpace = (character: string): boolean => /\s/u.test(character);

const isUsual = (character: string): boolean => isSpace(character) || isStandIn(character) || usual().has(character);

/** Whether both weights of the usual font have a glyph of a character. */
export const isInUsualFont = (character: string): boolean => usual().has(character);

/** The outlines of the usual font. */
export const getUsualFont = (weight: 400 | 700): Font => {
  const { fonts, tables } = usual();
  return tables[fonts.findIndex((font) => font.weight === weight)]!;
};

/**
 * The fonts that `text` needs, the same array each time so that satori parses each font once. The font of rare
 * characters (16 MB) is read only when one turns up.
 */
export const loadFonts = (text: string): CardFont[] =>
  [...new Set(text)].every(isUsual) ? usual().fonts : loadAllFonts();

/** An accent that no letter has taken in may stand over anything, and for most of that no font has room. */
const isAccent = (character: string): boolean => /\p{M}/u.test(character);

const isInFont = (character: string): boolean => !isAccent(character) && (isUsual(character) || rare().has(character));

/** A text as it is drawn: each emoji that has a picture as one character that stands for it. */
export const setPictures = (text: string): string => setEmoji(text, isInFont);

/** Characters of `text` that no font has and no picture stands for, each once. */
export const getMissing = (text: string): string[] => [...new Set(text)].filter((character) => !isInFont(character));
