import type { Words } from '../language/found-words.ts';
import { findOffices, findSentTo, type SaidOffice } from './said-offices.ts';
import { findQuantities, getAmount, getKind, type Quantity } from './said-quantities.ts';

/** A text, taken apart into what it can differ in. */
export interface Told {
  words: string;
  quantities: readonly Quantity[];
  sentTo: readonly SaidOffice[];
}

/** What two texts say of one thing: two quantities or two offices. */
export interface Difference {
  kind: 'sum' | 'quantity' | 'office';
  one: Words;
  other: Words;
}

/** Two texts that share so many of their words, numbers and offices aside, tell one thing. */
const likeness = 0.5;

/** A worked sum has numbers of its own. */
const worked = /例如|比如|举例|[×＋＝]/u;

/** The pairs of neighbouring characters of a text, some of its words left out. */
function getPairs(text: string, left: readonly Words[]): Set<string> {
  const bounds = left.flatMap(({ start, end }) => [start, end]);
  const between = [0, ...bounds].flatMap((from, index) => (index % 2 === 0 ? text.slice(from, bounds[index]) : []));
  const runs = between.join(' ').match(/\p{Script=Han}{2,}/gu) ?? [];
  return new Set(runs.flatMap((run) => [...run].slice(1).map((character, index) => `${run[index]}${character}`)));
}

function isOneThing([one, left]: [string, readonly Words[]], [other, otherLeft]: [string, readonly Words[]]): boolean {
  const [a, b] = [getPairs(one, left), getPairs(other, otherLeft)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared / Math.max(1, Math.min(a.size, b.size)) >= likeness;
}

function findQuantityDifference(one: Told, other: Told, law: string): Difference | undefined {
  const [first, second] = [one.quantities, other.quantities];
  if (first.length === 0 || second.length === 0 || worked.test(one.words) || worked.test(other.words)) return undefined;
  const byKind = Map.groupBy(second, getKind);
  const amounts = new Set(second.map(getAmount));
  const differing = first.flatMap((quantity) => {
    const [same] = byKind.get(getKind(quantity)) ?? [];
    return same && !amounts.has(getAmount(quantity)) ? [{ one: quantity, other: same }] : [];
  });
  const [difference] = differing;
  if (!difference || differing.length < first.length) return undefined;
  const lawful = new Set(findQuantities(law).map(getAmount));
  const isLawful = (quantity: (typeof first)[number]) => lawful.has(getAmount(quantity));
  if (isLawful(difference.one) && isLawful(difference.other)) return undefined;
  const kind = difference.one.unit === '元' ? 'sum' : 'quantity';
  return isOneThing([one.words, first], [other.words, second]) ? { kind, ...difference } : undefined;
}

function findOfficeDifference(one: Told, other: Told, law: string): Difference | undefined {
  const [first, second] = [one.sentTo, other.sentTo];
  const [a, b] = [first[0], second[0]];
  if (!a || !b || first.length > 1 || second.length > 1 || a.office === b.office) return undefined;
  const lawful = new Set(findOffices(law).map(({ office }) => office));
  if (lawful.has(a.office) && lawful.has(b.office)) return undefined;
  return isOneThing([one.words, first], [other.words, second]) ? { kind: 'office', one: a, other: b } : undefined;
}

/** Takes a text apart, once for all others that it is held against. */
export const takeApart = (words: string): Told => ({
  words,
  quantities: findQuantities(words),
  sentTo: findSentTo(words),
});

/**
 * Where two texts about one article tell one thing with two numbers, or send people to two offices for it; `law` holds
 * the words of the article, where known.
 */
export const findDifference = (one: Told, other: Told, law: string): Difference | undefined =>
  findQuantityDifference(one, other, law) ?? findOfficeDifference(one, other, law);

/** Whether a text says something in which another one can differ. */
export const tellsMore = ({ quantities, sentTo }: Told): boolean => quantities.length > 0 || sentTo.length > 0;
