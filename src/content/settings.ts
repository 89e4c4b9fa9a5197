import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir, shippedContent } from './folder.ts';
import { site, type Site } from '../schemas/site.ts';

const read = async (dir: string): Promise<Site> =>
  site.parse(JSON.parse(await readFile(join(dir, 'site.json'), 'utf8')));

/** The settings that the portal ships with; they stand in where a content folder has none. */
export const loadShippedSite = (): Promise<Site> => read(shippedContent);

/** The settings of the content folder in use. */
export const loadSite = (): Promise<Site> =>
  existsSync(join(contentDir(), 'site.json')) ? read(contentDir()) : loadShippedSite();
