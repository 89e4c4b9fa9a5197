import { root } from '../../../cms/server/store/paths.ts';
import { mainRef, type Store } from '../../../cms/server/store/store.ts';
import { keepShipped } from '../../../cms/server/drafts/takeover.ts';
import { blobAt, readBlobs } from '../../../cms/server/git/trees.ts';
import { getTaken, readShipped } from '../../content/shipped-layer.ts';

/** Brings beneath what is published all that its settings take from the program, as this version of it has that (decisions/028). */
export async function layShipped(store: Store): Promise<void> {
  const blob = await blobAt(store.git, mainRef, `${root}/site.json`);
  const [site] = blob === undefined ? [] : await readBlobs(store.git, [blob]);
  await keepShipped(store, await readShipped(getTaken(site === undefined ? undefined : String(site))));
}
