import { z } from 'astro/zod';
import { type Portal, toList } from '../../rules/portal/portal.ts';
import { getMoves } from '../../site/entry/moved.ts';
import { entryUrl } from '../../urls.ts';

/** Names of entries are ASCII (`slugPattern`), so an address is one word of any configuration, and means nothing else there. */
const path = z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/u);

const shape = z.object({
  /** Addresses that have moved, and where to: paths, `/explainers/leak/`. */
  moves: z.array(z.object({ from: path, to: path })),
  /** Addresses of what was withdrawn; the page that stands there says why. */
  gone: z.array(path),
});

/** What a host answers to some addresses otherwise than with the file that stands there: 301, or its page with 410. */
export type HostRules = z.infer<typeof shape>;

/** The rules of a portal, sorted by address. */
export const getHostRules = (portal: Portal): HostRules =>
  shape.parse({ moves: getMoves(portal), gone: toList(portal.withdrawn).map(entryUrl).sort() });

/** An address with and without its last slash: hosts match to the letter. */
export const withAndWithoutSlash = (address: string): [string, string] => [address, address.replace(/\/$/u, '')];

/** The rules as the server of `npm start` reads them beside a built site. */
export const toRulesFile = (rules: HostRules): string => JSON.stringify(rules);

/** Reads such a file; none, or another, has no rules: a site that an earlier version has built is shown all the same. */
export function parseRulesFile(json: string): HostRules {
  try {
    return shape.parse(JSON.parse(json));
  } catch {
    return { moves: [], gone: [] };
  }
}
