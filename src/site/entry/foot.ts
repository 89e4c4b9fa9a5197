import type { Entry } from '../../rules/entries/entry.ts';
import { isOn } from '../../rules/portal/features.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { urls } from '../../urls.ts';
import { getLawChecks } from '../citing/citations.ts';
import { type Cite, getCite, isCited } from '../cite/model.ts';
import { getSources, type SourceView } from '../figures/figures.ts';
import type { Link } from '../page/link.ts';
import { getReview, type ReviewView } from '../article/review.ts';

/** What stands below an article: what it rests on, who has read it, how to cite it and where to say that it is wrong. */
export interface Foot {
  sources: SourceView[];
  /** Stands with its own way to report a mistake. */
  review: ReviewView | undefined;
  cite: Cite | undefined;
  /** The day on which it was published or changed. */
  dated: string | undefined;
  report: Link | undefined;
}

/** Nothing below an article. */
export const noFoot: Foot = { sources: [], review: undefined, cite: undefined, dated: undefined, report: undefined };

const getDated = ({ collection, data }: Entry): string | undefined => {
  if (collection === 'cases') return t('case.published', { date: data.publishedOn });
  if (collection === 'pages') return t('review.updated', { date: data.updatedOn });
  return undefined;
};

/** The foot of an entry's page on the day `today`. */
export function getFoot(portal: Portal, entry: Entry, today: string): Foot {
  const { collection, data } = entry;
  const isReviewed = collection === 'explainers';
  return {
    sources: 'sources' in data ? getSources(data.sources) : [],
    review: isReviewed
      ? getReview(data.review, {
          today,
          timeZone: portal.site.timeZone,
          updatedOn: data.updatedOn,
          laws: getLawChecks(portal, data.citations),
        })
      : undefined,
    cite: isOn(portal.site, 'cite') && isCited(entry) ? getCite(portal, entry, today) : undefined,
    dated: getDated(entry),
    report: isReviewed || collection === 'pages' ? undefined : { href: urls.corrections, label: t('review.report') },
  };
}
