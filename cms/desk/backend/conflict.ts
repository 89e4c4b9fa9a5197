import { useSyncExternalStore } from 'react';

/** A save, or a publication, that was refused because somebody else has changed the entry meanwhile. */
export interface Conflict {
  collection: string;
  slug: string | undefined;
  kind: 'save' | 'publish';
}

let conflict: Conflict | undefined;
const listeners = new Set<() => void>();

const set = (next: Conflict | undefined) => {
  conflict = next;
  for (const listener of listeners) listener();
};

interface Params {
  collection?: string;
  slug?: string;
  dataFiles?: { slug: string }[];
  options?: { collectionName: string };
}

/** Remembers that the server has refused what `action` of Decap's protocol asked for. */
export function noteConflict(action: string, { collection, slug, dataFiles, options }: Params): void {
  set(
    action === 'publishUnpublishedEntry'
      ? { collection: collection ?? '', slug, kind: 'publish' }
      : { collection: options?.collectionName ?? '', slug: dataFiles?.[0]?.slug, kind: 'save' },
  );
}

/** Forgets it, once the editor has put both versions together. */
export const settleConflict = (): void => set(undefined);

/** The conflict of this entry, or nothing. */
export const getConflict = ({ collection, slug }: Pick<Conflict, 'collection' | 'slug'>): Conflict | undefined =>
  conflict?.collection === collection && conflict.slug === slug ? conflict : undefined;

/** The last conflict, for components. */
export const useConflict = (): Conflict | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => conflict,
  );
