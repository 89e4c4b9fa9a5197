import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedContent } from './folder.ts';
import { site, type Site } from './schemas/site.ts';

/** The settings that the portal ships with; they stand in where a content folder has none. */
export async function loadShippedSite(): Promise<Site> {
  return site.parse(JSON.parse(await readFile(join(shippedContent, 'site.json'), 'utf8')));
}
