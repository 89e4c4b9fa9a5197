import { isCollectionName } from './schemas/index.ts';
import { entryUrl, urls } from './urls.ts';

/** The address of what is called `explainers/leak`, of a list (`explainers`), or of the first page (no name at all). */
export function nameUrl(name: string): string {
  const [collection = '', id, ...rest] = name.split('/');
  if (id !== undefined && rest.length === 0 && isCollectionName(collection)) return entryUrl({ collection, id });
  return name === '' ? urls.home : `/${name}/`;
}
