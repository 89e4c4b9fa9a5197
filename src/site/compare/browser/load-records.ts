import { compareRecordUrl } from '../../../urls.ts';
import { loadJson } from '../../page/browser/load.ts';
import type { CompareRecord } from '../rules/record.ts';

/** What is compared, by ids as `cases/lanshan-one-platform`. */
export const loadRecords = (ids: readonly string[]): Promise<CompareRecord[]> =>
  Promise.all(ids.map((id) => loadJson<CompareRecord>(compareRecordUrl(id))));
