/** How a language is named in settings and in names of files (BCP 47, without what no site needs): `zh-CN`, `en`. */
export const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;

/** The language in which the program itself speaks. */
export const firstLanguage = 'zh-CN';

/** What the file of words of a language is called, without its ending: `ui` for those of the first language, `ui.en` for another. */
export const wordsSlug = (language: string = firstLanguage): string =>
  language === firstLanguage ? 'ui' : `ui.${language}`;
