import { getContrast } from '../../rules/colours/contrast.ts';
import { edgePairs, wordPairs } from '../../styles/contrast.ts';
import { readColours } from '../../styles/read-colours.ts';

/** What the style sheets of all pages say, read off them. */
export interface Look {
  /** The lowest contrast of words, and of the edges of controls, in light and dark alike (1–21). */
  words: number;
  edges: number;
  /** Text of a page in CSS pixels: usual, and the largest that readers can choose in 关怀版. */
  text: number;
  largestText: number;
  /** Height of what can be tapped in CSS pixels: usual, and in 关怀版. */
  target: number;
  careTarget: number;
}

/** The numbers that a custom property is set to in a sheet, in its own unit; throws where it is not set. */
function getNumbers(css: string, name: string): number[] {
  const found = css
    .split(`--${name}:`)
    .slice(1)
    .flatMap((rest) => /^ ?([\d.]+)(?:px|rem)?;/u.exec(rest)?.[1] ?? [])
    .map(Number);
  if (found.length === 0) throw new Error(`no number --${name} in the style sheet`);
  return found;
}

/** Reads the look of the site off its sheets of colours (light, and what dark says otherwise) and of tokens. */
export function readLook({ light, dark, tokens }: { light: string; dark: string; tokens: string }): Look {
  const themes = [readColours(light), readColours(`${light}${dark}`)];
  const getLowest = (pairs: readonly (readonly [string, string])[]) =>
    Math.min(...themes.flatMap((get) => pairs.map(([a, b]) => getContrast(get(a), get(b)))));
  // Root type of browsers is 16 pixels; the settings multiply it.
  const text = 16 * Math.max(...getNumbers(tokens, 'step-0'));
  const targets = getNumbers(tokens, 'target');
  return {
    words: getLowest(wordPairs),
    edges: getLowest(edgePairs),
    text,
    largestText: text * Math.max(...getNumbers(tokens, 'care')) * Math.max(...getNumbers(tokens, 'size')),
    target: Math.min(...targets),
    careTarget: Math.max(...targets),
  };
}
