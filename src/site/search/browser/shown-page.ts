import { getPageFile, type ShownPage } from '../../../rules/search/shown-page.ts';
import { searchFileUrl } from '../../../urls.ts';
import { load } from './load.ts';
import { loadOnce } from '../../../load-once.ts';

/** Loads what is shown of a page, by its id. */
export const loadShownPage = loadOnce(async (id: string): Promise<ShownPage> =>
  (await load(searchFileUrl(getPageFile(id)))).json(),
);
