import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../rules/entries/entry.ts';
import { groupEntries, type Portal, toList } from '../rules/portal/portal.ts';
import { perCollection } from '../schemas/index.ts';

/** A question that was put to a portal: straight, or by what is derived of it. */
type Question = { ask: (portal: Portal) => unknown } | { make: (portal: Portal) => unknown };

/** What a page has read: each question by its name, with the answer. */
export type Reads = ReadonlyMap<string, { question: Question; answer: unknown }>;

/** A portal that notes what it is asked. */
export interface Watched {
  portal: Portal;
  /** Runs `task`, and tells what it has read of the portal meanwhile. One at a time. */
  note: <T>(task: () => Promise<T>) => Promise<{ result: T; reads: Reads }>;
  /** Whether this portal answers all of it as the one did that was asked before. */
  isSame: (reads: Reads) => boolean;
}

/** What one portal after the other answered. An answer that says the same as the last is the very same object. */
interface Round {
  /** Its entries by collection and slug. */
  entries: ReadonlyMap<string, Entry>;
  answers: Map<string, unknown>;
  /** What was read while a derived answer was made. */
  derived: Map<string, Reads>;
}

type Named = Pick<Entry, 'collection' | 'id'>;

const toKey = ({ collection, id }: Named): string => `${collection}/${id}`;

/** The entries of a portal, each the very one of before that says the same. */
const keepEntries = ({ entries, withdrawn }: Portal, before: Round['entries']): Round['entries'] =>
  new Map(
    [entries, withdrawn].flatMap(toList).map((entry) => {
      const old = before.get(toKey(entry));
      return [toKey(entry), old && isDeepStrictEqual(old, entry) ? old : entry];
    }),
  );

/** A portal with `entries` in the place of its own: whoever reads may tell them apart by being the same object. */
function withEntries(portal: Portal, entries: Round['entries']): Portal {
  const keep = <E extends Named>(entry: E): E => (entries.get(toKey(entry)) ?? entry) as E;
  return {
    ...portal,
    entries: groupEntries(toList(portal.entries).map(keep)),
    withdrawn: groupEntries(toList(portal.withdrawn).map(keep)),
    get: (collection, id) => {
      const entry = portal.get(collection, id);
      return entry && keep(entry);
    },
    linking: (from, to) => portal.linking(from, to).map(keep),
  };
}

/**
 * Watches portal after portal: what is drawn of one need not be drawn of the next where all that was read says the same.
 * Dependencies are what was asked, never what somebody thought might be. An entry is asked for as a whole; a list with all that
 * stands in it, so whoever needs a part of it asks by `derive` and depends on that part alone.
 */
export function createWatch(): (portal: Portal) => Watched {
  let last: Round = { entries: new Map(), answers: new Map(), derived: new Map() };

  return (next) => {
    const before = last;
    const entries = keepEntries(next, before.entries);
    const plain = withEntries(next, entries);
    const now: Round = (last = { entries, answers: new Map(), derived: new Map() });
    /** Who is reading; whoever is derived for reads for itself. */
    let reader: Map<string, { question: Question; answer: unknown }> | undefined;

    /** Runs `task` with a reader of its own, and tells what it has read. */
    const readApart = (task: () => unknown): { made: unknown; reads: Reads } => {
      const outer = reader;
      const own = new Map<string, { question: Question; answer: unknown }>();
      reader = own;
      try {
        return { made: task(), reads: own };
      } finally {
        reader = outer;
      }
    };

    const keep = (key: string, answer: unknown): unknown => {
      const old = before.answers.get(key);
      const kept = isDeepStrictEqual(old, answer) ? old : answer;
      now.answers.set(key, kept);
      return kept;
    };

    const derive = (key: string, make: (portal: Portal) => unknown): unknown => {
      const reads = before.derived.get(key);
      if (reads && isSame(reads)) {
        now.derived.set(key, reads);
        now.answers.set(key, before.answers.get(key));
        return now.answers.get(key);
      }
      const fresh = readApart(() => make(portal));
      now.derived.set(key, fresh.reads);
      return keep(key, fresh.made);
    };

    const answer = (key: string, question: Question): unknown => {
      if (now.answers.has(key)) return now.answers.get(key);
      return 'make' in question ? derive(key, question.make) : keep(key, question.ask(plain));
    };

    const isSame = (reads: Reads): boolean => {
      for (const [key, read] of reads) if (answer(key, read.question) !== read.answer) return false;
      return true;
    };

    const read = <T>(key: string, question: { ask: (portal: Portal) => T } | { make: (portal: Portal) => T }): T => {
      const found = answer(key, question) as T;
      reader?.set(key, { question, answer: found });
      return found;
    };

    const listsOf = (which: 'entries' | 'withdrawn'): Portal['entries'] =>
      Object.defineProperties(
        perCollection((): never[] => []),
        perCollection((name) => ({
          enumerable: true,
          get: () => read(`${which} ${name}`, { ask: (asked) => asked[which][name] }),
        })),
      );

    const portal: Portal = {
      get site() {
        return read('site', { ask: ({ site }) => site });
      },
      entries: listsOf('entries'),
      withdrawn: listsOf('withdrawn'),
      get statutes() {
        return read('statutes', { ask: ({ statutes }) => statutes });
      },
      get pictures() {
        return read('pictures', { ask: ({ pictures }) => pictures });
      },
      get documents() {
        return read('documents', { ask: ({ documents }) => documents });
      },
      offers: (href) => read(`offers ${href}`, { ask: ({ offers }) => offers(href) }),
      get: (collection, id) => read(`entry ${collection}/${id}`, { ask: ({ get }) => get(collection, id) }),
      pick: (collection, ids) => ids.flatMap((id) => portal.get(collection, id) ?? []),
      linking: (from, to) => {
        const { collection, id } = to;
        return read(`${from} to ${collection}/${id}`, { ask: (asked) => asked.linking(from, to) });
      },
      derive: (key, make) => read(`derived ${key}`, { make }),
    };

    return {
      portal,
      isSame,
      note: async (task) => {
        const own: typeof reader = new Map();
        reader = own;
        try {
          return { result: await task(), reads: own };
        } finally {
          reader = undefined;
        }
      },
    };
  };
}
