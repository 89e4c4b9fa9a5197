/** How a statement of this portal's own begins in running text: words that say so by themselves, wherever the text is read. */
export const inferredStart = '（本站推断：';

/** A whole one, which is over in its line and holds no other brackets. */
export const inferredPattern = /（本站推断：([^（）\n]{1,240})）/u;

/** Words with which the grounds of a conclusion begin: what stands behind them a source may well say. */
const grounds = /[，；。]?(?:凭|依据|根据|因为|由于|按照?|据)/u;

/** What this portal concludes in a text, without what it concludes it from. */
export const getConclusions = (text: string): string[] =>
  [...text.matchAll(new RegExp(inferredPattern, 'gu'))].map(([, words = '']) => words.split(grounds)[0] ?? '');
