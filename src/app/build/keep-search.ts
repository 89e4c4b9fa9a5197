import type { NextSite } from '../../outputs/kept/standing-site.ts';
import { hasLastParts, takeLastParts } from '../../outputs/offline/write-offline.ts';
import { hasLastSearch, takeLastSearch } from '../../outputs/search/write-search-index.ts';

/** Puts the search of the site that stands into the next one and, where it offers them, the parts for phones; says whether all stood there. */
export function keepSearch(files: NextSite | undefined, offersParts: boolean): boolean {
  if (!files || !hasLastSearch(files) || (offersParts && !hasLastParts(files))) return false;
  takeLastSearch(files);
  if (offersParts) takeLastParts(files);
  return true;
}
