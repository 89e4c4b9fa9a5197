import { foldText } from './fold.ts';

/**
 * Folded text with each Chinese character as a word of its own: an engine that cuts text by dictionaries then cuts page
 * and phrase in the same places.
 */
export const spaceOut = (text: string): string => foldText(text).replace(/\p{Script=Han}/gu, ' $& ');
