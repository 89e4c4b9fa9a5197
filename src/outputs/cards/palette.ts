import { readFileSync } from 'node:fs';
import { readColours } from '../../styles/read-colours.ts';

const getColour = readColours(readFileSync(new URL('../../styles/colours.css', import.meta.url), 'utf8'));

/** The light colours of the site; an image cannot read them itself. */
export const paper = getColour('paper');
export const ink = getColour('ink');
export const inkSoft = getColour('ink-2');
export const line = getColour('line');
export const pine = getColour('pine');
export const seal = getColour('seal-mark');
export const sealInk = getColour('seal');

/** Hue of pine, for what has no hue of its own. */
export const pineHue = 165;

const toChannel = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;

/** sRGB of an OKLCH colour, 0–1 a channel, perhaps out of range (Ottosson 2020). */
function toRgb(lightness: number, chroma: number, hue: number): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map(toChannel);
}

const isInGamut = (rgb: number[]): boolean => rgb.every((channel) => channel > -0.002 && channel < 1.002);

/** Hex of an OKLCH colour; chroma gives way until the colour exists in sRGB. */
export function toHex(lightness: number, chroma: number, hue: number): string {
  let rgb = toRgb(lightness, chroma, hue);
  for (let rest = chroma; rest > 0 && !isInGamut(rgb); rest -= 0.005) rgb = toRgb(lightness, rest, hue);
  const hex = rgb.map((channel) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

/** Colour of a spine; paper on it has a contrast of 7:1 or more at every hue. */
export const toSpine = (hue: number): string => toHex(0.42, 0.082, hue);

/** The line beside a spine. */
export const toSpineLine = (hue: number): string => toHex(0.72, 0.07, hue);
