import { expect, type Page, test } from 'playwright/test';
import { watchComplaints } from '../complaints.ts';
import { type Kept, tamper, tampered } from '../tampered.ts';

const local = (...keys: string[]) => keys.map((key): Kept => ({ place: 'localStorage', key: `mingli:${key}` }));

interface Reader {
  path: string;
  /** What it reads. */
  kept: readonly Kept[];
  /** What must be true of the page, whatever stands there. */
  holds: (page: Page) => Promise<void>;
}

/** What every page reads before it is painted. */
const look = local('care', 'size', 'leading');

/**
 * The pages that read what others have kept in the browser; between them, all of it. A page is loaded once for a value, which
 * then stands under all that it reads.
 */
const readers: readonly Reader[] = [
  {
    path: '/pathways/unpaid-wages/private/',
    kept: [...local('region'), { place: 'sessionStorage', key: 'mingli:trail' }],
    holds: async (page) => {
      expect(await page.locator('[data-near]').count()).toBe(0);
      expect(await page.locator('[data-back]:visible').count()).toBeGreaterThan(0);
    },
  },
  {
    path: '/search/',
    kept: [...local('recent'), { place: 'sessionStorage', key: 'mingli:asked' }],
    holds: async (page) => {
      await page.locator('input[name=q]').first().click();
      expect(await page.locator('[role=option]').count()).toBeLessThanOrEqual(8);
      expect(await page.locator('main img, header img').count()).toBe(0);
    },
  },
  {
    path: '/cases/',
    kept: [...look, ...local('basket:cases', 'basket:regions', 'basket:methods')],
    holds: async (page) => {
      const root = page.locator('html');
      for (const name of ['mode', 'size', 'leading']) expect(await root.getAttribute(`data-${name}`)).toBeNull();
      expect(await page.locator('[data-basket]:visible, [data-kept]:visible').count()).toBe(0);
    },
  },
  {
    path: '/compare/',
    kept: local('basket:cases', 'basket:regions', 'basket:methods'),
    holds: async (page) => {
      expect(await page.locator('[data-basket]:visible, [data-kept]:visible').count()).toBe(0);
    },
  },
  {
    path: '/forms/iou/',
    kept: local('form:iou'),
    holds: async (page) => {
      await expect(page.locator('[data-paper] .title')).toHaveText('借条');
      await expect(page.locator('[data-paper]')).toContainText('借到人民币__');
    },
  },
];

for (const { path, kept, holds } of readers)
  test(`whatever stands under ${kept.map(({ key }) => key).join(', ')}, ${path} reads as if it were not there`, async ({
    page,
  }) => {
    const complaints = watchComplaints(page);
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    await page.goto(path);
    for (const value of tampered)
      await test.step(value.slice(0, 60), async () => {
        await tamper(page, kept, value);
        // By then all scripts of the page have run.
        await page.reload({ waitUntil: 'domcontentloaded' });
        await holds(page);
      });
    // A region that is none is asked for once, and forgotten: the browser itself tells of the 404.
    expect(complaints.filter((complaint) => !/404 .*\/rooms\/near\/[\w-]+\.json/u.test(complaint))).toEqual([]);
  });
