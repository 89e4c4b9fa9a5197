import { readdir } from 'node:fs/promises';
import { expect, type Page, test } from 'playwright/test';
import { countPages } from '../pdf.ts';
import { measurePrinted } from '../print-heights.ts';

const page1 = '/explainers/unpaid-wages/';
const page2 = '/cases/';

const isCare = (page: Page) => page.locator('html[data-mode=care]');
const care = (page: Page) => page.getByRole('button', { name: '关怀版' });
const getFontSize = (page: Page) =>
  page.locator('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));

test('关怀版 enlarges the page, is remembered on the next one, and goes again', async ({ page }) => {
  await page.goto(page1);
  await expect(care(page)).toHaveAttribute('aria-pressed', 'false');
  const usual = await getFontSize(page);
  await care(page).click();
  await expect(care(page)).toHaveAttribute('aria-pressed', 'true');
  expect(await getFontSize(page)).toBeGreaterThan(usual * 1.3);

  await page.goto(page2);
  await expect(isCare(page)).toBeVisible();
  await expect(care(page)).toHaveAttribute('aria-pressed', 'true');
  await care(page).click();
  await expect(isCare(page)).toHaveCount(0);

  await page.goto(page1);
  await expect(care(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await getFontSize(page)).toBe(usual);
});

test('a link with ?care=1 opens 关怀版, one with ?care=0 leaves it, and both are remembered', async ({ page }) => {
  await page.goto(`${page1}?care=1`);
  await expect(isCare(page)).toBeVisible();
  await page.goto(page2);
  await expect(isCare(page)).toBeVisible();
  await page.goto(`${page2}?care=0`);
  await expect(isCare(page)).toHaveCount(0);
  await page.goto(page1);
  await expect(isCare(page)).toHaveCount(0);
});

test('the first screen of a small phone shows every need and where to say one’s region, in 关怀版 whom to call', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  const needs = await page.locator('.need-jumps a').all();
  expect(needs.length).toBeGreaterThan(5);
  for (const need of [...needs, page.locator('.ask .here')]) await expect(need).toBeInViewport({ ratio: 1 });
  await page.goto('/?care=1');
  await expect(isCare(page)).toBeVisible();
  await expect(page.locator('.ask a[href="tel:110"]')).toBeInViewport({ ratio: 1 });
});

test('the first Tab offers to skip the navigation, and Enter does', async ({ page }) => {
  await page.goto(page1);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator('a, button').first()).toBeFocused();
});

test('打印带走 opens the print dialogue', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(page1);
  await page.getByRole('button', { name: '打印带走' }).click();
  await expect(page.locator('html[data-printed]')).toBeVisible();
});

test('the browser of these tests has a Chinese font, without which everything would fit', async ({ page }) => {
  await page.setContent('<span style="font-size: 100px">邻里纠纷</span>');
  const { width } = (await page.locator('span').boundingBox())!;
  expect(width).toBe(400);
});

/** What is lower than this share of a page has room enough to be one; what is higher is printed to see. */
const surelyOne = 0.95;

test('every explainer prints on one A4 page, without a box to ask in', async ({ page }) => {
  const paths = (await readdir('content/explainers')).map((file) => `/explainers/${file.replace(/\.md$/u, '')}/`);
  const heights = await measurePrinted(page, paths);
  await expect(page.locator('[data-ask]')).toBeHidden();
  const highestFirst = paths.toSorted((one, other) => heights.get(other)! - heights.get(one)!);
  const doubtful = highestFirst.filter((path) => heights.get(path)! > surelyOne);
  // Whatever has been measured, the highest ones and the lowest are printed.
  const printed = new Set([...doubtful, ...highestFirst.slice(0, 5), highestFirst.at(-1)!]);
  const tooLong: string[] = [];
  for (const path of printed) {
    await page.goto(path);
    const pages = countPages(await page.pdf({ preferCSSPageSize: true }));
    if (pages !== 1) tooLong.push(`${path}: ${pages} pages`);
  }
  expect(tooLong).toEqual([]);
});

test('what is measured of a page on paper is what is printed', async ({ page }) => {
  for (const path of ['/explainers/upstairs-leak/', '/about/licences/', '/laws/labour-dispute-law/']) {
    const height = (await measurePrinted(page, [path])).get(path)!;
    await page.goto(path);
    const pages = countPages(await page.pdf({ preferCSSPageSize: true }));
    expect(pages, path).toBeGreaterThanOrEqual(Math.ceil(height));
    expect(pages, path).toBeLessThanOrEqual(Math.ceil(height * 1.25));
  }
});

test('the printed page keeps the answer, the steps, the doors and the way back to the screen', async ({ page }) => {
  await page.goto(page1);
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  for (const words of ['一句话回答', '现在就做', '去哪里', '12333'])
    await expect(main.getByText(words).filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('.qr svg')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
});
