import type { IncomingMessage } from 'node:http';
import { problems } from '../store/problem.ts';
import { createAttempts, type Key } from './attempts.ts';
import { getAddress } from './caller.ts';
import { foldName } from './people.ts';

/** Stands before everything that can be guessed at. */
export interface Guard {
  /**
   * Lets an attempt be made, at the passphrase of `name` or at the desk's one word; refuses (429) whoever has been wrong too
   * often. What it answers is called once the attempt turns out right.
   */
  begin: (request: IncomingMessage, name?: string) => () => void;
}

/** So many names are remembered with the addresses from which they have come in. */
const mostKnown = 2000;

/** A guard that has seen nothing yet; `now` in milliseconds since 1970. */
export function createGuard(now: () => number): Guard {
  const attempts = createAttempts(now);
  // Whoever has come in from an address before does not wait there for what others guess elsewhere.
  const known = new Set<string>();
  return {
    begin: (request, name) => {
      const address = getAddress(request);
      const keys: Key[] = [{ kind: 'address', of: address }];
      const pair = name === undefined ? undefined : `${foldName(name)}\0${address}`;
      if (name !== undefined && pair !== undefined && !known.has(pair)) keys.push({ kind: 'name', of: foldName(name) });
      const wait = attempts.begin(...keys);
      if (wait > 0) throw problems.tooManyAttempts(Math.ceil(wait / 1000));
      return () => {
        attempts.forgive(...keys);
        if (pair === undefined) return;
        known.add(pair);
        const [oldest] = known;
        if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
      };
    },
  };
}
