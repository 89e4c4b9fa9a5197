import { createHash } from 'node:crypto';
import { onceFor } from '../../rules/memory/once-for.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';

const getDigest = onceFor((record: SearchRecord) => createHash('sha256').update(JSON.stringify(record)).digest());

/** What tells an index of these records, in this order, from any other. */
export function getRecordsDigest(records: readonly SearchRecord[]): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(getDigest(record));
  return hash.digest('hex');
}
