import type { Entries, Portal } from '../../src/rules/portal/portal.ts';
import type { Site } from '../../src/schemas/site.ts';

/** Everything that is published but the bodies: what previews need for names, links and places. */
export interface Library {
  site: Site;
  entries: Entries;
}

/** The library of a portal, as the build writes it to `/admin/library.json`. */
export const toLibrary = ({ site, entries }: Portal): Library => ({
  site,
  entries: Object.fromEntries(
    Object.entries(entries).map(([name, list]) => [name, list.map((entry) => ({ ...entry, body: '' }))]),
  ) as unknown as Entries,
});
