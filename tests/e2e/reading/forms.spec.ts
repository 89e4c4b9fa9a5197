import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { expect, type Page, test } from 'playwright/test';
import { findFaults, looks, standards } from '../axe.ts';
import { watchComplaints } from '../complaints.ts';
import { findSmallTargets } from '../targets.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const find = (page: Page) => ({
  question: (label: string) => page.getByRole('group', { name: label, exact: true }),
  next: page.locator('[data-next]'),
  previous: page.getByRole('button', { name: '上一问' }),
  paper: page.locator('[data-paper]'),
  keep: page.getByLabel('把填的字存在这台设备上'),
  said: page.locator('[data-said]'),
});

const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

test('a paper is filled in, printed and saved, and leaves neither the page nor a trace', async ({ page, context }) => {
  const complaints = watchComplaints(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/forms/iou/');
  const { question, next, previous, paper, keep, said } = find(page);

  await expect(question('谁借钱？')).toBeHidden();
  // WebKit loses the press of a button whose words are written anew by the field that is left for it.
  const words = await next.evaluateHandle((button) => button.firstChild!);
  await question('谁把钱借出去？').getByLabel('姓名').fill('甲某');
  await question('谁把钱借出去？').getByLabel('身份证号').fill('110105194912310021');
  await question('谁把钱借出去？').getByLabel('电话').fill('01012345678');
  await expect(question('谁把钱借出去？').getByRole('alert')).toHaveText(
    /「身份证号」填的是「110105194912310021」，有一位/u,
  );
  await question('谁把钱借出去？').getByLabel('身份证号').fill('11010519491231002X');
  expect(await words.evaluate(({ isConnected }) => isConnected)).toBe(true);
  await next.tap();
  await expect(question('谁借钱？')).toBeFocused();
  await expect(question('谁把钱借出去？')).toBeHidden();
  expect(await findSmallTargets(page, 44)).toEqual([]);
  expect(await findFaults(page, standards)).toEqual([]);
  await question('谁借钱？').getByLabel('不清楚').check();
  await expect(question('谁借钱？').getByLabel('住址')).toBeHidden();
  await next.tap();
  await question('借多少钱？').getByRole('textbox').fill('12000');
  await next.tap();
  await question('哪天借的？').getByLabel('哪天借的？').fill('2026-03-05');
  await previous.tap();
  await expect(question('借多少钱？').getByRole('textbox')).toHaveValue('12000');
  for (let step = 0; step < 5; step += 1) await next.tap();
  await question('怎么还？').getByRole('combobox').selectOption('分几次还');
  await next.tap();
  const rows = question('每次哪天还、还多少？');
  await rows.getByLabel('哪天').fill('2026-06-01');
  await rows.getByLabel('还多少').fill('5000');
  await rows.getByRole('button', { name: '再加一行' }).tap();
  await rows.getByLabel('哪天').nth(1).fill('2026-07-01');
  await rows.getByLabel('还多少').nth(1).fill('7000');
  await expect(page.locator('[data-progress]')).toHaveText('第 9 问，共 10 问');

  await expect(paper).toContainText('甲某借到人民币12,000元（大写：壹万贰仟元整），2026年3月5日以');
  await expect(paper).toContainText('1. 2026年6月1日还5,000元；');
  await expect(paper).toContainText('以上一共12,000元。');
  await expect(paper).toContainText('□双方约定不计利息');
  const shown = toLines(await paper.innerText());

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成 Word' }).tap();
  const file = await download;
  expect(file.suggestedFilename()).toBe('借条.docx');
  const { value } = await mammoth.extractRawText({ buffer: await readFile(await file.path()) });
  expect(toLines(value)).toEqual(shown);
  await page.getByRole('button', { name: '复制文字' }).tap();
  await expect(page.getByText('已经复制')).toBeVisible();
  expect(toLines(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(shown);

  expect(page.url()).toMatch(/\/forms\/iou\/$/u);
  const typed = /甲某|%E7%94%B2|11010519491231002|01012345678|12000|2026-03-05/u;
  expect(asked.filter((request) => typed.test(request))).toEqual([]);
  const getStored = () =>
    page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(await getStored()).not.toMatch(typed);
  await keep.check();
  await expect.poll(getStored).toMatch(/12000/u);
  expect(await getStored()).not.toMatch(/甲某|11010519491231002/u);
  await page.reload();
  await expect(paper).toContainText('12,000元');
  await page.getByRole('button', { name: '删掉' }).first().tap();
  await expect(said).toHaveText('填的字都删掉了。');
  expect(await getStored()).not.toMatch(typed);
  await expect(paper).not.toContainText('12,000元');

  expect(complaints).toEqual([]);
  await page.route(/\/_astro\/word\./u, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export const makeWord = /(?<;' }),
  );
  await page.getByRole('button', { name: '存成 Word' }).tap();
  await expect(said).toHaveText(/没有做成.*打印、复制/u);
  await expect(question('谁把钱借出去？').getByLabel('姓名')).toBeVisible();
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/^console: .*SyntaxError/u)]);

  await page.evaluate(() => void (document.documentElement.dataset.mode = 'care'));
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findSmallTargets(page, 60)).toEqual([]);
  expect(await findFaults(page, looks)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(paper).toBeVisible();
  expect(complaints).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a paper is to be filled in by hand, and one that has to be hidden can be left at once', async ({ page }) => {
    await page.goto('/forms/protection-order-application/');
    const { question, paper, keep } = find(page);
    await expect(page.locator('[data-leave]')).toBeVisible();
    await expect(keep).toHaveCount(0);
    await expect(question('谁来申请？')).toBeVisible();
    await expect(page.locator('[data-field]').first()).toBeHidden();
    await expect(paper).toContainText('禁止被申请人对申请人实施家庭暴力');
  });
});
