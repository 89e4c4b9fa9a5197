import type { Finding } from '../../rules/entries/finding.ts';
import { longestPath } from '../../rules/entries/file-name.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { collections, isCollectionName } from '../../schemas/index.ts';

/** The file of a finding, and what editors call its body where the fault is there; messages name the other fields. */
function getPlace({ file, field }: Finding): string {
  const [collection = ''] = file.split('/');
  const shown = showWords(file, longestPath);
  return field === 'body' && isCollectionName(collection) ? `${shown}「${collections[collection].body.label}」` : shown;
}

/** One error in a sentence: file, field, what is wrong, and the repair. */
export const describeError = (error: Finding): string => `${getPlace(error)}：${error.message}。${error.fix}`;
