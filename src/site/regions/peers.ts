import type { Entry } from '../../rules/entries/entry.ts';
import { type Figure, getRange } from '../../rules/figures/figure.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getRegionIds } from '../../rules/portal/regions.ts';
import { getUnit } from '../../rules/figures/unit.ts';

type Region = Entry<'regions'>;
type Setting = NonNullable<Region['data']['setting']>;

/** What a place is compared by; `undefined` and the empty list stand for what no report says. */
export interface RegionTraits {
  region: Region;
  setting: Setting | undefined;
  population: Figure | undefined;
  /** Kinds of dispute that its cases, rooms and methods deal with. */
  disputes: string[];
}

/** A place like another, and in what. Where one of both is silent, `missing` says so and nothing is guessed. */
export interface Peer {
  region: Region;
  /** From 0 to 3: the sum of the likenesses below. */
  score: number;
  setting: Setting | undefined;
  /** Both populations, where they are alike. */
  population: [Figure, Figure] | undefined;
  disputes: string[];
  missing: ('setting' | 'population' | 'disputes')[];
}

/** How many peers a page names. */
const mostPeers = 3;

/** Ways to have a dispute settled, by their addresses under `/explainers/topics/`; every place has them, so they tell none apart. */
const ways = new Set(['mediation', 'petition']);

/** Two populations are alike where the smaller is at least this share of the greater. */
const alike = 0.5;

const getHeads = (figure: Figure): number => getRange(figure).least * (getUnit(figure.unit)?.factor ?? 1);

/**
 * What a place is compared by: its own profile, and the matters dealt with in it and below it. A county of which only one
 * town is known stands for no more than that town: without an entry of its own it has no disputes to compare.
 */
export function getTraits(portal: Portal, region: Region): RegionTraits {
  const within = getRegionIds(portal, region.id);
  const { cases, rooms, methods } = portal.entries;
  const named = [...cases, ...rooms, ...methods].filter(({ data }) => within.has(data.region));
  const isWay = (name: string) => portal.site.topics.some((topic) => topic.name === name && ways.has(topic.slug));
  return {
    region,
    setting: region.data.setting,
    population: region.data.profile.find(
      ({ measure, scope, change, unit, bound }) =>
        measure === 'population' && !scope && !change && getUnit(unit)?.counts === 'people' && bound !== 'upTo',
    ),
    disputes: named.some(({ data }) => data.region === region.id)
      ? [...new Set(named.flatMap(({ data }) => data.disputeTypes))].filter((name) => !isWay(name))
      : [],
  };
}

/**
 * How like `b` is to `a`: the sum of three likenesses, each from 0 to 1. Setting: 1 where it is the same. Population: the
 * smaller divided by the greater. Disputes: the kinds that both have, divided by the kinds that either has (Jaccard).
 * What one of them does not say adds nothing and is listed as missing.
 */
export function compareTraits(a: RegionTraits, b: RegionTraits): Peer {
  const missing: Peer['missing'] = [];
  let score = 0;
  const sameSetting = a.setting === b.setting;
  if (!a.setting || !b.setting) missing.push('setting');
  else if (sameSetting) score += 1;
  let ratio = 0;
  if (a.population && b.population) {
    const [less = 0, more = 0] = [getHeads(a.population), getHeads(b.population)].sort((one, other) => one - other);
    ratio = more > 0 ? less / more : 0;
    score += ratio;
  } else missing.push('population');
  const shared = a.disputes.filter((name) => b.disputes.includes(name));
  if (a.disputes.length === 0 || b.disputes.length === 0) missing.push('disputes');
  else score += shared.length / new Set([...a.disputes, ...b.disputes]).size;
  return {
    region: b.region,
    score,
    setting: sameSetting ? a.setting : undefined,
    population: a.population && b.population && ratio >= alike ? [a.population, b.population] : undefined,
    disputes: shared,
    missing,
  };
}

/** Traits by level. */
const getTraitsByLevel = (portal: Portal): Map<string, RegionTraits[]> =>
  portal.derive('traits of regions', (all) =>
    Map.groupBy(
      all.entries.regions.map((region) => getTraits(all, region)),
      ({ region }) => region.data.level,
    ),
  );

/** The places of the same level that are most like this one in at least one thing, the likest first. */
export function getPeers(portal: Portal, region: Region): Peer[] {
  const level = getTraitsByLevel(portal).get(region.data.level) ?? [];
  const own = level.find((traits) => traits.region === region);
  if (!own) return [];
  return level
    .filter((traits) => traits !== own)
    .map((traits) => compareTraits(own, traits))
    .filter(
      ({ setting, population, disputes }) => setting !== undefined || population !== undefined || disputes.length > 0,
    )
    .sort((a, b) => b.score - a.score || (a.region.id < b.region.id ? -1 : 1))
    .slice(0, mostPeers);
}
