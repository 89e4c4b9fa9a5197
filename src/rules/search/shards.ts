import { hashText } from '../language/alike/hash.ts';
import type { Postings } from './postings.ts';
import { encodeTerm } from './postings.ts';

/** How the terms of an index are spread over files. */
export interface Sharding {
  /** Number of shards that share the rarer characters. */
  shared: number;
  /** Characters with files of their own, and how many each has. */
  split: Record<string, number>;
}

/** A file of about this many bytes is worth a request: a query reads some ten of them. */
const wantedBytes = 3000;
const mostShared = 1024;

const getLast = (term: string): string => [...term].pop() ?? '';

/** The beginning of the names of a character's own files. */
const toPrefix = (character: string): string => character.codePointAt(0)?.toString(16) ?? '';

/**
 * The file that keeps a term. Terms with the same last character stand together (漏水, 水, @漏水), so that a query reads
 * about one file a character; a character with many terms has several files.
 */
export function getShardName(term: string, { shared, split }: Sharding): string {
  const last = getLast(term);
  const parts = split[last];
  return parts === undefined ? String(hashText(last) % shared) : `${toPrefix(last)}-${hashText(term) % parts}`;
}

/** Spreads terms over files; returns their bytes by name. */
export function toShards(terms: ReadonlyMap<string, Postings>): { sharding: Sharding; files: Map<string, Uint8Array> } {
  const encoded = [...terms].map(([term, postings]): [string, number[]] => [term, encodeTerm(term, postings)]);
  const sizes = new Map<string, number>();
  for (const [term, bytes] of encoded) {
    const last = getLast(term);
    sizes.set(last, (sizes.get(last) ?? 0) + bytes.length);
  }
  const split: Record<string, number> = {};
  let sharedBytes = 0;
  for (const [last, size] of sizes)
    if (size > 2 * wantedBytes) split[last] = Math.ceil(size / wantedBytes);
    else sharedBytes += size;
  const sharding = { shared: Math.max(1, Math.min(mostShared, Math.ceil(sharedBytes / wantedBytes))), split };
  const shards = new Map<string, number[]>();
  // Every shared file is written, so that a term that is nowhere is no missing file.
  for (let number = 0; number < sharding.shared; number += 1) shards.set(String(number), []);
  for (const [last, parts] of Object.entries(split))
    for (let part = 0; part < parts; part += 1) shards.set(`${toPrefix(last)}-${part}`, []);
  for (const [term, bytes] of encoded) {
    const shard = shards.get(getShardName(term, sharding));
    for (const byte of bytes) shard?.push(byte);
  }
  return { sharding, files: new Map([...shards].map(([name, bytes]) => [name, Uint8Array.from(bytes)])) };
}
