import type { Mention } from '../identifier.ts';
import { type Candidate, findCandidates, type KnownNames, readRuns, type Run, type Weigh } from './words/lattice.ts';
import type { Lexicon } from './words/lexicon.ts';
import { isListedThing, isProvinces } from './listed-things.ts';
import { isNoName, isPlaceLike, isPublicFigure } from './no-names.ts';
import { createReader, type Reader, type Standing } from './standing.ts';
import { isGivenLike, isGrammatical } from './surnames.ts';
import { findTransliterated } from './foreign/transliterated.ts';

/** What a place tells of whoever is named there. */
interface Reading extends Candidate {
  name: string;
  standing: Standing;
  isPerson: boolean;
  /** Nothing else is said between two marks: 建国，你先坐. */
  isAlone: boolean;
}

const isHan = /\p{Script=Han}/u;
const listing = /^(?:[、，,\s]|和|与|及|以及)+$/u;
const closing = /^(?:[、\s]|和|与|及|以及)+$/u;
const credit = /(?<=^|[。！？”\n][ \t　]{0,4})[（(][\p{Script=Han} 　、·]{2,40}[)）](?=[ \t　]{0,4}(?:\n|$))/gu;
const brand =
  /[“「『][^“”「」『』。，；\n]{2,10}[”」』](?:等|的|之)?[^“”「」『』。，；\n]{0,10}(?:调解|工作|品牌|服务|说理|室|法|队|组织|中心|团队)/gu;

/** From so much on a sentence says more of a name than of words, whoever is meant; below the least there is no name. */
const [sure, likely, least] = [40, 25, 8];
/** What is no name by itself is none beside a role word either: 房东付清. */
const leastOwn = -25;
/** Given names that are rarer as a word than this are nothing else in the text of somebody so called. */
const rareWord = 110;

/** What ends no given name behind a word: 高兴地, 洪大得. */
const particle = /.[地得的了着过后]$/u;

/** A text made ready to be looked through for names, more than once. */
interface Opened {
  text: string;
  lexicon: Lexicon;
  reader: Reader;
  weigh: Weigh;
  runs: readonly Run[];
  /** Where whoever is named signs a text, or gives a room its name. */
  isCredited: (at: number) => boolean;
}

/** Whether a place lies within what one of the patterns finds; a text is read once. */
function createCredits(text: string): (at: number) => boolean {
  const credited = new Set<number>();
  for (const pattern of [credit, brand])
    for (const {
      0: { length },
      index,
    } of text.matchAll(pattern))
      for (let at = index; at < index + length; at += 1) credited.add(at);
  return (at) => credited.has(at);
}

/** What the words themselves and what stands around them say for a name and against one. */
const createWeigh =
  (text: string, reader: Reader, lexicon: Lexicon): Weigh =>
  (start, end, family) => {
    const around = reader.before(start).support + reader.after(end).support;
    if (family === 0) return around;
    const [name, given] = [text.slice(start, end), text.slice(start + family, end)];
    if (isNoName(given) || isPublicFigure(name)) return Number.NEGATIVE_INFINITY;
    if (particle.test(given) && lexicon.getWord(name.slice(0, -1)) !== undefined) return Number.NEGATIVE_INFINITY;
    if (given.length === 1 && '老小阿'.includes(text.charAt(start - 1) || '-')) return Number.NEGATIVE_INFINITY;
    return around - (isPlaceLike(given, text.slice(end, end + 5)) ? 70 : 0);
  };

function getKnown(people: readonly Reading[]): KnownNames {
  const isPublic = ({ standing }: Reading) => standing === 'public';
  const publicGiven = new Set(people.filter(isPublic).map(({ name }) => name.slice(-2)));
  const given = people
    .filter(({ name, family }) => name.length === family + 2)
    .map(({ name }) => name.slice(-2))
    .filter((name) => !publicGiven.has(name));
  return { names: new Set(people.map(({ name }) => name)), givenNames: new Set(given) };
}

/** What is told of whoever is named beside others holds for them too: 村民张某、李某; 张某、李某等调解员. */
function inherit(text: string, people: readonly Reading[]): void {
  const isBetween = (gap: RegExp, left: Reading, right: Reading) => gap.test(text.slice(left.end, right.start));
  for (const [index, right] of people.entries()) {
    const left = people[index - 1];
    if (!left || !isBetween(listing, left, right)) continue;
    right.standing ??= left.standing;
    left.isPerson = right.isPerson ||= left.isPerson;
  }
  for (const [index, right] of [...people.entries()].reverse()) {
    const left = people[index - 1];
    if (left && isBetween(closing, left, right)) left.standing ??= right.standing;
  }
}

