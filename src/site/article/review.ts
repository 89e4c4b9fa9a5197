import { addDays } from '../../rules/time/day.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { getSpells, type Spell } from '../page/spells.ts';

type Review = Data<'explainers'>['review'];

/** What a page says about who has read it, and on which state of the law it rests. */
export interface ReviewView {
  /** 已复核, and 复核已过期 from the day after its last. */
  labels: Spell<string>[];
  detail: string;
  lawsCheckedOn: string | undefined;
  /** Laws of which nobody had the official text at hand, as one string. */
  secondHand: string | undefined;
  updatedOn: string | undefined;
}

/** The state of a review on `today`; one that has run out counts as expired whatever the entry says. */
export const getReviewState = ({ state, until }: Review, today: string): Review['state'] =>
  state === 'reviewed' && until !== undefined && until < today ? 'expired' : state;

/** What is to say of a review from `today` on, in the portal's time zone. */
export function getReview(
  review: Review,
  {
    today,
    timeZone,
    updatedOn,
    laws,
  }: {
    today: string;
    timeZone: string;
    updatedOn?: string;
    laws?: { on: string | undefined; secondHand: string[] };
  },
): ReviewView {
  const { by, on, until } = review;
  const isUnreviewed = review.state === 'unreviewed';
  return {
    labels: getSpells({
      today,
      timeZone,
      days: [until && addDays(until, 1)],
      get: (day) => t(`review.${getReviewState(review, day)}`),
    }),
    detail: isUnreviewed ? t('review.unreviewed.detail') : [by, on].filter(Boolean).join('，'),
    lawsCheckedOn: laws?.on,
    secondHand: laws?.secondHand.map((name) => `《${name}》`).join('') || undefined,
    updatedOn,
  };
}
