import type { Finding } from '../../../src/rules/entries/finding.ts';
import { toSourceFile } from '../../../src/rules/entries/source-file.ts';
import { collections } from '../../../src/schemas/index.ts';
import { findSettingsFile, getSettingsLabel, type TextSection } from '../../../src/schemas/site/settings-files.ts';

/** Where a file is mended at the desk, and what editors call it there: 「解读 upstairs-leak」, 「网站的设置」. */
export interface Mendable {
  collection: TextSection;
  slug: string;
  title: string;
}

/** The form of a file, by its path below the content folder; nothing where the desk has none for it. */
export function findForm(file: string): Mendable | undefined {
  const settings = findSettingsFile(file);
  if (settings) {
    const { section: collection, slug } = settings;
    return { collection, slug, title: getSettingsLabel(collection, slug) };
  }
  const source = toSourceFile(file, '');
  if (!source) return undefined;
  const { collection, id } = source;
  return { collection, slug: id, title: `${collections[collection].one} ${id}` };
}

/** What is wrong with one file. */
export interface TodoGroup {
  file: string;
  form: Mendable | undefined;
  errors: Finding[];
}

/** The errors by file, in the order in which they were found. */
export const groupByFile = (errors: readonly Finding[]): TodoGroup[] =>
  [...Map.groupBy(errors, ({ file }) => file)].map(([file, found]) => ({ file, form: findForm(file), errors: found }));
