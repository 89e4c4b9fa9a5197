import { expect, type Page, test } from 'playwright/test';
import { SearchPage } from '../search-page.ts';
import { templates } from '../templates.ts';

const phone = { width: 360, height: 740 };

test.use({ viewport: phone });

const chooseCare = (page: Page) => page.getByRole('button', { name: '关怀版' }).click();

/** Titles of results in which a mark stands at the start of a line. */
const findTornTitles = (page: Page) =>
  page.locator('.results .item-title').evaluateAll((titles) => {
    const range = document.createRange();
    const topOf = (text: Node, at: number) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().top;
    };
    return titles
      .filter(({ firstChild }) =>
        [...firstChild!.textContent!].some(
          (sign, at) =>
            at > 0 && /[，。、；：？！）」》]/u.test(sign) && topOf(firstChild!, at) > topOf(firstChild!, at - 1) + 4,
        ),
      )
      .map(({ textContent }) => textContent);
  });

test('no title of a result begins a line with a mark, in 关怀版 either', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('老公打我');
  await expect(search.links.filter({ hasText: '？' }).first()).toBeVisible();
  expect(await findTornTitles(page)).toEqual([]);
  await chooseCare(page);
  expect(await findTornTitles(page)).toEqual([]);
});

test('what a field of a dataset means stands in the window of a phone, in 关怀版 too', async ({ page }) => {
  await page.goto(templates['fields of a dataset']);
  for (const mode of ['usual', 'care']) {
    if (mode === 'care') await chooseCare(page);
    for (const cell of await page.locator('.data-fields tbody tr:first-child > *').all()) {
      const box = await cell.boundingBox();
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(phone.width);
    }
  }
});

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 180, height: 370 } });

  test('what is typed can be read, and a number to call stands inside its button', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('老公打我');
    for (const mode of ['usual', 'care']) {
      if (mode === 'care') await chooseCare(page);
      expect((await search.input.boundingBox())!.width).toBeGreaterThan(100);
      const beside = await page
        .locator('.calls a')
        .evaluateAll((calls) =>
          calls
            .filter(
              (call) => call.querySelector('b')!.getBoundingClientRect().right > call.getBoundingClientRect().right,
            )
            .map(({ textContent }) => textContent),
        );
      expect(beside).toEqual([]);
    }
  });
});
