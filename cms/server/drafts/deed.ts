import type { Status } from './drafts.ts';

/** What somebody wants to do with a draft, besides writing in it. */
export type Deed = 'send' | 'take back' | 'approve' | 'publish' | 'discard';

/** What a step to another status is. */
export function getDeed(from: Status, to: Status): Deed {
  if (to === 'pending_publish') return 'approve';
  return to === 'pending_review' && from === 'draft' ? 'send' : 'take back';
}
