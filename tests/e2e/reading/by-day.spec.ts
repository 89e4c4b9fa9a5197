import { expect, test } from 'playwright/test';

/** A review that holds up to 29 November 2026 where the portal is, on a page that was built before; written as the site writes it. */
const reviewed =
  '<b data-to="2026-11-29T16:00:00.000Z">已复核</b><b hidden data-from="2026-11-29T16:00:00.000Z">复核已过期</b>';

// The reader's machine stands in another time zone than the portal, and shows the same.
for (const timezoneId of ['Asia/Shanghai', 'America/Los_Angeles'])
  test.describe(`on a machine in ${timezoneId}`, () => {
    test.use({ timezoneId });

    for (const [now, shown, hidden] of [
      ['2026-11-29T15:59:59Z', '已复核', '复核已过期'],
      ['2026-11-29T16:00:00Z', '复核已过期', '已复核'],
      ['2027-06-01T00:00:00Z', '复核已过期', '已复核'],
    ] as const)
      test(`a page that nobody has built anew says at ${now} «${shown}»`, async ({ page }) => {
        await page.clock.setFixedTime(now);
        await page.route('**/explainers/upstairs-leak/', async (route) => {
          const response = await route.fetch();
          const html = await response.text();
          expect(html).toContain('<b>未复核</b>');
          await route.fulfill({ response, body: html.replace('<b>未复核</b>', reviewed) });
        });
        await page.goto('/explainers/upstairs-leak/');
        await expect(page.getByText(shown, { exact: true })).toBeVisible();
        await expect(page.getByText(hidden, { exact: true })).toBeHidden();
      });
  });
