import { type Feature, type FeatureName, features } from '../../schemas/site/features.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { keysOf } from '../../schemas/record.ts';
import type { Site } from '../../schemas/site/site.ts';
import type { Entry } from '../entries/entry.ts';

/** Settings that say what is switched off. */
type Switches = Pick<Site, 'features'>;

/** Whether a portal has a part that can be switched off. */
export const isOn = ({ features: on }: Switches, name: FeatureName): boolean => on[name];

const listOff = (site: Switches): Feature[] =>
  keysOf(features)
    .filter((name) => !isOn(site, name))
    .map((name) => features[name]);

/** Whether a portal has pages, lists and forms of a collection. */
export const isCollectionOn = (site: Switches, collection: CollectionName): boolean =>
  listOff(site).every(({ collections = [] }) => !collections.includes(collection));

/** Whether an entry is on the site of a portal, as far as its switches decide that. */
export const isEntryOn = (site: Switches, { collection, data }: Pick<Entry, 'collection' | 'data'>): boolean =>
  isCollectionOn(site, collection) &&
  (!('kind' in data) || listOff(site).every(({ cases }) => collection !== 'cases' || cases !== data.kind));

/** Below these stands one file or page for each collection, by its name: `/data/cases.json`. */
const ofCollections = 'data';

/**
 * What tells whether the site has what stands at an address of its own; `entries` are all that the portal knows, those of what is
 * switched off among them.
 */
export function createOffers(
  site: Switches,
  entries: readonly Pick<Entry, 'collection' | 'id' | 'data'>[],
): (href: string) => boolean {
  const off = listOff(site);
  if (off.length === 0) return () => true;
  const collections = off.flatMap((feature) => feature.collections ?? []);
  const places = [
    ...off.flatMap((feature) => feature.places ?? []),
    ...collections.flatMap((name) => [name, `${ofCollections}/${name}`]),
    ...entries.filter((entry) => !isEntryOn(site, entry)).map(({ collection, id }) => `${collection}/${id}`),
  ];
  const cards = off.flatMap(({ card }) => card ?? []);
  const gone = new Set(places);
  return (href) => {
    const [path = ''] = href.split(/[?#]/u, 1);
    if (!path.startsWith('/')) return true;
    const parts = path.split(/[/.]/u).filter(Boolean);
    const [place, collection, ...compared] = parts;
    if (place === 'cards' && cards.some((shape) => parts.at(-2)?.endsWith(`-${shape}`))) return false;
    if (place === 'compare' && compared.some((id) => gone.has(`${collection}/${id}`))) return false;
    return !parts.some((_, index) => gone.has(parts.slice(0, index + 1).join('/')));
  };
}
