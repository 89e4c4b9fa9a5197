import { type Completeness, getCompleteness } from './gaps.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { t } from '../../text.ts';

/** How much a case says of what other districts ask: 「写了 7/9，还缺：花费、时间」. It tells nothing of how good the practice is. */
export function sayCompleteness({ missing, given, asked }: Completeness): string {
  const names = missing.map((aspect) => t(`completeness.${aspect}`)).join('、');
  return missing.length > 0
    ? t('completeness.missing', { given, asked, missing: names })
    : t('completeness.full', { given, asked });
}

/** The completeness of one case in words. */
export const getCompletenessWords = ({ data }: Entry<'cases'>): string => sayCompleteness(getCompleteness(data));
