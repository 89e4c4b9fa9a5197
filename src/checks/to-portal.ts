import type { Entry } from '../rules/entries/entry.ts';
import { sortEntries } from '../rules/entries/order.ts';
import { createPortal, type Entries, type Portal } from '../rules/portal/portal.ts';
import { collectionNames } from '../schemas/index.ts';
import type { CheckResult } from './index.ts';

/** The portal that a checked folder makes: the same entries that the pages are built of. */
export function toPortal({ files, site }: CheckResult): Portal {
  const valid = files.flatMap(({ source, parsed, data }): Entry[] =>
    data ? [{ collection: source.collection, id: source.id, data, body: parsed.body } as Entry] : [],
  );
  const entries = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      sortEntries(
        name,
        valid.filter(({ collection }) => collection === name),
      ),
    ]),
  ) as unknown as Entries;
  return createPortal(site, entries);
}
