import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { takenPlaces } from '../rules/entries/taken-places.ts';
import { toList, type Portal } from '../rules/portal/portal.ts';
import { getTopicsWithExplainers } from '../rules/portal/topics.ts';
import { getPageIds } from '../rules/pathways/pathway-graph.ts';
import { collectionNames } from '../schemas/index.ts';
import { getMoves } from '../site/entry/moved.ts';
import { collectionUrl, entryUrl, pathwayNodeUrl, topicUrl } from '../urls.ts';

/**
 * The addresses that readers keep, print and link to, as paths: those of entries, of what was withdrawn or has moved, of the
 * questions of a pathway and of topics. Lists by place, method and so on follow from these.
 */
export const getAddresses = (portal: Portal): Set<string> =>
  new Set([
    ...[...toList(portal.entries), ...toList(portal.withdrawn)].map(entryUrl),
    ...portal.entries.pathways.flatMap(({ id, data }) => getPageIds(data).map((node) => pathwayNodeUrl(id, node))),
    ...getTopicsWithExplainers(portal).map(({ topic }) => topicUrl(topic.slug)),
    ...getMoves(portal).map(({ from }) => from),
  ]);

/** The addresses right below `url` at which a built site has a page. */
async function listBelow(site: string, url: string): Promise<string[]> {
  const items = await readdir(join(site, url), { withFileTypes: true }).catch(() => []);
  return items
    .filter((item) => item.isDirectory() && existsSync(join(site, url, item.name, 'index.html')))
    .map(({ name }) => `${url}${encodeURIComponent(name)}/`);
}

/** The same addresses, read off the folder of a site that was built before; none where there is no site. */
export async function readAddresses(site: string): Promise<Set<string>> {
  const tops = (await listBelow(site, '/')).filter((url) => !takenPlaces.has(url.slice(1, -1)));
  const entries = await Promise.all(collectionNames.map((name) => listBelow(site, collectionUrl(name))));
  const pathways = await listBelow(site, collectionUrl('pathways'));
  const nodes = await Promise.all(pathways.map((url) => listBelow(site, url)));
  return new Set([...tops, ...entries.flat(), ...nodes.flat(), ...(await listBelow(site, topicUrl('').slice(0, -1)))]);
}
