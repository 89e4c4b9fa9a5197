import { cut } from '../../../rules/language/cut.ts';
import type { Filters, Sort } from '../../../rules/search/search-engine.ts';

/** No server takes much longer addresses than one with so many Chinese characters. */
const longest = 400;

/** Keeps the address in step with a search, so that it can be shared and gone back to. */
export function writeAddress(query: string, chosen: Filters, sort: Sort): void {
  const address = new URL(location.href);
  const care = address.searchParams.get('care');
  address.search = '';
  if (query) address.searchParams.set('q', cut(query, longest));
  for (const [name, values] of Object.entries(chosen))
    for (const value of values) address.searchParams.append(name, value);
  if (sort === 'date') address.searchParams.set('sort', sort);
  if (care) address.searchParams.set('care', care);
  if (address.href === location.href) return;
  try {
    history.replaceState(null, '', address);
  } catch {
    // Safari allows a hundred changes in half a minute; the next one will be written.
  }
}
