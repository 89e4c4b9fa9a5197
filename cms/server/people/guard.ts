import type { IncomingMessage } from 'node:http';
import { problems } from '../store/problem.ts';
import { createAttempts, type Key } from './attempts.ts';
import { getNetwork } from './caller.ts';
import { foldName } from './people.ts';

/** Whose passphrase or word an attempt is at, and what is known of the browser that makes it. */
interface Attempt {
  name?: string;
  /** The mark of a browser in which just this has succeeded before. */
  browser?: string | undefined;
}

/** Stands before everything that can be guessed at. */
export interface Guard {
  /**
   * Lets an attempt be made; refuses (429) whoever has been wrong too often. What it answers is called once the attempt turns
   * out right.
   */
  begin: (request: IncomingMessage, attempt?: Attempt) => () => void;
}

/** A guard that has seen nothing yet; `now` as in `createAttempts`. */
export function createGuard(now?: () => number): Guard {
  const attempts = createAttempts(now);
  const getKeys = (request: IncomingMessage, { name, browser }: Attempt): Key[] =>
    // A browser in which somebody has come in before is counted by itself: what others guess elsewhere shuts nobody out.
    browser === undefined
      ? [
          { kind: 'address', of: getNetwork(request) },
          ...(name === undefined ? [] : [{ kind: 'name' as const, of: foldName(name) }]),
        ]
      : [{ kind: 'browser', of: browser }];
  return {
    begin: (request, attempt = {}) => {
      const keys = getKeys(request, attempt);
      const wait = attempts.begin(...keys);
      if (wait > 0) throw problems.tooManyAttempts(Math.ceil(wait / 1000));
      return () => attempts.forgive(...keys);
    },
  };
}
