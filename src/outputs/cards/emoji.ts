import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Emoji on cards are the pictures of Twemoji (CC-BY-4.0), in the set that Iconify keeps up to date: flat, so that a card keeps
 * its few colours. In the text of a card each stands as one character of the last private plane, however many it was written
 * in, so that whatever breaks or measures lines takes it for one.
 */
const require = createRequire(import.meta.url);

const readTable = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

interface Icons {
  width: number;
  height: number;
  icons: Readonly<Record<string, { body: string; width?: number; height?: number }>>;
}

/** The name of each picture by the characters that are written for it, as `1f468-200d-1f467`. */
const names = once(
  () => new Map(Object.entries(readTable<Record<string, string>>(require.resolve('@iconify-json/twemoji/chars.json')))),
);
const codes = once(() => [...names().keys()]);
const places = once(() => new Map(codes().map((code, place) => [code, place])));
/** All drawings: 10 MB, read only when one is to be drawn. */
const icons = once(() => readTable<Icons>(require.resolve('@iconify-json/twemoji/icons.json')));

const firstStandIn = 0x100000;

/** Nothing that an editor wrote: private characters are taken out of texts before any of these is put in. */
const standIns = /[\u{100000}-\u{10FFFD}]/gu;

/** Whole emoji as Unicode recommends them, and single signs that may be drawn as one. */
const emoji = /\p{RGI_Emoji}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/gv;
const isWhole = /^\p{RGI_Emoji}$/v;

const toCode = (written: string): string =>
  [...written.replaceAll('\uFE0F', '')]
    .map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('-');

/** What most texts have nothing of; figures alone are none. */
const mayHold = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3\p{Co}]/u;

/** A text in which every emoji that has a picture is one character; a sign that a font has (`isInFont`), too, stays as it is. */
export const setEmoji = (text: string, isInFont: (sign: string) => boolean): string =>
  mayHold.test(text)
    ? text.replaceAll(/\p{Co}/gu, '').replaceAll(emoji, (written) => {
        const place = isWhole.test(written) || !isInFont(written) ? places().get(toCode(written)) : undefined;
        return place === undefined ? written : String.fromCodePoint(firstStandIn + place);
      })
    : text;

/** Whether a character stands for an emoji. */
export const isStandIn = (character: string): boolean => (character.codePointAt(0) ?? 0) >= firstStandIn;

/** The pictures of the emoji in the text of a card, as addresses of their data, by the characters that stand for them. */
export const getPictures = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...new Set(text.match(standIns))].flatMap((character): [string, string][] => {
      const name = names().get(codes()[(character.codePointAt(0) ?? 0) - firstStandIn] ?? '');
      const { width: usual, height: usualHeight, icons: drawings } = icons();
      const icon = name === undefined ? undefined : drawings[name];
      if (!icon) return [];
      const { body, width = usual, height = usualHeight } = icon;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
      return [[character, `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`]];
    }),
  );
