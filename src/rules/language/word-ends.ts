const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Where words begin and end in `text`: 「起诉」 is no word of 「提起诉讼」. */
export const getWordEnds = (text: string): Set<number> =>
  new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
