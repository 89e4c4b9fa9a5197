import { expect, type Page, test } from 'playwright/test';
import { watchComplaints } from '../complaints.ts';
import { tamper, tampered } from '../tampered.ts';

const root = (page: Page) => page.locator('html');

interface Kept {
  key: string;
  place?: 'localStorage' | 'sessionStorage';
  /** A page that reads it. */
  path: string;
  /** What must be true of the page, whatever stands there. */
  holds: (page: Page, value: string) => Promise<void>;
}

/** Everything that pages keep in the browser. */
const kept: readonly Kept[] = [
  ...['mode', 'size', 'leading'].map((name): Kept => ({
    key: name === 'mode' ? 'mingli:care' : `mingli:${name}`,
    path: '/about/',
    holds: async (page) => expect(await root(page).getAttribute(`data-${name}`)).toBeNull(),
  })),
  {
    key: 'mingli:region',
    path: '/pathways/unpaid-wages/private/',
    holds: async (page) => expect(await page.getByLabel('您在哪里').inputValue()).toBe(''),
  },
  {
    key: 'mingli:recent',
    path: '/search/',
    holds: async (page) => {
      await page.locator('input[name=q]').first().click();
      expect(await page.locator('[role=option]').count()).toBeLessThanOrEqual(8);
      expect(await page.locator('main img, header img').count()).toBe(0);
    },
  },
  ...(['cases', 'regions', 'methods'] as const).flatMap((collection) =>
    [`/${collection}/`, '/compare/'].map((path): Kept => ({
      key: `mingli:basket:${collection}`,
      path,
      holds: async (page) => {
        expect(await page.locator('[data-basket]:visible').count()).toBe(0);
        expect(await page.locator('[data-kept]:visible').count()).toBe(0);
      },
    })),
  ),
  {
    key: 'mingli:trail',
    place: 'sessionStorage',
    path: '/pathways/unpaid-wages/private/',
    holds: async (page) => expect(await page.locator('[data-back]:visible').count()).toBeGreaterThan(0),
  },
];

for (const { key, place = 'localStorage', path, holds } of kept)
  test(`whatever stands under ${key}, ${path} reads as if it were not there`, async ({ page }) => {
    const complaints = watchComplaints(page);
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    await page.goto(path);
    for (const value of tampered) {
      await tamper(page, place, key, value);
      await page.reload();
      await holds(page, value).catch((error: unknown) => {
        throw new Error(`with «${value.slice(0, 60)}»: ${String(error)}`);
      });
    }
    expect(complaints).toEqual([]);
  });
