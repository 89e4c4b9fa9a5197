import type { Portal } from '../../rules/portal/portal.ts';
import { listKnownSums, type ListedSum } from '../../rules/sums/sums.ts';

/** The sums that a portal offers: those of whose laws it knows all. They are written in Chinese; in another language there are none. */
export const getOfferedSums = (portal: Portal): ListedSum[] =>
  portal.site.language.startsWith('zh') ? listKnownSums((law) => portal.get('laws', law) !== undefined) : [];
