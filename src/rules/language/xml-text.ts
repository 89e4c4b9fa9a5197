/** What XML 1.0 (section 2.2) has no place for, not even escaped: one such character and nobody can read the file. */
const unfit = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Words that XML can hold, before they are escaped. */
export const toXmlText = (text: string): string => text.replaceAll(unfit, '');
