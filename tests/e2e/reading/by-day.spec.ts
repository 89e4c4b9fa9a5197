import { expect, type Page, test } from 'playwright/test';

/** The last minute of 29 November 2026 where the portal is, the midnight after it, and a day long after. */
const [before, midnight, later] = ['2026-11-29T15:59:59.000Z', '2026-11-29T16:00:00.000Z', '2027-06-01T00:00:00.000Z'];

/** A page as it was built on a day on which its review still held, written as the site writes it. */
async function open(page: Page, now: string): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.route('**/explainers/upstairs-leak/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const unreviewed = '<b>未复核</b>';
    expect(html).toContain(unreviewed);
    const reviewed = `<b data-to="${midnight}">已复核</b><b hidden data-from="${midnight}">复核已过期</b>`;
    await route.fulfill({ response, body: html.replace(unreviewed, reviewed) });
  });
  await page.goto('/explainers/upstairs-leak/');
}

async function expectState(page: Page, shown: string, hidden: string): Promise<void> {
  await expect(page.getByText(shown, { exact: true })).toBeVisible();
  await expect(page.getByText(hidden, { exact: true })).toBeHidden();
}

// The reader's machine stands in another time zone than the portal, and shows the same.
for (const timezoneId of ['Asia/Shanghai', 'America/Los_Angeles'])
  test.describe(`a page that nobody has built anew, on a machine in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('says what held up to midnight, and from then on what holds now', async ({ page }) => {
      await open(page, before);
      await expectState(page, '已复核', '复核已过期');
      await page.clock.setFixedTime(midnight);
      await page.reload();
      await expectState(page, '复核已过期', '已复核');
    });

    test('is right in a tab that lies open for months', async ({ page }) => {
      await open(page, before);
      await page.clock.setFixedTime(later);
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expectState(page, '复核已过期', '已复核');
    });
  });
