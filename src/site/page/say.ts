import { type Figure, type FigureWords, formatFigure } from '../../rules/figures/figure.ts';
import { type ArticleWords, formatArticle } from '../../rules/language/chinese-number.ts';
import type { DayWords } from '../../rules/time/day.ts';
import { formatLength, type Length, type LengthWords } from '../../rules/time/length.ts';
import { t } from '../../text.ts';

/** How lengths of time are written in the interface's language. */
export const getLengthWords = (): LengthWords => ({
  hour: t('length.hour'),
  day: t('length.day'),
  working: t('length.working'),
  month: t('length.month'),
  year: t('length.year'),
  none: t('length.none'),
});

/** How days are written in the interface's language. */
export const getDayWords = (): DayWords => ({
  day: t('day.full'),
  short: t('day.short'),
  weekdays: ([0, 1, 2, 3, 4, 5, 6] as const).map((number) => t(`day.weekday.${number}`)),
});

const getBoundWords = (bound: keyof FigureWords) => ({
  value: t(`figure.bound.${bound}`),
  unit: t(`figure.bound.${bound}.unit`),
});

/** How numbers that are not exact are written in the interface's language. */
export const getFigureWords = (): FigureWords => ({
  over: getBoundWords('over'),
  atLeast: getBoundWords('atLeast'),
  near: getBoundWords('near'),
  about: getBoundWords('about'),
  upTo: getBoundWords('upTo'),
});

/** How articles of laws are written in the interface's language. */
export const getArticleWords = (): ArticleWords => ({ plain: t('law.article'), inserted: t('law.article.inserted') });

/** A length of time as readers are told it. */
export const sayLength = (length: Length): string => formatLength(length, getLengthWords());

/** A number with its unit as readers are told it. */
export const sayFigure = (figure: Pick<Figure, 'value' | 'bound' | 'unit'>): string =>
  formatFigure(figure, getFigureWords());

/** An article of a law as readers are told it. */
export const sayArticle = (article: string): string => formatArticle(article, getArticleWords());
