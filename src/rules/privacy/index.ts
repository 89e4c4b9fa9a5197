import { findCodes } from './codes.ts';
import { fold } from './folded.ts';
import { keysOf, tableOf } from '../../schemas/record.ts';
import { type Detector, type Identifier, identifierKinds } from './identifier.ts';
import { findNames } from './names/names.ts';
import { findNumbers } from './numbers.ts';
import { findBirths, findHomes } from './places/places.ts';

const detectors = [findNumbers, findCodes, findHomes, findBirths, findNames] satisfies Detector[];

/** Where two identifiers share characters, the kind that is listed first is meant. */
const rank = tableOf(keysOf(identifierKinds), (_kind, index) => index);

/** Everything in a text that points to one person, in order and without overlaps; offsets are those of `text`. */
export function getIdentifiers(text: string): Identifier[] {
  const folded = fold(text);
  const found = detectors
    .flatMap((detect) => detect(folded.text))
    .sort((a, b) => rank[a.kind] - rank[b.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Identifier[] = [];
  for (const identifier of found)
    if (kept.every((other) => identifier.end <= other.start || other.end <= identifier.start)) kept.push(identifier);
  return kept
    .map((identifier) => ({ ...identifier, ...folded.origin(identifier.start, identifier.end) }))
    .sort((a, b) => a.start - b.start);
}

/** A text with a mask in the place of all that points to one person. */
export function mask(text: string): string {
  const identifiers = getIdentifiers(text);
  const masked = identifiers.reduceRight(
    (rest, { start, end, mask: words }) => rest.slice(0, start) + words + rest.slice(end),
    text,
  );
  // A mask can bring two halves together that are a number again.
  return masked === text ? text : mask(masked);
}
