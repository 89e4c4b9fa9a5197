import { addToHash, emptyHash } from './hash.ts';

/** Characters of one shingle: long enough that two texts rarely share one by chance, short enough to survive an edit. */
const shingle = 4;
const bins = 32;
/** Neighbouring bins that must agree before two texts are compared at all. */
const band = 3;
const empty = '---';

/**
 * The fingerprint of a text: three hexadecimal figures for each of 32 bins, the least hash of the shingles that fall
 * into it (one-permutation MinHash, Li, Owen and Zhang 2012). Equal bins estimate the share of common shingles.
 */
export function getFingerprint(text: string): string {
  const letters = text.replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
  const least = new Array<number>(bins).fill(Infinity);
  for (let at = 0; at + shingle <= letters.length; at += 1) {
    let hash = emptyHash;
    for (let index = at; index < at + shingle; index += 1) hash = addToHash(hash, letters.charCodeAt(index));
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 13;
    const bin = hash & (bins - 1);
    const value = hash >>> 5;
    if (value < least[bin]!) least[bin] = value;
  }
  return least.map((value) => (value === Infinity ? empty : (value & 0xfff).toString(16).padStart(3, '0'))).join('');
}

const getBins = (print: string): string[] => print.match(/.{3}/gu) ?? [];

/** The estimated share of shingles that two texts have in common, from 0 to 1. */
export function getSimilarity(one: string, other: string): number {
  const others = getBins(other);
  const pairs = getBins(one).map((bin, index) => [bin, others[index]] as const);
  const filled = pairs.filter(([a, b]) => a !== empty || b !== empty);
  return filled.length === 0 ? 0 : filled.filter(([a, b]) => a === b).length / filled.length;
}

/** The keys under which a fingerprint is looked up: texts that are much alike share at least one. */
export const getBands = (print: string): string[] => {
  const all = getBins(print);
  return Array.from(
    { length: Math.floor(bins / band) },
    (_, index) => `${index} ${all.slice(index * band, (index + 1) * band).join('')}`,
  );
};
