const awaited: Promise<unknown>[] = [];

/** Names what is fetched for a page after it has come, before it has loaded: it belongs on paper as well. Never rejected. */
export const awaitFetched = (work: Promise<void>): void => void awaited.push(work);

/** Fulfilled when all that was named so far stands on the page. */
export const whenFetched = (): Promise<unknown> => Promise.all(awaited);
