import cascadeLayers from '@csstools/postcss-cascade-layers';
import logical from 'postcss-logical';

/**
 * What lightningcss cannot lower for the floor: layers become specificity, in the order of layers.css, which every file
 * imports; sides of the text become those of the paper, which Chinese from left to right has in common with every page here.
 */
export const flatten = [cascadeLayers(), logical()];
