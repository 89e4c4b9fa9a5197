import cascadeLayers from '@csstools/postcss-cascade-layers';
import type { Plugin } from 'postcss';
import logical from 'postcss-logical';

/** The sides of the text that postcss-logical leaves, as those of the paper; Safari below 15 knows no others there. */
const sides = new Map([
  ['block-start', 'top'],
  ['block-end', 'bottom'],
  ['inline-start', 'left'],
  ['inline-end', 'right'],
]);
const toPaper = (words: string): string =>
  words.replace(/(?:block|inline)-(?:start|end)$/u, (side) => sides.get(side) ?? side);

const restOfLogical: Plugin = {
  postcssPlugin: 'rest-of-logical',
  Declaration(declaration) {
    if (declaration.prop.startsWith('scroll-')) declaration.prop = toPaper(declaration.prop);
    if (declaration.prop === 'float') declaration.value = toPaper(declaration.value);
  },
};

/**
 * What lightningcss cannot lower for the floor: layers become specificity, in the order of layers.css, which every file
 * imports; sides of the text become those of the paper, which Chinese from left to right has in common with every page here.
 */
export const flatten = [cascadeLayers(), logical(), restOfLogical];
