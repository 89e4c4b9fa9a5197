import { expect, test } from 'playwright/test';
import { templates } from '../templates.ts';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

test('an official copies the reference with the day of reading, in each form', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(templates.practice);
  const cite = page.locator('.cite');
  await cite.getByRole('heading', { name: '引用本页' }).click();

  await cite.getByRole('button', { name: '复制', exact: true }).click();
  await expect(cite.getByRole('status')).toHaveText('已复制');
  expect(await copied()).toMatch(new RegExp(`\\[EB/OL\\]\\. （[\\d-]{10}）\\[${today}\\]\\. http`, 'u'));

  await cite.getByRole('button', { name: '复制 BibTeX' }).click();
  await expect.poll(copied).toContain(`urldate = {${today}}`);
  await cite.getByRole('button', { name: '复制 CSL-JSON' }).click();
  await expect.poll(copied).toContain('"accessed"');
  const items = JSON.parse(await copied()) as { accessed?: object }[];
  expect(items[0]?.accessed).toEqual({ 'date-parts': [today.split('-').map(Number)] });

  await cite.getByRole('button', { name: '复制全部来源' }).click();
  await expect.poll(copied).toContain('王君师');
});

test('beside what an answer is for, the reference is folded away', async ({ page }) => {
  await page.goto(templates.explainer);
  await expect(page.getByRole('heading', { name: '引用本页' })).toBeVisible();
  await expect(page.locator('.cite-text').first()).toBeHidden();
});
