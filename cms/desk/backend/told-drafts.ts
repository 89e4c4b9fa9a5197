import { useSyncExternalStore } from 'react';
import type { Return } from '../../server/drafts/history.ts';
import type { Refusals } from '../../server/drafts/rights.ts';

/** What the server has said of a draft besides what Decap reads. */
export interface Told {
  /** What it would refuse whoever is at the desk, and why. */
  refusals: Refusals;
  /** Who sent it back, and with which words, as long as it has not been sent again. */
  returned?: Return;
  /** The release that it is in. */
  release?: string;
}

/** What the server has said of each draft, by `collection/slug`. */
const known = new Map<string, Told>();
const listeners = new Set<() => void>();

/** Of what nobody has been told, nothing is forbidden: a Git host has rights of its own. */
const none: Refusals = {};

/** Remembers what the server has said of the draft `id`; nothing where there is no such draft any more. */
export function noteDraft(id: string, told: Told | undefined): void {
  if (told) known.set(id, told);
  else known.delete(id);
  for (const listener of listeners) listener();
}

/** What the server has said of the draft `id`, for components; nothing where it has not spoken of one. */
export const useTold = (id: string): Told | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known.get(id),
  );

/** What the server would refuse to do with the draft `id`, for components. */
export const useRefusals = (id: string): Refusals => useTold(id)?.refusals ?? none;
