import type { DeskFace } from '../../../cms/desk/build.ts';
import type { Store } from '../../../cms/server/store/store.ts';
import { keepShipped } from '../../../cms/server/drafts/takeover.ts';
import { getTaken, readShipped } from '../../content/shipped-layer.ts';
import { loadSite, readSiteText } from './published-site.ts';

/** What the desk takes from the portal's settings, as they are published. */
export async function loadFace(store: Store): Promise<DeskFace> {
  const { name, seal, theme, features, language } = await loadSite(store);
  return { name, seal, theme, features, language };
}

/** Brings beneath what is published all that its settings take from the program, as this version of it has that (decisions/028). */
export async function layShipped(store: Store): Promise<void> {
  await keepShipped(store, await readShipped(getTaken(await readSiteText(store))));
}
