import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { OldBrowser } from './browsers.ts';
import { type Devtools, launch } from './devtools.ts';
import { fetchBrowser } from './fetch-browser.ts';
import { OldPage } from './old-page.ts';
import { serve } from './serve.ts';

/** The browser that the tests around run in, and a page on the shipped site for each of them, on which no script may fail. */
export function useBrowser(browser: OldBrowser): { readonly devtools: Devtools; readonly page: OldPage } {
  let site: Awaited<ReturnType<typeof serve>>;
  let devtools: Devtools;
  let page: OldPage;
  beforeAll(async () => {
    [site, devtools] = await Promise.all([serve(), fetchBrowser(browser).then(launch)]);
  });
  afterAll(() => Promise.all([site.close(), devtools.close()]));
  beforeEach(async () => {
    page = await OldPage.open(devtools, site.home, String(browser.version));
  });
  afterEach(async () => {
    await page.close();
    expect(page.errors).toEqual([]);
  });
  return {
    get devtools() {
      return devtools;
    },
    get page() {
      return page;
    },
  };
}