/** Whether words that are made like a name are one where they stand. */
function isLikely({ name, family, standing, isPerson, isAlone, margin, own }: Reading, lexicon: Lexicon): boolean {
  if (family === 0) return isPerson || isAlone || (lexicon.getWord(name) ?? Number.POSITIVE_INFINITY) > rareWord;
  if (family === 1 && isGrammatical(name.charAt(0)) && !isGivenLike(name.slice(1))) return false;
  // 张国栋 holds a word and is a name; 高兴地 begins with one.
  const isWholeGiven =
    name.length === family + 2 &&
    isGivenLike(name.slice(family)) &&
    lexicon.getWord(name.slice(0, family + 1)) === undefined;
  if (own < (isWholeGiven ? 3 * leastOwn : leastOwn)) return false;
  if (standing) return true;
  if (name.length === family + 1) return isPerson && margin >= likely;
  return margin >= (isPerson ? (sure + least) / 3 : sure);
}

function readPeople(opened: Opened, others: readonly Reading[]): Reading[] {
  const { text, lexicon, runs, reader, weigh, isCredited } = opened;
  const known = getKnown(others);
  const foreign = findTransliterated(
    text,
    (start) => reader.before(start).standing !== undefined,
    (end) => reader.after(end).isPerson,
  );
  const people = [
    ...runs
      .flatMap((run) => findCandidates(text, run, known, weigh))
      .filter((one) => !foreign.some(({ start, end }) => one.start < end && start < one.end)),
    ...foreign,
  ]
    .filter(({ margin }) => margin >= least)
    .sort((a, b) => a.start - b.start)
    .map((candidate): Reading => {
      const { start, end } = candidate;
      const [before, after] = [reader.before(start), reader.after(end)];
      const told = before.standing === 'private' ? 'private' : (after.standing ?? before.standing);
      return {
        ...candidate,
        name: text.slice(start, end),
        standing: isCredited(start) ? 'public' : told,
        isPerson: before.isPerson || after.isPerson,
        isAlone: !isHan.test(text.charAt(start - 1)) && !isHan.test(text.charAt(end)),
      };
    });
  inherit(text, people);
  const things = new Set(
    people
      .filter(({ name, start, end }) => isProvinces(name) || isListedThing(text, start, end, lexicon))
      .map(({ name }) => name),
  );
  return people.filter((person) => (person.standing || !things.has(person.name)) && isLikely(person, lexicon));
}

/** All mentions of one person, unless an office is told of whoever is called so, and no part in a dispute. */
function toMentions(name: string, readings: readonly Reading[], officials: readonly string[]): Mention[] {
  const tells = (standing: Standing) => readings.some((reading) => reading.standing === standing);
  const isPublic = tells('public') || officials.some((official) => official.includes(name));
  if (isPublic && !tells('private')) return [];
  const isSure =
    !isPublic &&
    (tells('private') || readings.some(({ margin, family, end, start }) => margin >= sure && end - start > family + 1));
  return readings.map(({ start, end }) => ({ name, start, end, isSure }));
}

/** Every mention of everybody who is named in a text and holds no office there; `officials` are known to hold one. */
export function findPeople(text: string, lexicon: Lexicon, officials: readonly string[]): Mention[] {
  const reader = createReader(text);
  const weigh = createWeigh(text, reader, lexicon);
  const opened: Opened = {
    text,
    lexicon,
    reader,
    weigh,
    runs: readRuns(text, lexicon, weigh),
    isCredited: createCredits(text),
  };
  const first = readPeople(opened, []);
  if (first.length === 0) return [];
  const people = readPeople(opened, first);
  const full = people.filter(({ family }) => family > 0);
  const mentions = [...Map.groupBy(full, ({ name }) => name)].flatMap(([name, readings]) =>
    toMentions(name, readings, officials),
  );
  const owners = new Map(mentions.map(({ name, isSure }) => [name.slice(-2), { name, isSure }]));
  const given = people.flatMap(({ family, name, start, end }): Mention[] => {
    const owner = family === 0 ? owners.get(name) : undefined;
    const isRare = (lexicon.getWord(name) ?? Number.POSITIVE_INFINITY) > rareWord;
    return owner ? [{ name: owner.name, start, end, isSure: owner.isSure && isRare }] : [];
  });
  return [...mentions, ...given];
}
