import type { DeskFace } from '../../../cms/desk/build.ts';
import { root } from '../../../cms/server/store/paths.ts';
import { mainRef, type Store } from '../../../cms/server/store/store.ts';
import { blobAt, readBlobs } from '../../../cms/server/git/trees.ts';
import { loadShippedSite, parseSite } from '../../content/settings.ts';
import type { Site } from '../../schemas/site/site.ts';
import { keepShipped } from '../../../cms/server/drafts/takeover.ts';
import { getTaken, readShipped } from '../../content/shipped-layer.ts';

/** The text of the settings that are published; nothing where there are none. */
async function readSiteText({ git }: Pick<Store, 'git'>): Promise<string | undefined> {
  const blob = await blobAt(git, mainRef, `${root}/site.json`);
  const [site] = blob === undefined ? [] : await readBlobs(git, [blob]);
  return site === undefined ? undefined : String(site);
}

/** The settings that are published, over those of the program. */
export const loadSite = async (store: Pick<Store, 'git'>): Promise<Site> =>
  parseSite(await readSiteText(store), await loadShippedSite()).site;

/** What the desk takes from the portal's settings, as they are published. */
export async function loadFace(store: Store): Promise<DeskFace> {
  const { name, seal, theme, features, language } = await loadSite(store);
  return { name, seal, theme, features, language };
}

/** Brings beneath what is published all that its settings take from the program, as this version of it has that (decisions/028). */
export async function layShipped(store: Store): Promise<void> {
  await keepShipped(store, await readShipped(getTaken(await readSiteText(store))));
}
