let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text in order, with the signs and blanks between them, as the dictionary of the machine parts them. Where it has
 * none (Chromium below 87, Safari below 14.1, Firefox below 125) each character is one.
 */
export function getWords(text: string): string[] {
  if (!('Segmenter' in Intl)) return [...text];
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
