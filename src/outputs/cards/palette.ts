import { readFileSync } from 'node:fs';
import { toHex } from '../../rules/colours/oklch.ts';
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

/** Colour of a spine; paper on it has a contrast of 7:1 or more at every hue. */
export const toSpine = (hue: number): string => toHex(0.42, 0.082, hue);

/** The line beside a spine. */
export const toSpineLine = (hue: number): string => toHex(0.72, 0.07, hue);
