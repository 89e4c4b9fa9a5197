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

/** What a text says of the names in it. */
export interface Support {
  /** How much likelier (or, below zero, unlikelier) what stands around it makes a name; `family` counts the characters of the family name. */
  getSupport: (start: number, end: number, family: number) => number;
  /** Given names, of two characters each, of people who are named in full elsewhere. */
  givenNames: ReadonlySet<string>;
}

/** A character that no dictionary holds. */
const strange = 150;
/** One of some hundred words is a name. */
const anyName = 45;
/** Of somebody who is known, the given name may stand as often as any word. */
const knownGiven = 95;

const runs = /\p{Script=Han}+/gu;
const familyName = new RegExp(surname, 'uy');

/** One word or name of a run, by its offsets in the text. */
interface Piece {
  start: number;
  end: number;
  cost: number;
  /** Characters of the family name; nothing where the piece is no name. */
  family?: number;
  /** By how much what stands around a name makes it cheaper. */
  support?: number;
}

/** A run of Chinese characters with every word of the dictionary in it, in order. */
export interface Run {
  start: number;
  end: number;
  words: Piece[];
}

/** Cuts a text into runs of Chinese characters and looks up their words, which takes most of the time. */
export const readRuns = (text: string, lexicon: Lexicon): Run[] =>
  [...text.matchAll(runs)].map(({ 0: { length }, index }) => {
    const words: Piece[] = [];
    const last = index + length;
    for (let start = index; start < last; start += 1) {
      words.push({ start, end: start + 1, cost: lexicon.getWord(text.charAt(start)) ?? strange });
      const longest = Math.min(last, start + lexicon.getLongest(text.slice(start, start + 2)));
      for (let end = start + 2; end <= longest; end += 1) {
        const cost = lexicon.getWord(text.slice(start, end));
        if (cost !== undefined) words.push({ start, end, cost });
      }
    }
    return { start: index, end: last, words };
  });

/** The cheapest pieces of which a run can be made, each where it ends, and what it costs to get there. */
function walk({ start, end, words }: Run, names: readonly Piece[]) {
  const costs = new Float64Array(end - start + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const steps: Piece[] = [];
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
  const way: Piece[] = [];
  for (let at = end; at > start; at = way.at(-1)!.start) way.push(steps[at - start]!);
  return { costs, way: way.reverse() };
}

/** Every way to read a name in a run. */
function getNames(text: string, run: Run, lexicon: Lexicon, { getSupport, givenNames }: Support): Piece[] {
  const names: Piece[] = [];
  const offer = (start: number, end: number, family: number, cost: number) => {
    const support = getSupport(start, end, family);
    if (Number.isFinite(support)) names.push({ start, end, cost: cost - support, family, support });
  };
  for (let { start } = run; start < run.end; start += 1) {
    if (start + 2 <= run.end && givenNames.has(text.slice(start, start + 2))) offer(start, start + 2, 0, knownGiven);
    familyName.lastIndex = start;
    const family = familyName.exec(text)?.[0].length ?? 0;
    if (family === 0) continue;
    for (const end of [start + family + 1, start + family + 2]) {
      if (end > run.end) continue;
      offer(
        start,
        end,
        family,
        anyName + lexicon.getName(text.slice(start, start + family), text.slice(start + family, end)),
      );
    }
  }
  return names;
}

/** Names in a run, wherever it is likelier with one than as words of the dictionary alone. */
export function findCandidates(text: string, run: Run, lexicon: Lexicon, support: Support): Candidate[] {
  const names = getNames(text, run, lexicon, support);
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
  for (const { start, end, family, support = 0 } of best.way) {
    if (family !== undefined) open.push({ start, end, family });
    supports += support;
    if (!ends.has(end)) continue;
    const margin = open.length > 0 ? costOf(left, end) : 0;
    found.push(...open.map((name) => ({ ...name, margin, own: margin - supports })));
    [left, open, supports] = [end, [], 0];
  }
  return found;
}
