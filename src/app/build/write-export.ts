import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getPlaces, hasRepository, type Place } from '../../../cms/server/backup/parts.ts';
import { exportTree } from '../../../cms/server/drafts/export.ts';
import { createGit, requireGit } from '../../../cms/server/git/git.ts';
import { isContent, listContent } from '../../content/folder.ts';
import { openPortal } from '../../content/open-portal.ts';
import { toDataPackage } from '../../outputs/data-package.ts';
import { getRecords, toCsv } from '../../outputs/records.ts';
import { getDatasets } from '../../site/data/model.ts';
import { openRest } from './open-rest.ts';
import { Refusal } from './refusal.ts';

/** The content folder's own files, as they are. */
async function copyFolder(from: string, to: string): Promise<void> {
  const { files } = await listContent(from);
  for (const file of files.filter(isContent)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(join(from, file), join(to, file));
  }
}

/** What is published, with nothing beside it that only we understand. */
async function writePublished(repository: string, to: string): Promise<void> {
  await requireGit();
  await exportTree({ git: createGit(repository) }, to);
  await rm(join(to, '.tree'), { force: true });
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The open data of the content in `dir`, as the site gives it away; what has errors is left out there too. Answers how many sets. */
async function writeData(dir: string, to: string, siteUrl: string): Promise<number> {
  const rest = await openRest(await openPortal(dir), { keepsGoing: true }).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  // Nothing of it can be read as a portal: whoever takes it along has the files.
  if (!rest) return 0;
  const { opened } = rest;
  await mkdir(to, { recursive: true });
  const datasets = getDatasets(opened.portal);
  for (const dataset of datasets) {
    const records = getRecords(opened.portal, dataset, siteUrl);
    await writeFile(join(to, `${dataset}.json`), toJson(records));
    await writeFile(join(to, `${dataset}.csv`), toCsv(dataset, records));
  }
  await writeFile(join(to, 'datapackage.json'), toJson(toDataPackage(opened.portal, siteUrl, opened.openedOn)));
  return datasets.length;
}

/**
 * Writes what a desk has published, or, where none was ever opened, the content folder, into the folder `out`: `content/` as it would be read
 * again, `data/` as JSON and CSV. It may run beside the desk. Throws in Chinese where `out` is not empty.
 */
export async function writeExport(
  place: Place,
  out: string,
  siteUrl: string,
): Promise<{ files: number; datasets: number; isPublished: boolean }> {
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new Error(`「${out}」里已经有东西，没有动它。请换一个空的文件夹。`);
  const content = join(out, 'content');
  const isPublished = hasRepository(place);
  const data = join(out, 'data');
  const datasets = await (async () => {
    await (isPublished ? writePublished(getPlaces(place).repository, content) : copyFolder(place.contentDir, content));
    return writeData(content, data, siteUrl);
  })().catch(async (error: unknown) => {
    // Half of it would look like all of it, and stand in the way of a second try.
    for (const part of [content, data]) await rm(part, { recursive: true, force: true });
    throw error;
  });
  const found = await readdir(content, { recursive: true, withFileTypes: true });
  return { files: found.filter((each) => each.isFile()).length, datasets, isPublished };
}
