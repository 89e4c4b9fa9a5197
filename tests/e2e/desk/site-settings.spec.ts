import { expect, test } from 'playwright/test';
import { findFaults, standards } from '../axe.ts';
import { Desk } from '../desk.ts';
import { findForeignWords, findNamelessControls } from '../foreign-words.ts';

test('an administrator changes a hotline and a word of the interface, sees both, and publishes one of them', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.enter('赵管');
  const sheet = page.getByRole('dialog', { name: '网站' });
  await page.getByRole('button', { name: '网站', exact: true }).click();
  expect(await findFaults(page, standards, 'dialog')).toEqual([]);
  await sheet.getByRole('link', { name: '网站的设置' }).click();
  const preview = page.frameLocator('#preview-pane');
  await expect(preview.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.getByRole('textbox', { name: '全站提示' }).fill('周六也有人值班');
  await expect(preview.getByText('周六也有人值班')).toBeVisible();
  expect.soft(await findForeignWords(page)).toEqual([]);
  expect.soft(await findNamelessControls(page)).toEqual([]);
  await page.getByRole('textbox', { name: '纠错邮箱' }).fill('没有邮箱');
  await page.getByRole('button', { name: /^体检/u }).click();
  await expect(page.getByRole('region', { name: '体检' })).toContainText('邮箱要写成 名字@网站 这样');
  // Between 800 and 1200 pixels the drawer stands beside the form.
  await page.setViewportSize({ width: 1000, height: 800 });
  const drawer = await page.locator('.drawer-panel').boundingBox();
  const field = await page.getByRole('textbox', { name: '网站名称' }).boundingBox();
  expect(field!.x + field!.width).toBeLessThanOrEqual(drawer!.x);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('textbox', { name: '纠错邮箱' }).fill('');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('button', { name: '状态：草稿' })).toBeVisible();
  await expect(page.getByText('看看预览好了没有')).toHaveCount(0);
  await page.getByRole('button', { name: '丢掉没发布的修改' }).click();
  await expect(page.getByRole('button', { name: '状态：草稿' })).toBeHidden();

  await page.goto('about:blank');
  await page.goto('/admin/#/collections/words/entries/ui');
  await page.getByRole('searchbox', { name: '在网页上的话里找' }).fill('找答案');
  await page.getByRole('textbox', { name: '找答案', exact: true }).fill('问一问');
  await expect(preview.getByText('问一问').first()).toBeVisible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '状态：草稿' }).click();
  await page.getByRole('menuitem', { name: '待发布' }).click();
  await expect(page.getByRole('button', { name: '状态：待发布' })).toBeVisible();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('menuitem', { name: '马上发布' }).click();
  await desk.expectLive();
  await page.goto('/');
  await expect(page.getByRole('button', { name: '问一问' })).toBeVisible();
});
