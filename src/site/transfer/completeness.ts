import { type Completeness, getCompleteness } from './gaps.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { t } from '../../text.ts';

/** How much a case says of what other districts ask, in kind words. */
export interface CompletenessView {
  /** 「还缺：花费、时间」, or that nothing is. */
  words: string;
  isFull: boolean;
  given: number;
  asked: number;
}

/** A case's completeness in words. */
export function toCompletenessView({ missing, given, asked }: Completeness): CompletenessView {
  const names = missing.map((aspect) => t(`completeness.${aspect}`)).join('、');
  return {
    words: missing.length > 0 ? t('completeness.missing', { missing: names }) : t('completeness.full'),
    isFull: missing.length === 0,
    given,
    asked,
  };
}

/** The completeness of one case in words. */
export const getCompletenessView = ({ data }: Entry<'cases'>): CompletenessView =>
  toCompletenessView(getCompleteness(data));
