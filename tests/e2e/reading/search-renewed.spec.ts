import { expect, test } from 'playwright/test';
import { openMovingSite } from '../moving-site.ts';
import { SearchPage } from '../search-page.ts';

test('whoever searches while the site is built anew is answered by the new one, as often as that happens', async ({
  page,
}) => {
  const site = await openMovingSite();
  try {
    const search = new SearchPage(page);
    await page.goto(`${site.url}/search/`);
    await search.ask('楼上漏水');
    for (const query of ['拖欠工资', '押金不退', '离婚孩子跟谁']) {
      await site.renewSearch();
      await search.ask(query);
      await expect(search.results).not.toHaveCount(0);
    }
    // A search that is not there at all says so, and does not ask for ever.
    await site.stop();
    await search.input.fill('邻居噪音');
    await search.settle('邻居噪音', 'error');
    await site.start();
    await page.getByRole('button', { name: '再试一次' }).click();
    await search.settle('邻居噪音');
  } finally {
    await site.remove();
  }
});
