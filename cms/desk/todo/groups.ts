import type { Finding } from '../../../src/rules/entries/finding.ts';
import { toSourceFile } from '../../../src/rules/entries/source-file.ts';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';

/** What is wrong with one file. */
export interface TodoGroup {
  file: string;
  /** What editors call it: 「解读 upstairs-leak」; the file itself where it is no entry. */
  title: string;
  /** The entry that it is; nothing where it cannot be opened at the desk. */
  entry: { collection: CollectionName; slug: string } | undefined;
  errors: Finding[];
}

/** The errors by file, in the order in which they were found. */
export const groupByFile = (errors: readonly Finding[]): TodoGroup[] =>
  [...Map.groupBy(errors, ({ file }) => file)].map(([file, found]) => {
    const source = toSourceFile(file, '');
    return {
      file,
      title: source ? `${collections[source.collection].one} ${source.id}` : file,
      entry: source && { collection: source.collection, slug: source.id },
      errors: found,
    };
  });
