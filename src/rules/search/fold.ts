import { toSimplified } from '../language/simplified.ts';

/**
 * Text as the index and the query compare it: half-width (Unicode NFKC), lower case, simplified characters.
 * Folding what is folded changes nothing.
 */
export const foldText = (text: string): string => toSimplified(text.normalize('NFKC').toLowerCase().normalize('NFKC'));
