import type { Lexicon } from './lexicon.ts';
import { surname } from '../surnames.ts';

/** Words of a text that are likelier a name than anything else, as offsets. */
export interface Candidate {
  start: number;
  end: number;
  /** Characters of the family name; 0 where a given name stands by itself. */
  family: number;
  /** By how much the sentence is likelier with the name than without: ten times the natural logarithm. */
  margin: number;
  /** The same without what stands around it: far below zero where the words alone are no name. */
  own: number;
}

/** Who is known to be named in a text. */
export interface KnownNames {
  /** Full names. */
  names: ReadonlySet<string>;
  /** Given names, of two characters each, of people who are named in full elsewhere. */
  givenNames: ReadonlySet<string>;
}

/**
 * How much likelier (or, below zero, unlikelier) what stands around words makes a name of them; `family` counts the
 * characters of the family name.
 */
export type Weigh = (start: number, end: number, family: number) => number;

/** A character that no dictionary holds. */
const strange = 150;
/** One of some hundred words is a name. */
const anyName = 45;
/** Of somebody who is known, the given name may stand as often as any word. */
const knownGiven = 95;
/** What a name that was read elsewhere in the text makes likelier. */
const knownName = 60;

const runs = /\p{Script=Han}+/gu;
const familyName = new RegExp(surname, 'uy');

/** One word or name of a run, by its offsets in the text. */
interface Piece {
  start: number;
  end: number;
  cost: number;
}

interface Name extends Piece {
  family: number;
  /** By how much what stands around a name makes it cheaper; its cost has that off already. */
  support: number;
}

/** A run of Chinese characters with every word of the dictionary in it and every way to read a name, in order. */
export interface Run {
  start: number;
  end: number;
  words: readonly Piece[];
  names: readonly Name[];
}

function readWords(text: string, start: number, end: number, lexicon: Lexicon): Piece[] {
  const words: Piece[] = [];
  for (let at = start; at < end; at += 1) {
    words.push({ start: at, end: at + 1, cost: lexicon.getWord(text.charAt(at)) ?? strange });
    const longest = Math.min(end, at + lexicon.getLongest(text.slice(at, at + 2)));
    for (let to = at + 2; to <= longest; to += 1) {
      const cost = lexicon.getWord(text.slice(at, to));
      if (cost !== undefined) words.push({ start: at, end: to, cost });
    }
  }
  return words;
}

function readNames(text: string, first: number, last: number, lexicon: Lexicon, weigh: Weigh): Name[] {
  const names: Name[] = [];
  for (let start = first; start < last; start += 1) {
    familyName.lastIndex = start;
    const family = familyName.exec(text)?.[0] ?? '';
    if (family === '') continue;
    const given = start + family.length;
    for (const end of [given + 1, given + 2]) {
      if (end > last) continue;
      const support = weigh(start, end, family.length);
      if (!Number.isFinite(support)) continue;
      const cost = anyName + lexicon.getName(family, text.slice(given, end)) - support;
      names.push({ start, end, cost, family: family.length, support });
    }
  }
  return names;
}

/** Cuts a text into runs of Chinese characters and looks up what can be read there, which takes most of the time. */
export const readRuns = (text: string, lexicon: Lexicon, weigh: Weigh): Run[] =>
  [...text.matchAll(runs)].map(({ 0: { length }, index: start }) => ({
    start,
    end: start + length,
    words: readWords(text, start, start + length, lexicon),
    names: readNames(text, start, start + length, lexicon, weigh),
  }));

/** The cheapest pieces of which a run can be made, each where it ends, and what it costs to get there. */
function walk({ start, end, words }: Run, names: readonly Name[]) {
  const costs = new Float64Array(end - start + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const steps: (Piece | Name)[] = [];
  const take = (piece: Piece) => {
    const cost = costs[piece.start - start]! + piece.cost;
    if (cost >= costs[piece.end - start]!) return;
    costs[piece.end - start] = cost;
    steps[piece.end - start] = piece;
  };
  let next = 0;
  for (const word of words) {
    // Names come before words that begin further on, so that every way to a place is known before it is left.
    while (next < names.length && names[next]!.start <= word.start) take(names[next++]!);
    take(word);
  }
  const way: (Piece | Name)[] = [];
  for (let at = end; at > start; at = way.at(-1)!.start) way.push(steps[at - start]!);
  return { costs, way: way.reverse() };
}

/** Every way to read a name in a run, those of people who are known being likelier. */
function getNames(text: string, run: Run, { names, givenNames }: KnownNames, weigh: Weigh): readonly Name[] {
  if (names.size === 0) return run.names;
  const found = run.names.map((name) =>
    names.has(text.slice(name.start, name.end))
      ? { ...name, cost: name.cost - knownName, support: name.support + knownName }
      : name,
  );
  if (givenNames.size === 0) return found;
  for (let { start } = run; start + 2 <= run.end; start += 1) {
    if (!givenNames.has(text.slice(start, start + 2))) continue;
    const support = weigh(start, start + 2, 0);
    found.push({ start, end: start + 2, cost: knownGiven - support, family: 0, support });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Names in a run, wherever it is likelier with one than as words of the dictionary alone. */
export function findCandidates(text: string, run: Run, known: KnownNames, weigh: Weigh): Candidate[] {
  const names = getNames(text, run, known, weigh);
  if (names.length === 0) return [];
  const best = walk(run, names);
  const plain = walk(run, []);
  const ends = new Set(plain.way.map(({ end }) => end));
  const costOf = (from: number, to: number) =>
    plain.costs[to - run.start]! -
    plain.costs[from - run.start]! -
    (best.costs[to - run.start]! - best.costs[from - run.start]!);
  // Between two places where both ways meet, one is compared with the other.
  const found: Candidate[] = [];
  let left = run.start;
  let open: { start: number; end: number; family: number }[] = [];
  let supports = 0;
  for (const piece of best.way) {
    const { start, end } = piece;
    if ('family' in piece) {
      open.push({ start, end, family: piece.family });
      supports += piece.support;
    }
    if (!ends.has(end)) continue;
    const margin = open.length > 0 ? costOf(left, end) : 0;
    found.push(...open.map((name) => ({ ...name, margin, own: margin - supports })));
    [left, open, supports] = [end, [], 0];
  }
  return found;
}
