import { comparisonKeys, type ComparisonWords } from '../../../../../src/site/compare/rules/comparison.ts';
import { t } from '../../../../../src/text.ts';

/** The portal's own words. */
export const words = Object.fromEntries(
  comparisonKeys.map((key) => [key, t(`compare.${key}`)]),
) as unknown as ComparisonWords;
