import type { Site } from '../../schemas/site/site.ts';
import type { Entry } from '../entries/entry.ts';
import type { Portal } from './portal.ts';

/** A matter of life by which residents look for help. */
export type Topic = Site['topics'][number];

/** What a name may not carry into an address, a folder name or an `id`. */
const unfitForSlugs = /[/?#%\\.\s\p{C}]+/gu;

/** The topic called `name`; one that the settings do not list stands under its own name. */
export const getTopic = ({ site }: Portal, name: string): Topic =>
  site.topics.find((topic) => topic.name === name) ?? {
    name,
    // As file systems and browsers write it: an accent and its letter are one sign.
    slug: name.normalize().replaceAll(unfitForSlugs, '-'),
    hue: 150,
  };

/** Topics by which entries can be found: those of the settings, then `names`. Two spellings that come to one address are one. */
export function getNamedTopics(portal: Portal, names: readonly string[]): Topic[] {
  const bySlug = new Map<string, Topic>();
  for (const name of [...portal.site.topics.map((topic) => topic.name), ...names]) {
    const topic = getTopic(portal, name);
    if (!bySlug.has(topic.slug)) bySlug.set(topic.slug, topic);
  }
  return [...bySlug.values()];
}

/** Explainers by the name of their topic. */
export const getExplainersByTopic = (portal: Portal): Map<string, Entry<'explainers'>[]> =>
  portal.derive('explainers by topic', ({ entries }) => Map.groupBy(entries.explainers, ({ data }) => data.topic));

/** The first `count` explainers of a topic. */
export const getFirstOfTopic = (portal: Portal, topic: string, count: number): Entry<'explainers'>[] =>
  portal.derive(`first ${count} explainers of ${topic}`, (all) =>
    (getExplainersByTopic(all).get(topic) ?? []).slice(0, count),
  );

/** The explainers of these topics. */
export const getOfTopics = (portal: Portal, topics: readonly string[]): Entry<'explainers'>[] =>
  portal.derive(`explainers of ${JSON.stringify(topics)}`, ({ entries }) =>
    entries.explainers.filter(({ data }) => topics.includes(data.topic)),
  );

/**
 * Topics that have explainers, those of the settings first, with their explainers. Two spellings that come to one
 * address (水/电 and 水-电) are one topic, under the name that came first.
 */
export function getTopicsWithExplainers(portal: Portal): { topic: Topic; explainers: Entry<'explainers'>[] }[] {
  const byName = getExplainersByTopic(portal);
  const listed = portal.site.topics.map(({ name }) => name);
  const bySlug = new Map<string, { topic: Topic; explainers: Entry<'explainers'>[] }>();
  for (const name of new Set([...listed, ...byName.keys()])) {
    const explainers = byName.get(name);
    if (!explainers) continue;
    const topic = getTopic(portal, name);
    const found = bySlug.get(topic.slug) ?? { topic, explainers: [] };
    bySlug.set(topic.slug, { ...found, explainers: [...found.explainers, ...explainers] });
  }
  return [...bySlug.values()];
}

/** Entries that name one of `topics` among their kinds of dispute. */
export const getConcerned = <E extends Entry<'rooms'> | Entry<'pathways'> | Entry<'cases'> | Entry<'methods'>>(
  entries: readonly E[],
  topics: readonly string[],
): E[] => entries.filter(({ data }) => data.disputeTypes.some((name) => topics.includes(name)));
