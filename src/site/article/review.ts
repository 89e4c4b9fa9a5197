import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';

/** What a page says about who has read it, and on which state of the law it rests. */
export interface ReviewView {
  state: 'unreviewed' | 'reviewed' | 'expired';
  label: string;
  detail: string;
  lawsCheckedOn: string | undefined;
  /** Laws of which nobody had the official text at hand, as one string. */
  secondHand: string | undefined;
  updatedOn: string | undefined;
}

/** The review state on `today`; a review that has run out counts as expired whatever the entry says. */
export function getReview(
  { state, by, on, until }: Data<'explainers'>['review'],
  {
    today,
    updatedOn,
    laws,
  }: { today: string; updatedOn?: string; laws?: { on: string | undefined; secondHand: string[] } },
): ReviewView {
  const current = state === 'reviewed' && until !== undefined && until < today ? 'expired' : state;
  return {
    state: current,
    label: t(`review.${current}`),
    detail: current === 'unreviewed' ? t('review.unreviewed.detail') : [by, on].filter(Boolean).join('，'),
    lawsCheckedOn: laws?.on,
    secondHand: laws?.secondHand.map((name) => `《${name}》`).join('') || undefined,
    updatedOn,
  };
}
