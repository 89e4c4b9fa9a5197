import { getIdentifiers } from '../../privacy/index.ts';
import { createFindPeople } from '../../privacy/names/words/known-words.ts';
import { type Evidence, makeEvidence } from './evidence.ts';

/** A person whose name a page must not carry, and how the portal writes them. */
export interface PersonProposal extends Evidence {
  name: string;
  mask: string;
}

/** Finds people whose names a page must not carry. */
export type FindPeople = (text: string) => PersonProposal[];

/** People whom the privacy gate would stop, each where they are named first; whoever is masked already is left alone. */
export const findPeople: FindPeople = (text) => {
  const evidence = makeEvidence(text);
  const people = new Map<string, PersonProposal>();
  for (const { kind, start, end, mask } of getIdentifiers(text, createFindPeople([]))) {
    const name = text.slice(start, end);
    if (kind === 'name' && !people.has(name)) people.set(name, { name, mask, ...evidence(start, end) });
  }
  return [...people.values()];
};
