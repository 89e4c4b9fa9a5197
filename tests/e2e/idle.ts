import type { Page } from 'playwright/test';

/**
 * Waits until a loaded page has nothing left to load of its own accord: what it has not asked for by then, it does not ask for.
 * The browser's own idle time may never come on a busy computer, and a script that waits for it in the page has no limit.
 */
export const waitUntilIdle = (page: Page): Promise<void> => page.waitForLoadState('networkidle');
