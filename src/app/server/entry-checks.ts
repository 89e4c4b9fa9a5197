import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Candidate } from '../../../cms/server/gate.ts';
import type { Summary } from '../../checks/context/context.ts';
import { validateEntry } from '../../checks/entry.ts';
import { createSurroundings } from '../../checks/surroundings.ts';
import { type Finding, sortFindings } from '../../rules/entries/finding.ts';
import { toSourceFile } from '../../rules/entries/source-file.ts';
import { openFile } from '../../checks/shape/open-file.ts';
import { collectionNames } from '../../schemas/index.ts';
import { today } from '../../content/today.ts';
import { deskUrls } from '../../urls.ts';

/** What stands in the content folder now; the rest of a summary is as of the last build. */
function getPresent(summary: Summary, paths: readonly string[]): Summary {
  const files = paths.flatMap((path) => toSourceFile(path, '') ?? []);
  return {
    ...summary,
    media: paths.flatMap((path) => (path.startsWith('media/') ? [path.slice('media/'.length)] : [])),
    ids: Object.fromEntries(
      collectionNames.map((name) => [name, files.flatMap(({ collection, id }) => (collection === name ? [id] : []))]),
    ) as Summary['ids'],
  };
}

/**
 * What the checks of the build find in one entry, among what the site in `siteDir` shows; nothing where that site was
 * built without a desk.
 */
export async function checkEntry(siteDir: string, { path, text, paths }: Candidate): Promise<Finding[]> {
  const source = toSourceFile(path, text);
  const file = join(siteDir, deskUrls.summary);
  if (!source || !existsSync(file)) return [];
  const summary = JSON.parse(await readFile(file, 'utf8')) as Summary;
  const opened = openFile(source);
  const around = createSurroundings(getPresent(summary, paths), today);
  return sortFindings([...opened.findings, ...validateEntry(opened.file, around)]);
}
