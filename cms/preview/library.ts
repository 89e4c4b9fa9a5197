import type { Entries } from '../../src/rules/portal/portal.ts';
import type { OpenedPortal } from '../../src/checks/context/opened-portal.ts';
import type { Site } from '../../src/schemas/site/site.ts';
import { type CollectionName, collectionNames, perCollection } from '../../src/schemas/index.ts';
import type { Words } from '../../src/text.ts';

/** Everything that is published but the bodies: what previews need for names, links, places and words. */
export interface Library {
  site: Site;
  words: Words;
  entries: Entries;
}

/** The library of a portal, as the build writes it to `/admin/library.json`. */
export function toLibrary({ portal: { site, entries }, words }: Pick<OpenedPortal, 'portal' | 'words'>): Library {
  const bare: Entries = perCollection((): never[] => []);
  const addBare = <C extends CollectionName>(name: C) =>
    void bare[name].push(...entries[name].map((entry) => ({ ...entry, body: '' })));
  for (const name of collectionNames) addBare(name);
  return { site, words, entries: bare };
}
