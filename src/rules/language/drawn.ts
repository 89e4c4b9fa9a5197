import { drawnRanges } from './lists/drawn-ranges.table.ts';
import { findLast } from '../entries/line-index.ts';

const ranges = drawnRanges.map((range) => {
  const [from = '', to = from] = range.split('-');
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
});
const starts = ranges.map(({ from }) => from);

/** Figures and signs in a box, 1️⃣, are one picture. */
const keycap = /[0-9#*]\uFE0F?\u20E3/gu;

/** What nobody misses: blanks, what is never drawn, and what other checks find. */
const unseen = /[\p{C}\p{Z}\p{Variation_Selector}]/u;

/** The characters of a text that no share card can draw, each once. */
export function findUndrawn(text: string): string[] {
  const characters = new Set(text.normalize('NFC').replaceAll(keycap, ''));
  return [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    const range = ranges[findLast(starts, code)];
    const isDrawn = range !== undefined && code >= range.from && code <= range.to;
    return !isDrawn && !unseen.test(character);
  });
}
