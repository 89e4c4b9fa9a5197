import { getDraftFields } from '../entry/draft-fields.ts';
import type { Map } from 'immutable';
import { collections, isCollectionName, slugPattern } from '../../../src/schemas/index.ts';
import { slugField } from '../form/config.ts';
import { DeskError } from '../entry/desk-error.ts';
import { findProblems } from './problems.ts';

type Entry = Map<string, unknown>;

interface Taken {
  isTaken(collection: string, slug: string): Promise<boolean>;
}

/** Entries on their way from published to draft: Decap has deleted the file by then, so nothing may stop the draft. */
const unpublishing = new Set<unknown>();

export const noteUnpublishing = ({ entry }: { entry: Entry }) => void unpublishing.add(entry.get('path'));

/** Before saving: the schema must accept the entry, and a new entry must have an address of its own. */
export async function checkBeforeSave({ entry }: { entry: Entry }, backend: Taken | undefined): Promise<void> {
  if (unpublishing.delete(entry.get('path'))) return;
  const { collection, fields: data } = getDraftFields(entry);
  // What settings lack may come from the program: the server, which has it, tells before the draft goes on.
  if (!isCollectionName(collection)) return;
  const problems = findProblems(collections[collection].schema, data);
  if (problems.length > 0) throw new DeskError(problems.join('；'));
  if (entry.get('newRecord')) await checkSlug(collection, data[slugField], backend);
}

async function checkSlug(collection: string, slug: unknown, backend: Taken | undefined): Promise<void> {
  if (typeof slug !== 'string' || !slugPattern.test(slug)) throw new DeskError('「网址」只用小写字母、数字和短横线');
  // Decap would add a number to the name in silence; the editor had better choose.
  if (await backend?.isTaken(collection, slug)) throw new DeskError(`「网址」${slug} 已经有人用了，请改一个`);
}
