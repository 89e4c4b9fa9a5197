import { expect, test } from 'playwright/test';
import { watchComplaints } from '../complaints.ts';
import { SearchPage } from '../search-page.ts';

test('a question that a page answers is sure: results, their count, and what was found in them', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('退租了房东不退押金怎么办');
  await expect(search.container).toHaveAttribute('data-verdict', 'sure');
  await expect(search.status).toHaveText(/^找到 \d+ 条/u);
  await expect(search.results.first().locator('mark')).not.toHaveCount(0);
  await expect(search.tab('全部')).toBeVisible();
});

test('a question that no page quite answers is unsure: five results at most, nothing marked, nothing to narrow', async ({
  page,
}) => {
  const complaints = watchComplaints(page);
  const search = new SearchPage(page);
  await search.open('开公司要多少注册资本，股东之间怎么约定');
  await expect(search.container).toHaveAttribute('data-verdict', 'unsure');
  await expect(search.status).toHaveText('没有找到正好讲这件事的解读。下面是沾边的');
  const count = await search.results.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(5);
  await expect(search.results.locator('mark')).toHaveCount(0);
  await expect(search.tab('全部')).toBeHidden();
  await expect(page.locator('[data-facets]')).toBeHidden();
  await expect(page.locator('[data-more]')).toBeHidden();
  expect(complaints).toEqual([]);
});

test('a question without a page is told so, with its words, a way and a number, and nothing unrelated', async ({
  page,
}) => {
  const complaints = watchComplaints(page);
  const search = new SearchPage(page);
  await search.open('如何判断两个商标是否构成近似');
  await expect(search.container).toHaveAttribute('data-verdict', 'none');
  await expect(search.status).toHaveText(/^没有找到「如何判断两个商标是否构成近似」的解答/u);
  await expect(search.results).toHaveCount(0);
  const main = page.getByRole('main');
  await expect(main.locator('[data-tried]')).toContainText('商标');
  await expect(main.getByRole('link', { name: '我该找谁', exact: true })).toBeVisible();
  await expect(main.getByRole('link', { name: /12348/u })).toBeVisible();
  await expect(search.tab('全部')).toBeHidden();
  await expect(page.locator('[data-facets]')).toBeHidden();
  await expect(page.locator('[data-more]')).toBeHidden();

  // Whoever wants it answered takes a slip along, with what tells who they are masked. Nothing is sent.
  const question = '我电话13912345678，如何判断两个商标是否构成近似';
  await search.ask(question);
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'GET' || sent.push(request.url()));
  await main.getByRole('button', { name: '把这个问题告诉编辑' }).click();
  const slip = main.getByRole('textbox', { name: '问题单' });
  await expect(slip).toBeFocused();
  await expect(slip).toHaveValue('我电话×××，如何判断两个商标是否构成近似');
  await slip.fill('如何判断两个商标是否构成近似');
  // Going on to the button is a change of the box, and asks for nothing anew.
  await slip.blur();
  await page.emulateMedia({ media: 'print' });
  await expect(main).toHaveText(/^问题单\s+如何判断两个商标是否构成近似$/u, { useInnerText: true });
  await expect(search.input).toBeHidden();
  await page.emulateMedia({ media: null });
  // Without leave to copy, the text is marked for the reader to copy.
  await main.getByRole('button', { name: '复制' }).click();
  await expect(main.getByText(/^已经选中/u)).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await main.getByRole('button', { name: '复制' }).click();
  await expect(main.getByText('复制好了')).toBeVisible();
  expect(sent).toEqual([]);

  // An old browser cannot read what masks: the box is empty, and nothing unmasked stands in it.
  await page.route(/\/slip\.[^/]*\.js$/u, (route) => route.fulfill({ contentType: 'text/javascript', body: '/(?<' }));
  await page.reload();
  await main.getByRole('button', { name: '把这个问题告诉编辑' }).click();
  await expect(slip).toBeFocused();
  await expect(slip).toHaveValue('');
  await page.unroute(/\/slip\.[^/]*\.js$/u);
  expect(complaints).toEqual([]);

  // What narrows is there again as soon as there is something to narrow.
  await search.ask('押金');
  await expect(search.container).toHaveAttribute('data-verdict', 'sure');
  await expect(main.getByRole('button', { name: '把这个问题告诉编辑' })).toBeHidden();
  await expect(search.tab('全部')).toBeVisible();
  await search.input.fill('');
  await expect(search.container).toHaveAttribute('data-state', 'idle');
  await expect(search.container).not.toHaveAttribute('data-verdict');
});

test('names, laws, numbers, spellings and quoted phrases that the portal holds are sure, foreign matters are not', async ({
  page,
}) => {
  const search = new SearchPage(page);
  await search.open();
  const verdicts: Record<string, string | null> = {};
  const ask = async (query: string) => {
    await search.ask(query);
    verdicts[query] = await search.container.getAttribute('data-verdict');
  };
  const known = ['押金', '漏水', '彩礼', '12348', '民法典1254条', '民法典', 'lssl', '「人民调解」'];
  for (const query of known) await ask(query);
  expect(verdicts).toEqual(Object.fromEntries(known.map((query) => [query, 'sure'])));
  for (const query of ['商标', '专利', '保理', '信用证']) {
    await ask(query);
    expect(verdicts[query], query).not.toBe('sure');
  }
});

test('somebody in danger is never told that there is nothing', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  for (const query of ['我被家爆', '我想自sha', '家里走水了', '他割脉了']) {
    await search.ask(query);
    await expect(page.locator('[data-danger]'), query).toBeVisible();
    await expect(search.container, query).not.toHaveAttribute('data-verdict', 'none');
    await expect(page.locator('[data-slip]'), query).toBeHidden();
  }
});

test('of a pasted story each question stands above the pages that answer it', async ({ page }) => {
  const complaints = watchComplaints(page);
  const search = new SearchPage(page);
  await search.open(
    '公司说效益不好把我辞退了，我干了3年多，工资8000元，没休过年假，加班也没给过钱。年假没休能不能要钱？加班费怎么算？失业金怎么领？',
  );
  await expect(search.container).toHaveAttribute('data-verdict', 'sure');
  await expect(search.status).toHaveText(/^您问了 \d 件事/u);
  const questions = page.locator('[data-results] > li:not([data-type]) h2');
  await expect(questions.getByText('加班费怎么算')).toBeVisible();
  await expect(questions.getByText('失业金怎么领')).toBeVisible();
  expect(await search.results.count()).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});

test('a slip is read as the word that was meant, and the page says so', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('劳动仲才怎么申请');
  await expect(page.getByText('按「劳动仲裁怎么申请」找')).toBeVisible();
  await expect(search.results.first()).toContainText('仲裁');
});
