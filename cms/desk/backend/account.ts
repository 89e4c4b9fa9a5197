import { useSyncExternalStore } from 'react';
import type { Account } from '../../server/account-protocol.ts';

/** Who is at the desk and what they may do; a desk on a Git host knows nobody, and its host decides. */
let account: Account | undefined;
const listeners = new Set<() => void>();

/** Remembers what the server has said of whoever is at the desk. */
export function setAccount(next: Account | undefined): void {
  account = next;
  for (const listener of listeners) listener();
}

/** Whoever is at the desk. */
export const getAccount = (): Account | undefined => account;

/** Calls `listener` whenever somebody comes or goes; answers how to stop that. */
export function followAccount(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whoever is at the desk, for components. */
export const useAccount = (): Account | undefined => useSyncExternalStore(followAccount, () => account);

/** Whether whoever is at the desk writes, reviews and publishes in one. */
export const isAlone = (): boolean => account !== undefined && account.mode !== 'people';

/** Whether they may invite others and say what those may do; where the desk has no people, to invite the first. */
export const isAdministrator = (): boolean => isAlone() || account?.person?.role === 'administrator';
