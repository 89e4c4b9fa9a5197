import { readdirSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { findFaults, looks, standards } from '../axe.ts';
import { watchComplaints } from '../complaints.ts';
import { findPaper, readWord, toLines } from '../paper-form.ts';
import { findSmallTargets } from '../targets.ts';

/** What is typed where every paper is filled in, in all the ways in which it is written. */
const typedAnywhere = /秘密|7749|774,977|1974-07-07|1974年/u;

/** What somebody lent, for the sum of what is owed for coming late. */
const overdue: Record<string, string> = { principal: '50000', from: '2025-07-01', to: '2026-07-01', lpr: '3' };

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('a paper is filled in, printed and saved, and leaves neither the page nor a trace', async ({ page, context }) => {
  const complaints = watchComplaints(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/forms/iou/');
  const { question, next, previous, paper, keep, said } = findPaper(page);

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
  expect(await readWord(file)).toEqual(shown);
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

test('a complaint takes over what its pathway knows and what a sum comes to, from the first question to the paper', async ({
  page,
}) => {
  const complaints = watchComplaints(page);
  await page.addInitScript(() => void (window.print = () => void (document.title = '打印了')));
  await page.goto('/pathways/loans/no-iou/');
  await page.getByRole('link', { name: /民事起诉状（民间借贷）/u }).tap();
  const { question, next, paper } = findPaper(page);
  await expect(page.getByRole('link', { name: '从「先补证据，再调解或起诉」来，回去接着看' })).toHaveAttribute(
    'href',
    /\/pathways\/loans\/no-iou\/$/u,
  );
  await expect(paper).toContainText('被告没有写借条');
  expect(page.url()).toMatch(/\/forms\/loan-complaint\/$/u);

  await page.goto('/sums/overdue-interest/');
  const root = page.getByRole('region', { name: '填数，算一算' });
  for (const field of await root.locator('[data-input]:visible').all())
    await field.evaluate((input: HTMLInputElement | HTMLSelectElement, example: Record<string, string>) => {
      input.value = example[input.dataset.input ?? ''] ?? '';
      for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
    }, overdue);
  await root.getByRole('button', { name: '算一算' }).tap();
  const total = await root.locator('[data-totals] dd').first().textContent();
  await page.getByRole('link', { name: '民事起诉状（民间借贷）' }).first().tap();
  await expect(question('您（原告）是谁？')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('mingli:sum'))).toBeNull();

  await question('您（原告）是谁？').getByLabel('姓名').fill('甲某');
  const still = question('现在还欠多少本金？');
  for (let step = 0; (await still.isHidden()) && step < 40; step += 1) await next.tap();
  await still.getByRole('button', { name: `：${total}` }).tap();
  await expect(still.getByRole('textbox')).toHaveValue(total ?? '');
  await expect(paper).toContainText(`还欠本金${(total ?? '').replace(/(?:\.00)? 元$/u, '元')}`);
  const court = question('交给哪个法院？');
  for (let step = 0; (await court.isHidden()) && step < 40; step += 1) await next.tap();
  await court.getByRole('textbox').fill('某县人民法院');
  await expect(next).toHaveText('看写好的纸');
  await next.tap();
  await expect(paper).toBeInViewport();

  const shown = toLines(await paper.innerText());
  expect(shown.slice(-4, -1)).toEqual(['此致', '某县人民法院', expect.stringMatching(/^具状人（签名）：_+$/u)]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成 Word' }).tap();
  expect(await readWord(await download)).toEqual(shown);
  await page.getByRole('button', { name: '打印' }).tap();
  await expect(page).toHaveTitle('打印了');
  await page.emulateMedia({ media: 'print' });
  expect(await findFaults(page, looks)).toEqual([]);
  await expect(paper).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  expect(complaints).toEqual([]);
});

test('nothing that is typed into any paper leaves its page', async ({ page, context }) => {
  const complaints = watchComplaints(page);
  const papers = readdirSync('content/forms').map((name) => name.replace(/\.md$/u, ''));
  expect(papers.length).toBeGreaterThanOrEqual(40);
  const traces: string[] = [];
  page.on('console', (message) => traces.push(message.text()));
  context.on('request', (request) =>
    traces.push(decodeURIComponent(request.url()), request.postData() ?? '', JSON.stringify(request.headers())),
  );
  for (const id of papers) {
    await page.goto(`/forms/${id}/`, { waitUntil: 'load' });
    const paper = page.locator('[data-paper]');
    const before = traces.length;
    await page.evaluate(() => {
      const kinds: Record<string, string> = { date: '1974-07-07', decimal: '774977', tel: '13874977497' };
      const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-field]');
      for (const field of fields) {
        if (field instanceof HTMLSelectElement) field.selectedIndex = 1;
        else field.value = kinds[field.type] ?? kinds[field.inputMode] ?? '秘密七四九';
        for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
      }
    });
    await expect(paper, id).toContainText('秘密七四九');
    expect(traces.slice(before), id).toEqual([]);
    const stored = await page.evaluate(() =>
      JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    );
    expect(decodeURIComponent(stored), id).not.toMatch(typedAnywhere);
  }
  expect(traces.filter((trace) => typedAnywhere.test(trace))).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a paper is to be filled in by hand, and one that has to be hidden can be left at once', async ({ page }) => {
    await page.goto('/forms/protection-order-application/');
    const { question, paper, keep } = findPaper(page);
    await expect(page.locator('[data-leave]')).toBeVisible();
    await expect(keep).toHaveCount(0);
    await expect(question('谁来申请？')).toBeVisible();
    await expect(page.locator('[data-field]').first()).toBeHidden();
    await expect(paper).toContainText('禁止被申请人对申请人实施家庭暴力');
  });
});
