import pLimit, { type LimitFunction } from 'p-limit';

/** Lets one person have so many tasks going on at once; the rest of theirs wait, and nobody else for them. */
export function createTurns(most: number): <T>(person: string, task: () => Promise<T>) => Promise<T> {
  const open = new Map<string, { limit: LimitFunction; tasks: number }>();
  return async (person, task) => {
    const own = open.get(person) ?? { limit: pLimit(most), tasks: 0 };
    open.set(person, own);
    own.tasks += 1;
    try {
      return await own.limit(task);
    } finally {
      own.tasks -= 1;
      if (own.tasks === 0) open.delete(person);
    }
  };
}
