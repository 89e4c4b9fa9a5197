/** Slows down whoever guesses. */
export interface Attempts {
  /** Counts an attempt for each key; answers how many milliseconds to wait where one of them must, and then counts nothing. */
  begin: (...keys: readonly Key[]) => number;
  /** Takes an attempt back that turned out right. */
  forgive: (...keys: readonly Key[]) => void;
}

/** What is counted: mistakes from an address (of IPv6, its network: `network.ts`), at a name, or in a browser that has come in before. */
export interface Key {
  kind: keyof typeof limits;
  of: string;
}

/**
 * So many mistakes are free; then each doubles the wait, up to `most` milliseconds. A name waits less than an address: whoever
 * guesses at a name from one address is kept off longer than the person whose name it is.
 */
const limits = {
  address: { free: 5, most: 60_000 },
  name: { free: 10, most: 10_000 },
  browser: { free: 5, most: 60_000 },
};

const firstWait = 1000;
/** Mistakes are forgotten after a quarter of an hour without any. */
const memory = 900_000;
/** So many of each kind are remembered; more of them at once are an attack, and the oldest give way. */
const most = 20_000;

interface Count {
  failures: number;
  at: number;
  /** When the attempt before the last one was: the wait runs from it again where the last turns out right. */
  before: number;
}

/** Counts from nothing; `now` in milliseconds of whatever clock, which is never set back: else somebody would wait for a year. */
export function createAttempts(now: () => number = () => performance.now()): Attempts {
  // Each kind by itself: a crowd of addresses must not push out the name that it guesses at.
  const counts: Record<Key['kind'], Map<string, Count>> = { address: new Map(), name: new Map(), browser: new Map() };
  const find = ({ kind, of }: Key): Count => {
    const count = counts[kind].get(of);
    return count && now() - count.at < memory ? count : { failures: 0, at: 0, before: 0 };
  };
  const getWait = (key: Key): number => {
    const { free, most: longest } = limits[key.kind];
    const { failures, at } = find(key);
    if (failures < free) return 0;
    return at + Math.min(longest, firstWait * 2 ** Math.min(failures - free, 20)) - now();
  };
  const note = ({ kind, of }: Key, count: Count) => {
    const own = counts[kind];
    own.delete(of);
    own.set(of, count);
    const [oldest] = own.keys();
    if (own.size > most && oldest !== undefined) own.delete(oldest);
  };
  return {
    begin: (...keys) => {
      const wait = Math.max(...keys.map(getWait));
      if (wait > 0) return wait;
      // Counted before the answer is known, or a thousand guesses at once would all be the first.
      for (const key of keys) {
        const { failures, at } = find(key);
        note(key, { failures: failures + 1, at: now(), before: at });
      }
      return 0;
    },
    forgive: (...keys) => {
      for (const key of keys) {
        const { failures, before } = find(key);
        if (failures > 0) note(key, { failures: failures - 1, at: before, before });
      }
    },
  };
}
