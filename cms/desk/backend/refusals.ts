import { useSyncExternalStore } from 'react';
import type { Refusals } from '../../server/drafts/rights.ts';

/** What the server has said of each draft, by `collection/slug`: what it would refuse whoever is at the desk, and why. */
const known = new Map<string, Refusals>();
const listeners = new Set<() => void>();

/** Of what nobody has been told, nothing is forbidden: a Git host has rights of its own. */
const none: Refusals = {};

/** Remembers what the server has said of the draft `id`. */
export function noteRefusals(id: string, refusals: Refusals): void {
  known.set(id, refusals);
  for (const listener of listeners) listener();
}

/** What the server would refuse to do with the draft `id`, for components. */
export const useRefusals = (id: string): Refusals =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known.get(id) ?? none,
  );
