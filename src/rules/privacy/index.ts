import { findCodes } from './codes.ts';
import { fold } from './folded.ts';
import { keysOf, tableOf } from '../../schemas/record.ts';
import { type Detector, type FindPeople, type Identifier, identifierKinds } from './identifier.ts';
import { findNames } from './names/names.ts';
import { findNumbers } from './numbers.ts';
import { findBirths, findHomes } from './places/places.ts';

const detectors = [findNumbers, findCodes, findHomes, findBirths, findNames] satisfies Detector[];

/** Where two identifiers share characters, the kind that is listed first is meant. */
const rank = tableOf(keysOf(identifierKinds), (_kind, index) => index);

/** Everything in a text that points to one person, in order and without overlaps; offsets are those of `text`. */
export function getIdentifiers(text: string, findPeople?: FindPeople): Identifier[] {
  const folded = fold(text);
  const found = detectors
    .flatMap((detect) => detect(folded.text, findPeople))
    .sort((a, b) => rank[a.kind] - rank[b.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start);
  // The characters that are somebody's already.
  const taken = new Uint8Array(folded.text.length);
  const kept = found.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept
    .map((identifier) => ({ ...identifier, ...folded.origin(identifier.start, identifier.end) }))
    .sort((a, b) => a.start - b.start);
}

/** A text with a mask in the place of all that points to one person. */
export function mask(text: string, findPeople?: FindPeople): string {
  let masked = '';
  let from = 0;
  for (const { start, end, mask: words } of getIdentifiers(text, findPeople)) {
    masked += text.slice(from, start) + words;
    from = end;
  }
  masked += text.slice(from);
  // A mask can bring two halves together that are a number again.
  return masked === text ? text : mask(masked, findPeople);
}
