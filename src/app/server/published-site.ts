import { root } from '../../../cms/server/store/paths.ts';
import { mainRef, type Store } from '../../../cms/server/store/store.ts';
import { blobAt, readBlobs } from '../../../cms/server/git/trees.ts';
import { loadShippedSite, parseSite } from '../../content/settings.ts';
import type { Site } from '../../schemas/site/site.ts';

/** The text of the settings that are published; nothing where there are none. */
export async function readSiteText({ git }: Pick<Store, 'git'>): Promise<string | undefined> {
  const blob = await blobAt(git, mainRef, `${root}/site.json`);
  const [site] = blob === undefined ? [] : await readBlobs(git, [blob]);
  return site === undefined ? undefined : String(site);
}

/** The settings that are published, over those of the program. */
export const loadSite = async (store: Pick<Store, 'git'>): Promise<Site> =>
  parseSite(await readSiteText(store), await loadShippedSite()).site;
