import type { Summary } from '../../../src/checks/context/context.ts';
import { validateDraft } from '../../../src/checks/entry.ts';
import { createSurroundings } from '../../../src/checks/surroundings.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { getToday } from '../../../src/content/today.ts';
import { isCollectionName } from '../../../src/schemas/index.ts';
import type { OpenEntry } from '../entry/open-entry.ts';

/** What the checks read of an entry in the form. */
export type CheckedEntry = Pick<OpenEntry, 'collection' | 'slug' | 'path' | 'data' | 'body' | 'images'>;

/** Finds what is wrong with an entry as it stands in the form. */
export type Checker = (entry: CheckedEntry) => Finding[];

const belowContent = (path: string) => path.replace(/^content\//u, '');

/** The checks of the build over one entry, among what is published; a bundle of its own, because it is heavy. */
export function createChecker(summary: Summary): Checker {
  const { timeZone } = summary.site;
  const around = createSurroundings(summary, getToday(timeZone));
  return ({ collection, slug, path, data, body, images }) => {
    // What stands in settings is for the server to say (checkup.ts).
    if (!isCollectionName(collection)) return [];
    const id = slug ?? 'draft';
    const source = { collection, id, path: path ? belowContent(path) : `${collection}/${id}.md` };
    const media = new Set([...around.media, ...images]);
    // The desk stays open over midnight.
    return validateDraft(source, { data, body }, { ...around, media, today: getToday(timeZone) });
  };
}
