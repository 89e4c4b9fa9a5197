import { getPageFile, type ShownPage } from '../../../rules/search/shown-page.ts';
import { searchFileUrl } from '../../../urls.ts';
import { loadJson } from '../../page/browser/load.ts';
import { loadOnce } from '../../../load-once.ts';

/** Loads what is shown of a page, by its id. */
export const loadShownPage = loadOnce((id: string) => loadJson<ShownPage>(searchFileUrl(getPageFile(id))));
