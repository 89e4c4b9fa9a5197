import { isCollectionName } from '../../../src/schemas/index.ts';
import type { TextSection } from '../../../src/schemas/site/settings-files.ts';
import { entryUrl, urls } from '../../../src/urls.ts';

/** The address of the page that shows what stands at a path of the repository; settings are seen on the first page. */
export const getPageUrl = (collection: TextSection, path: string): string =>
  isCollectionName(collection)
    ? entryUrl({ collection, id: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/u, '') })
    : urls.home;
