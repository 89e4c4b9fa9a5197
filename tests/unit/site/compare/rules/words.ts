import { comparisonKeys, type ComparisonWords } from '../../../../../src/site/compare/rules/comparison.ts';
import { getFigureWords } from '../../../../../src/site/page/say.ts';
import { t } from '../../../../../src/text.ts';

/** The portal's own words. */
export const words: ComparisonWords = {
  ...(Object.fromEntries(comparisonKeys.map((key) => [key, t(`compare.${key}`)])) as Record<
    (typeof comparisonKeys)[number],
    string
  >),
  figureWords: getFigureWords(),
};
