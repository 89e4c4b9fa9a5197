import type { regionLevels } from '../../../schemas/region.ts';
import { toSimplified } from '../../language/simplified.ts';
import type { Evidence } from '../find/evidence.ts';
import { makeEvidence } from '../find/evidence.ts';
import { type KnownRegion, makeGazetteer, type Placed, toShort } from './gazetteer.ts';
import { findMentions, type Mention } from './mentions.ts';
import { isStory } from '../figures/telling.ts';
import { findChained, findRepeated, type Township } from './township.ts';

/** Where a report happens: the place whose work or dispute it tells of, and what lies above. */
export interface PlaceProposal extends Evidence {
  name: string;
  level: keyof typeof regionLevels;
  /** GB/T 2260; townships have none here. */
  code?: string;
  /** Those above, province first, with their codes. */
  above: Placed['above'];
  /** Slug of the entry in `content/regions` that this is, where there is one. */
  known?: string;
}

/** What tells whose report it is, besides its text. */
export interface Head {
  title?: string | undefined;
  publisher?: string | undefined;
}

/** 我市, 全县: at which level somebody speaks of their own place. */
const scopes: Readonly<Record<Placed['level'], RegExp>> = {
  province: /[我全该]省|全区各市/gu,
  city: /[我全该][市州]/gu,
  county: /[我全该][县区旗]/gu,
  township: /[我全该](?:镇|乡|街道)/gu,
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

interface Candidate {
  place: Placed;
  score: number;
  /** Where it is named first; -1 where only the head names it. */
  first: number;
}

const keyOf = ({ name, above }: Placed): string => [...above.map((one) => one.name), name].join('/');

/** The parts of a title, of which a short name may open one: 江苏创新, ——青溪向前一步. */
const getParts = (title: string): string[] => title.split(/[\s—:：|｜，]+/u);

/** All places that may be the report's, each with what speaks for it. */
function weigh(
  text: string,
  mentions: readonly Mention[],
  { title = '', publisher = '' }: Head,
  all: readonly Placed[],
) {
  const candidates = new Map<string, Candidate>();
  const add = (place: Placed, score: number, at: number) => {
    const key = keyOf(place);
    const { score: before = 0, first = at } = candidates.get(key) ?? {};
    candidates.set(key, { place, score: before + score, first: first < 0 ? at : first });
  };
  const parts = getParts(title);
  const body = title && text.startsWith(title) ? title.length : 0;
  // The first paragraph: what is named there is what the report is about.
  const stop = text.indexOf('。', body);
  const opening = stop < 0 ? text.length : text.indexOf('\n', stop) < 0 ? text.length : text.indexOf('\n', stop);
  const times = new Map<Placed, number>();
  for (const { place, start, weight } of mentions) {
    const before = times.get(place) ?? 0;
    times.set(place, before + 1);
    if (weight > 0 && before < 4) add(place, weight + (before === 0 && start < opening && weight === 1 ? 3 : 0), start);
  }
  for (const place of all) {
    const short = toShort(place.name);
    const isNamed = candidates.has(keyOf(place));
    if (title.includes(place.name)) add(place, isNamed ? 6 : 0, -1);
    else if (short.length >= 2 && parts.some((part) => part.startsWith(short)) && (isNamed || place.level !== 'county'))
      add(place, 4, -1);
    if (publisher.includes(place.name)) add(place, isNamed || place.level !== 'county' ? 5 : 0, -1);
    else if (short.length >= 2 && publisher.includes(short) && (isNamed || place.level !== 'county')) add(place, 4, -1);
  }
  return [...candidates.values()].filter(({ score }) => score > 0);
}

/** Adds what the report says of its own: 我市 is the city that it names, or the one above the county that it names. */
function addScopes(
  text: string,
  candidates: readonly Candidate[],
  all: ReadonlyMap<string, readonly Placed[]>,
): Candidate[] {
  const own = (level: Placed['level']) => Math.min(6, 3 * count(text, scopes[level]));
  const scored = candidates.map((one) => {
    const said = one.place.level === 'county' && one.place.name.endsWith('市') ? 'city' : one.place.level;
    return { ...one, score: one.score + own(said) };
  });
  for (const level of ['city', 'province'] as const) {
    const isNamed = scored.some(({ place }) => place.level === level || (level === 'city' && /市$/u.test(place.name)));
    if (own(level) === 0 || isNamed) continue;
    const below = scored.toSorted((a, b) => b.score - a.score)[0];
    const name = below?.place.above.at(level === 'city' ? 1 : 0)?.name;
    const place = name === undefined ? undefined : all.get(name)?.[0];
    if (place?.level === level) scored.push({ place, score: own(level), first: -1 });
  }
  return scored;
}

/** The township of the report, where it is one township's. */
function chooseTownship(text: string, mentions: readonly Mention[], head: Head, division: Candidate | undefined) {
  const chained = findChained(text, mentions);
  const repeated = findRepeated(text);
  const isTold = isStory(text);
  const getScore = ({ name, times, first }: Township): number =>
    Math.min(times, 5) +
    (head.title?.includes(name) ? 6 : 0) +
    (head.publisher?.includes(name) ? 5 : 0) +
    (text.slice(0, first).includes('。') ? 0 : 3) +
    Math.min(6, 3 * count(text, scopes.township));
  const needed = (division?.score ?? 0) * 0.6;
  const own = chained
    .filter((one) => !division || one.below?.place.name === division.place.name)
    .map((township) => ({ township, score: getScore(township) }))
    .sort((a, b) => b.score - a.score)[0];
  if (own && ((isTold && chained.length === 1) || own.score >= Math.max(needed, 4.5))) return own.township;
  const other = repeated && !chained.some(({ name }) => name === repeated.name) ? repeated : undefined;
  return other && other.times >= 2 && getScore(other) >= Math.max(needed, 4.5) ? other : undefined;
}

/** A line of the head as far as places are looked for in it. */
const toShortLine = (line = ''): string => toSimplified(line.slice(0, 200));

/** Proposes the region of a report; `around` is what stands outside of it (breadcrumbs, sources) and may name what lies above. */
export function proposePlace(
  cleaned: string,
  around: string,
  known: readonly KnownRegion[],
  head: Head = {},
): PlaceProposal | undefined {
  const text = toSimplified(cleaned);
  const outside = toSimplified(`${around}\n${head.publisher ?? ''}`);
  const gazetteer = makeGazetteer(known);
  const all = [...gazetteer.values()].flat();
  const told = { title: toShortLine(head.title), publisher: toShortLine(head.publisher) };
  const mentions = findMentions(text, outside, gazetteer);
  const inText = addScopes(text, weigh(text, mentions, told, all), gazetteer);
  const candidates =
    inText.length > 0
      ? inText
      : weigh(outside, findMentions(outside, text, gazetteer), told, all).map((one) => ({ ...one, first: -1 }));
  const division = candidates.toSorted((a, b) => b.score - a.score || b.place.above.length - a.place.above.length)[0];
  const township = division?.place.level === 'township' ? undefined : chooseTownship(text, mentions, told, division);
  if (!division && !township) return undefined;
  const place = township
    ? { name: township.name, level: 'township' as const, above: getChain(township.below?.place ?? division?.place) }
    : division!.place;
  const at = township ? text.indexOf(township.name) : division!.first;
  return withKnown({ ...place, ...quote(cleaned, outside, place.name, at) }, known);
}

const getChain = (place: Placed | undefined): Placed['above'] =>
  place ? [...place.above, { name: place.name, ...(place.code && { code: place.code }) }] : [];

/** The words that the place was read from. */
const quote = (cleaned: string, outside: string, name: string, at: number): Evidence =>
  at < 0
    ? {
        sentence: outside.split('\n').find((line) => line.includes(toShort(name))) ?? '',
        in: 'raw',
        start: -1,
        end: -1,
      }
    : makeEvidence(cleaned)(at, at + name.length);

function withKnown(place: PlaceProposal, known: readonly KnownRegion[]): PlaceProposal {
  const aboveNames = place.above.map((one) => one.name);
  const found = known.find(
    (region) =>
      region.name === place.name &&
      (aboveNames.length === 0 || region.above.length === 0 || region.above.some((one) => aboveNames.includes(one))),
  );
  return found ? { ...place, known: found.id } : place;
}
