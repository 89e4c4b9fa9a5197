import { expect, type Page, test } from 'playwright/test';
import { SearchPage } from '../search-page.ts';

/** Answers for every script of the search page itself as a browser meets it that cannot run or get it. */
const failures = {
  'is newer than the browser': (page: Page) =>
    page.route(/_astro\/Panel\..*\.js$/u, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'let a = #{ of: "a later year" };' }),
    ),
  'does not come': (page: Page) => page.route(/_astro\/Panel\..*\.js$/u, (route) => route.abort()),
} as const;

for (const [what, fail] of Object.entries(failures))
  test(`a script that ${what} leaves the page of one without scripts, and a sentence that says what to do`, async ({
    page,
  }) => {
    await fail(page);
    await page.goto(`/search/?q=${encodeURIComponent('楼上漏水')}`);
    const main = page.getByRole('main');
    await expect(main.getByText('浏览器也不能太旧')).toBeVisible();
    await expect(main.getByRole('link', { name: '普法解读' })).toBeVisible();
    await expect(page.locator('[data-skeleton]')).toBeHidden();
    await expect(page.getByText('网络断了')).toHaveCount(0);
    for (const element of await page.locator('.needs-script').all()) await expect(element).toBeHidden();
  });

test('a network that fails is named as what failed, and the question stays', async ({ page }) => {
  await page.route('**/search-index.json', (route) => route.abort());
  const search = new SearchPage(page);
  await page.goto(`/search/?q=${encodeURIComponent('楼上漏水')}`);
  await search.settle('楼上漏水', 'error');
  await expect(search.status).toContainText('网络断了');
  await expect(search.input).toHaveValue('楼上漏水');
});

test('a fault of the program is not blamed on the network', async ({ page }) => {
  // An index of a shape that the program does not expect.
  await page.route('**/search-index.json', (route) => route.fulfill({ json: { folder: 'x' } }));
  await page.route('**/search-index/x/**', (route) => route.fulfill({ body: '' }));
  await page.goto(`/search/?q=${encodeURIComponent('楼上漏水')}`);
  await expect(page.getByText('浏览器也不能太旧')).toBeVisible();
  await expect(page.getByText('网络断了')).toHaveCount(0);
  await expect(page.locator('[data-skeleton]')).toBeHidden();
});
