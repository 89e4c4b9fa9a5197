import type { Entry } from './entry.ts';

/** A kind of entry that can be withdrawn. */
export type Withdrawable = Entry<'cases'> | Entry<'explainers'>;

/** Whether an entry was withdrawn: it keeps its address and says why, but no other page leads to it. */
export const isWithdrawn = (entry: Pick<Entry, 'collection' | 'data'>): entry is Withdrawable =>
  'status' in entry.data && entry.data.status === 'withdrawn';
