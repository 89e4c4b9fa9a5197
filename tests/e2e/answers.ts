import type { Page, Response } from 'playwright/test';

/** The next answer of the desk's server to `action`, e.g. `persistEntry`; ask for it before what makes the desk ask. */
export const waitForAnswer = (page: Page, action: string): Promise<Response> =>
  page.waitForResponse((response) => {
    if (new URL(response.url()).pathname !== '/api/v1') return false;
    return (response.request().postDataJSON() as { action: string }).action === action;
  });
