import { expect, test } from 'playwright/test';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { findFaults, standards } from '../axe.ts';
import { watchComplaints } from '../complaints.ts';
import { Desk } from '../desk.ts';
import { findForeignWords, findNamelessControls } from '../foreign-words.ts';

test('the entrance speaks Chinese', async ({ page }) => {
  await page.goto('/admin/');
  await expect(page.getByRole('button', { name: '进入编辑台' })).toBeVisible();
  expect(await page.title()).toBe('明理 · 编辑台');
  expect(await findForeignWords(page)).toEqual([]);
});

test('the desk lists all collections under their Chinese names', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('陈默');
  const links = page.getByRole('complementary').getByRole('link');
  await expect(links).toHaveText(['手册', ...collectionNames.map((name) => collections[name].label)]);
});

test('the board speaks Chinese, with a draft on it', async ({ page }) => {
  const desk = new Desk(page);
  await desk.enter('陈默');
  await desk.openCollection('法律词典');
  const form = await desk.startEntry('词语');
  await form.text('词语').fill('门前商量');
  await form.text('说人话').fill('两家人在门前把事情商量好。');
  await expect(form.text('网址')).toHaveValue('men-qian-shang-liang');
  await form.save();
  expect.soft(await findForeignWords(page), 'a saved form').toEqual([]);
  await form.close();
  await desk.openBoard();
  await expect(page.getByRole('link', { name: '门前商量' })).toBeVisible();
  for (const column of ['草稿', '待审', '待发布'])
    await expect(page.getByRole('heading', { name: column, exact: true })).toBeVisible();
  expect(await findForeignWords(page)).toEqual([]);
});

test('every sheet, menu and part of the drawer speaks Chinese, and what is in use is not deleted but led elsewhere', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.enter('陈默');
  await desk.openCollection('普法解读');
  /** Its words, and where it stands over the desk, all that axe looks at. */
  const check = async (what: string, within?: string) => {
    expect.soft(await findForeignWords(page), what).toEqual([]);
    if (!within) return;
    // Decap's dialogs come up out of nothing, and are judged when they are there.
    await expect(page.locator(within).first().locator('..')).toHaveCSS('opacity', '1');
    expect.soft(await findFaults(page, standards, within), what).toEqual([]);
  };
  const sheet = page.getByRole('dialog');
  const closeSheet = () => sheet.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '读者的问题' }).click();
  await expect(sheet.getByRole('heading', { name: '读者的问题' })).toBeVisible();
  await check('the questions of readers', 'dialog.questions');
  await closeSheet();
  await desk.openCollection('法律词典');
  await check('a list', '.entry-list');

  for (const [button, words] of [
    ['人员和图片', '编辑台现在是一个人试用'],
    ['成批发布', '草稿'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(sheet.getByText(words).first()).toBeVisible();
    await check(button, 'dialog.sheet');
    await closeSheet();
  }
  await page.getByRole('button', { name: '图片', exact: true }).click();
  await expect(page.getByRole('button', { name: '上传' })).toBeVisible();
  await check('the media library', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '回收站' }).click();
  await expect(sheet.getByText('九十天以内')).toBeVisible();
  await check('the bin', 'dialog.bin');
  await closeSheet();
  await page.getByRole('button', { name: '全部里找' }).click();
  await sheet.getByRole('searchbox').fill('司法确认');
  await sheet.getByRole('button', { name: '找', exact: true }).click();
  await expect(sheet.getByText('找到')).toBeVisible();
  await check('the search', 'dialog.sheet');
  await sheet.getByRole('link', { name: '司法确认', exact: true }).click();

  const form = desk.openForm();
  await expect(form.text('网址')).toHaveValue('judicial-confirmation');
  for (const section of ['体检', '改了什么', '分享卡', '审阅记录']) {
    await page.getByRole('button', { name: new RegExp(`^${section}`, 'u') }).click();
    await expect(page.getByRole('region', { name: section })).toBeVisible();
    await check(section);
  }
  await page.getByRole('region', { name: '审阅记录' }).getByRole('button', { name: '收起' }).click();
  await page.getByRole('button', { name: '已发布' }).click();
  await check('the menu of what is published');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^删除/u }).click();
  await expect(sheet.getByRole('heading', { name: /处在用它$/u })).toBeVisible();
  await expect(sheet.getByRole('link').first()).toHaveAttribute('href', /^#\/collections\/[a-z]+\/entries\//u);
  await check('who uses it');
  await sheet.getByLabel('让这些地方都改用').fill('调解协议');
  await sheet.getByRole('option').first().click();
  await sheet.getByRole('button', { name: '替我改好' }).click();
  await expect(sheet.getByText('这些草稿审过、发布以后')).toBeVisible();
  await check('what became of them');
});

test('every list and every form speak Chinese, and the preview draws a new entry without complaint', async ({
  page,
}) => {
  const complaints = watchComplaints(page);
  const desk = new Desk(page);
  await desk.enter('陈默');
  for (const name of collectionNames)
    await test.step(name, async () => {
      const { label, one, body } = collections[name];
      await desk.openCollection(label);
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
      expect.soft(await findForeignWords(page), `the list of ${name}`).toEqual([]);

      const form = await desk.startEntry(one);
      await expect(form.body(body.label)).toBeVisible();
      await form.showEverything();
      expect.soft(await findForeignWords(page), `the form of ${name}`).toEqual([]);
      expect.soft(await findNamelessControls(page), `the form of ${name}`).toEqual([]);
      await expect(form.preview.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
      await form.body(body.label).fill('村口的**老槐树**下，大家坐下来商量。');
      await expect(form.preview.getByRole('main')).toContainText('老槐树');
      expect.soft(complaints.splice(0), `complaints at ${name}`).toEqual([]);
      await form.close();
    });
});
