import type { CardSpec } from './card.ts';
import { getMissing } from './fonts.ts';
import { getOwnTexts, getSharedTexts } from './texts.ts';

const formatCode = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * One line for each entry and character that no font can draw, in the editors' words; empty when all is well. Reads the
 * fonts' own tables, because satori draws boxes for some of them without a word.
 */
export function getMissingGlyphs(specs: readonly CardSpec[]): string[] {
  const lines = specs.flatMap(({ entry, card }) => {
    const texts = card.kind === 'site' ? [...getSharedTexts(card), ...getOwnTexts(card)] : getOwnTexts(card);
    return getMissing(texts.join('')).map(
      (character) => `${entry}：分享卡缺字『${character}』(${formatCode(character)})`,
    );
  });
  return [...new Set(lines)];
}
