import type { Page } from 'playwright/test';

/** Waits until a loaded page has nothing left to do of its own accord: what it has not asked for by then, it does not ask for. */
export const waitUntilIdle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
