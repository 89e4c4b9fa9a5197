import { expect, test } from 'playwright/test';
import { findFaults, standards } from '../axe.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a case is passed on: its words are copied, its picture and its code stand there, and the sheet closes again', async ({
  page,
}) => {
  await page.goto('/cases/lanshan-one-platform/');
  const share = page.getByRole('link', { name: '分享', exact: true });
  await share.click();
  const sheet = page.getByRole('region', { name: '分享这一页' });
  await expect(sheet.getByRole('heading')).toBeFocused();
  await expect(sheet.getByRole('img')).toHaveAttribute('src', /\/cards\/cases\/lanshan-one-platform-poster\.png$/u);
  await expect(sheet.locator('svg path')).toHaveAttribute('stroke-dasharray', /^0 \d/u);
  expect(await findFaults(page, standards, '.share')).toEqual([]);

  await sheet.getByRole('button', { name: '复制文字和链接' }).click();
  await expect(sheet.getByRole('status')).toHaveText('已复制');
  const [title, text, address] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(title).toBe(await page.getByRole('heading', { level: 1 }).innerText());
  expect(text).toMatch(/。$/u);
  expect(address).toMatch(/^https:\/\/[^/]+\/cases\/lanshan-one-platform\/$/u);

  await sheet.getByRole('button', { name: '收起' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(share).toBeFocused();
});

test('where the sheet does not come, the picture opens', async ({ page }) => {
  await page.route('**/share.json', (route) => route.abort());
  await page.goto('/explainers/unpaid-wages/');
  await page.getByRole('link', { name: '分享', exact: true }).click();
  await expect(page).toHaveURL(/\/cards\/explainers\/unpaid-wages-poster\.png$/u);
});
