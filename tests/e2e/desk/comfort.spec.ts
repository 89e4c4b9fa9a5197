import { expect, test } from 'playwright/test';
import { Desk } from '../desk.ts';
import { Drawer } from '../drawer.ts';

test('the list is searched by words, by region and by state', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  await desk.openCollection('典型案例');
  const items = page.getByRole('region', { name: '列表' }).getByRole('listitem');
  await expect(items.first()).toBeVisible();
  const before = await items.count();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('三级平台');
  await expect(items).toHaveCount(1);
  await expect(items).toContainText('兰山区');
  await expect(items).toContainText('已发布');
  await page.getByLabel('在这一栏里找').fill('');
  await expect(items).toHaveCount(before);
  await page.getByLabel('地区', { exact: true }).selectOption({ label: '兰山区' });
  await expect.poll(() => items.count()).toBeLessThan(before);
  await expect(items.first()).toContainText('兰山区');
  await page.getByLabel('状态', { exact: true }).selectOption('待审');
  // Other tests may have left a draft here.
  await expect(items.filter({ hasNotText: '待审' })).toHaveCount(0);
});

test('questions that readers hand on become a list to write from', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  // A link that somebody has sent fills no form, and leaves no empty page.
  for (const [path, isForm] of [
    ['new?title=别人写的', true],
    ['entries/%ff', false],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/admin/#/collections/explainers/${path}`);
    if (isForm) await expect(desk.openForm().text('问题')).toHaveValue('');
    else await expect(page.getByRole('button', { name: '读者的问题' })).toBeVisible();
  }
  await page.getByRole('button', { name: '读者的问题' }).click();
  const sheet = page.getByRole('dialog', { name: '读者的问题' });
  await sheet.getByLabel(/粘贴/u).fill('怎么注册商标\n注册商标要多少钱，我电话13912345678\n火车晚点怎么赔\n我老公打我');
  await sheet.getByRole('button', { name: '存下' }).click();
  await expect(sheet.getByRole('status')).toContainText('存下 3 条');
  await expect(sheet.getByRole('status')).toContainText('有 1 条说的是正在发生的危险');
  await expect(sheet).not.toContainText(/老公|13912345678/u);
  const toGroup = (question: string) =>
    sheet.getByRole('listitem').filter({ hasText: question, has: page.getByRole('button', { name: '写一篇' }) });
  const late = toGroup('火车晚点');
  await late.getByRole('button', { name: '处理过了，划掉' }).click();
  await expect(late).toBeHidden();
  const group = toGroup('注册商标');
  await expect(group.getByRole('listitem')).toHaveText(['怎么注册商标', '注册商标要多少钱，我电话×××']);
  await group.getByRole('button', { name: '写一篇' }).click();
  await expect(sheet).toBeHidden();
  await expect(desk.openForm().text('问题')).toHaveValue('怎么注册商标');
});

test('what is not saved survives a closed tab, and Ctrl+S saves it', async ({ page, context }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  const form = await desk.openEntry('terms', 'bride-price');
  await form.text('说人话').fill('结婚前男方家给女方家的钱和东西，两家说好再给。');
  await expect(page.locator('.backup-note')).toContainText('在这台电脑上留了底');
  await page.close({ runBeforeUnload: false });

  const again = new Desk(await context.newPage());
  const restored = await again.openEntry('terms', 'bride-price');
  await expect(restored.text('说人话')).toHaveValue('结婚前男方家给女方家的钱和东西，两家说好再给。');
  await again.page.keyboard.press('Control+s');
  await expect(again.page.getByRole('button', { name: '状态：草稿' })).toBeVisible();
  await again.page.getByRole('button', { name: '丢掉没发布的修改' }).click();
  await expect(again.page.getByRole('button', { name: '状态：草稿' })).toBeHidden();
});

test('a reviewer reads what changed and approves it on a phone', async ({ page, browser, baseURL }) => {
  const desk = new Desk(page);
  await desk.enter('李梅');
  const form = await desk.openEntry('terms', 'mediation-agreement');
  await form.text('说人话').fill('调解谈成以后，两家签字的那张纸。');
  await form.declare('没有');
  await form.save();
  await form.setStatus('草稿', '待审');

  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, hasTouch: true });
  const phone = new Desk(await context.newPage());
  await phone.enter('王建国');
  const review = await phone.openEntry('terms', 'mediation-agreement');
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const bar = await phone.page.locator('[class*="-ToolbarContainer"]').boundingBox();
  expect(bar?.height).toBeLessThanOrEqual(96);
  const preview = phone.page.getByRole('button', { name: '显示或收起预览' });
  await preview.tap();
  // All of the screen below the bar.
  await expect
    .poll(async () => (await phone.page.locator('iframe').boundingBox()) ?? undefined)
    .toMatchObject({ x: 0, y: 96, width: 360 });
  await preview.tap();
  const drawer = new Drawer(phone.page);
  await drawer.open('改了什么');
  await expect(drawer.change('说人话').locator('ins')).not.toHaveCount(0);
  await drawer.panel.getByRole('button', { name: '收起' }).click();
  await review.setStatus('待审', '待发布');
  await expect(phone.page.getByRole('button', { name: '发布', exact: true })).toBeInViewport();
  await context.close();

  await page.reload();
  await page.getByRole('button', { name: '丢掉没发布的修改' }).click();
  await expect(page.getByRole('button', { name: /^状态：/u })).toBeHidden();
});
