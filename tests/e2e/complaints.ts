import type { Page } from 'playwright/test';

/**
 * What the browser complains of on `page` from now on: console errors, uncaught exceptions and requests that fail.
 * What the Content-Security-Policy refuses arrives as a console error.
 */
export function watchComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    complaints.push(`console: ${message.text()} (${url})`);
  });
  return complaints;
}
