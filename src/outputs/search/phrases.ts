import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { onceFor } from '../../rules/memory/once-for.ts';
import { getRecordText, type SearchRecord } from '../../rules/search/search-record.ts';
import { spaceOut } from '../../rules/search/spaced.ts';

/** How many records are on their way to Pagefind at a time: it is not to wait for whoever draws pages meanwhile. */
const batch = 1000;

/**
 * Undetermined (BCP 47): each character is handed over as a word, so that there is nothing to segment or to stem, which takes
 * Pagefind most of its time. It falls back to the one language that it has where a page is in another.
 */
const language = 'und';

const ownPages = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;
/** The pages' texts, of which nothing is read, go into so few files. */
const maxFragments = 50;

/** What Pagefind reads of a record; half a character, which YAML can spell, would end it. */
const toContent = onceFor((record: SearchRecord) =>
  spaceOut(`${record.title}\n${getRecordText(record)}`).toWellFormed(),
);

/** Phrases that Pagefind has been told and has not written yet. */
export interface Phrases {
  /**
   * Writes its index into the folder `outputPath`; returns bytes that no other index has: Pagefind's summary of what it has
   * written and by which release.
   */
  write: (outputPath: string) => Promise<Uint8Array>;
}

/**
 * Tells Pagefind these records, for phrases in quotation marks: it alone knows the order of words. The filter `page` says
 * which record it is, by its place in the list. It indexes in a process of its own, beside whatever else is to be done.
 */
export async function gatherPhrases(records: readonly SearchRecord[]): Promise<Phrases> {
  const { index, errors } = await createIndex({ writePlayground: false, maxFragments });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const problems: string[] = [];
  for (let start = 0; start < records.length; start += batch) {
    const added = await Promise.all(
      records.slice(start, start + batch).map((record, place) =>
        index.addCustomRecord({
          url: record.url,
          content: toContent(record),
          language,
          filters: { page: [String(start + place)] },
        }),
      ),
    );
    problems.push(...added.flatMap((one) => one.errors));
  }
  return {
    write: async (outputPath) => {
      const written = await index.writeFiles({ outputPath });
      await close();
      problems.push(...written.errors);
      if (problems.length > 0) throw new Error(`search index: ${problems.join('; ')}`);
      // Its own search pages come along, which nothing here loads.
      const names = await readdir(outputPath);
      for (const name of names.filter((each) => ownPages.test(each))) await rm(join(outputPath, name));
      return readFile(join(outputPath, 'pagefind-entry.json'));
    },
  };
}
