import type { Store } from './store.ts';

/**
 * A store in which every write first asks again who is asking, once its turn has come: `ask` throws where they have left the
 * desk meanwhile, or may no longer do the same, and then nothing is changed.
 */
export const askFirst = (store: Store, ask: () => void): Store => ({
  ...store,
  write: (task) =>
    store.write(() => {
      ask();
      return task();
    }),
});
