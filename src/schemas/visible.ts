/**
 * Signs that take room in a text and show no words: those that nobody sees (zero width, variation selectors, tags, fillers), blank
 * Braille and hieroglyphs with what joins these, a note without a head, and the dash that lengthens an Arabic word.
 */
const unseen = String.raw`\p{DI}\u2800\u0640\u{13430}-\u{13455}\u{1D159}`;

const visible = new RegExp(`(?![${unseen}])[\\p{L}\\p{N}\\p{P}\\p{S}]`, 'u');
const letter = new RegExp(`(?![${unseen}])\\p{L}`, 'u');

/** Whether a reader sees anything of a text. */
export const hasVisible = (text: string): boolean => visible.test(text);

/** Whether a text can say something to a reader: it has a letter that is seen. */
export const hasLetters = (text: string): boolean => letter.test(text);
