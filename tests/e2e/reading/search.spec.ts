// Longer than 250 lines: what one page promises, in the order in which a reader meets it.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { watchComplaints } from '../complaints.ts';
import { findRarePhrases } from '../rare-phrases.ts';
import { SearchPage } from '../search-page.ts';

const { asked } = JSON.parse(await readFile('content/site.json', 'utf8')) as { asked: string[] };

/** What a resident who asks this should be shown. */
const answers: Record<string, string> = {
  老板拖着工资不给: 'unpaid-wages',
  物业费能不能不交: 'property-fee-refusal',
  彩礼退不退: 'bride-price-return',
  宅基地边界争议: 'homestead-boundary',
};

test('an empty search page waits, and says what to write', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await expect(search.container).toHaveAttribute('data-state', 'idle');
  await expect(search.container).toHaveAttribute('data-query', '');
  await expect(search.status).toHaveText(/输入您遇到的事/u);
  await expect(search.results).toHaveCount(0);
});

test('what is typed brings results with their kind, a link and a highlighted excerpt', async ({ page }) => {
  const complaints = watchComplaints(page);
  const search = new SearchPage(page);
  await search.open();
  await search.ask('彩礼');
  expect((await search.getPaths()).slice(0, 3)).toContain('/explainers/bride-price-return/');
  await expect(search.links).toHaveCount(await search.results.count());
  for (const type of await search.getTypes())
    expect(type).toMatch(/^(explainers|cases|rooms|methods|regions|laws|deadlines|pathways|forms|terms|pages)$/u);
  await expect(search.results.first().locator('mark').first()).toHaveText(/彩|礼/u);
  await expect(search.status).toHaveText(/^找到 \d+ 条：彩礼$/u);
  expect(complaints).toEqual([]);
});

test('more results come on request', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('调解');
  await expect(search.results).toHaveCount(10);
  await page.getByRole('button', { name: '更多结果' }).click();
  await expect(search.results).toHaveCount(20);
  expect(new Set(await search.getPaths()).size).toBe(20);
});

test('the tabs narrow by kind and say how many there are, the facets by region, and the address says so', async ({
  page,
}) => {
  const search = new SearchPage(page);
  await search.open('调解');
  const inAll = await search.getCount('案例');
  expect(inAll).toBeGreaterThan(1);
  await search.tab('案例').check();
  await search.settle('调解');
  expect(new Set(await search.getTypes())).toEqual(new Set(['cases']));
  await expect(search.status).toHaveText(`找到 ${inAll} 条：调解`);
  // The other tabs are counted as if none was chosen.
  expect(await search.getCount('案例')).toBe(inAll);
  expect(await search.getCount('解读')).toBeGreaterThan(0);

  const cases = await search.getPaths();
  await search.facet('region', '山东省').check();
  await search.settle('调解');
  // The main job's test publishes a case of the same province.
  const paths = await search.getPaths();
  expect(paths).toContain('/cases/lanshan-one-platform/');
  expect(paths.filter((path) => !path.startsWith('/cases/'))).toEqual([]);
  expect(paths).not.toContain('/cases/wuda-mobile-desk/');
  expect(new URL(page.url()).searchParams.getAll('type')).toEqual(['典型案例']);
  expect(new URL(page.url()).searchParams.getAll('region')).toEqual(['山东省']);

  await search.facet('region', '山东省').uncheck();
  await search.settle('调解');
  expect(await search.getPaths()).toEqual(cases);
  await search.tab('全部').check();
  await search.settle('调解');
  expect(new URL(page.url()).searchParams.has('type')).toBe(false);
  // The first ten may well be of one kind, but not of the one that was chosen.
  expect(new Set(await search.getTypes())).not.toEqual(new Set(['cases']));
});

test('the latest can be asked for first, and the address says so', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('调解');
  await page.getByRole('radio', { name: '最新' }).check();
  await search.settle('调解');
  await expect(page).toHaveURL(/[?&]sort=date/u);
  const days = (await search.results.locator('.meta').allTextContents()).flatMap(
    (line) => /\d{4}-\d{2}-\d{2}/u.exec(line)?.[0] ?? [],
  );
  expect(days).toEqual(days.toSorted().toReversed());
  await page.reload();
  await search.settle('调解');
  await expect(page.getByRole('radio', { name: '最新' })).toBeChecked();
});

test('an address with a query and facets can be shared, left and gone back to', async ({ page, context }) => {
  const search = new SearchPage(page);
  await search.open('调解');
  await search.tab('调解室').check();
  await search.settle('调解');
  const paths = await search.getPaths();

  const friend = new SearchPage(await context.newPage());
  await friend.page.goto(page.url());
  await friend.settle('调解');
  await expect(friend.input).toHaveValue('调解');
  await expect(friend.tab('调解室')).toBeChecked();
  expect(await friend.getPaths()).toEqual(paths);

  await search.links.first().click();
  await expect(page).toHaveURL(paths[0]!);
  await page.goBack();
  await search.settle('调解');
  await expect(search.input).toHaveValue('调解');
  await expect(search.tab('调解室')).toBeChecked();
  expect(await search.getPaths()).toEqual(paths);
});

test('the arrow keys go from the box through the results and back, and Enter opens one', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('彩礼');
  await search.input.focus();
  await page.keyboard.press('ArrowDown');
  await expect(search.links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(search.links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search.links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search.input).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const paths = await search.getPaths();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(paths[1]!);
});

test('the questions of the first page are those that have an expected answer here', () => {
  expect(asked.toSorted()).toEqual(Object.keys(answers).toSorted());
});

for (const question of asked)
  test(`「${question}」 on the first page finds its explainer among the first ten`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: question }).click();
    const search = new SearchPage(page);
    await search.settle(question);
    expect(await search.getPaths()).toContain(`/explainers/${answers[question]}/`);
  });

test('pages that hold a quoted phrase word by word come first; nothing else loads what knows phrases', async ({
  page,
}) => {
  const complaints = watchComplaints(page);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const isForPhrases = (path: string) => path.includes('/phrases/');
  const search = new SearchPage(page);
  await search.open();
  // One whose page is not the best answer to its words alone.
  let found: { phrase: string; url: string } | undefined;
  for (const candidate of await findRarePhrases(40)) {
    await search.ask(candidate.phrase);
    if ((await search.getPaths())[0] === new URL(candidate.url, page.url()).pathname) continue;
    found = candidate;
    break;
  }
  expect(found, 'a phrase whose page is not found first without its marks').toBeDefined();
  expect(loaded.filter(isForPhrases)).toEqual([]);

  await search.ask(`「${found!.phrase}」`);
  const [exact] = await search.getPaths();
  expect(exact).toBe(new URL(found!.url, page.url()).pathname);
  expect(complaints).toEqual([]);
  await page.goto(exact!);
  await expect(page.getByRole('main')).toContainText(found!.phrase);
});

test('without what knows phrases, a quoted phrase is searched for as any words are', async ({ page }) => {
  await page.route(/\/phrases\//u, (route) => route.abort());
  const search = new SearchPage(page);
  await search.open('「彩礼」');
  expect((await search.getPaths()).slice(0, 3)).toContain('/explainers/bride-price-return/');
});

test('where nothing is found, other ways are offered and the words are kept', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('zzzzqqqq');
  await expect(search.results).toHaveCount(0);
  await expect(search.status).toHaveText(/没有找到「zzzzqqqq」/u);
  await expect(search.input).toHaveValue('zzzzqqqq');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: '我该找谁', exact: true })).toBeVisible();
  await expect(main.getByRole('link', { name: /12348/u })).toBeVisible();
});

test('where nothing is found, the nearest known words are one press away, and so is the whole range', async ({
  page,
}) => {
  const search = new SearchPage(page);
  await search.open('laodongzhongcia');
  await page.getByRole('main').getByRole('link', { name: '劳动仲裁', exact: true }).click();
  await search.settle('劳动仲裁');
  await expect(search.results).not.toHaveCount(0);

  await page.goto(`/search/?q=${encodeURIComponent('彩礼')}&type=${encodeURIComponent('本站说明')}`);
  await search.settle('彩礼');
  await expect(search.status).toHaveText(/「彩礼」在这个范围里没有结果/u);
  await page.getByRole('button', { name: '不限范围再找' }).click();
  await search.settle('彩礼');
  await expect(search.tab('全部')).toBeChecked();
  await expect(search.results).not.toHaveCount(0);
});

test('an index that cannot be reached is said, the words are kept, and trying again works', async ({ page }) => {
  const search = new SearchPage(page);
  await page.route(/\/search-index/u, (route) => route.abort());
  await page.goto(`/search/?q=${encodeURIComponent('彩礼')}`);
  await search.settle('彩礼', 'error');
  await expect(search.status).toHaveText(/搜索没有打开/u);
  await expect(search.input).toHaveValue('彩礼');
  await expect(page.getByRole('main').getByRole('link', { name: '我该找谁', exact: true })).toBeVisible();

  await page.unrouteAll();
  await page.getByRole('button', { name: '再试一次' }).click();
  await search.settle('彩礼');
  await expect(search.results).not.toHaveCount(0);
  await expect(page.getByRole('button', { name: '再试一次' })).toBeHidden();
  await expect(search.facet('region', '山东省')).toBeVisible();
});

test('a search that failed offline is made again as soon as the network is back', async ({ page, context }) => {
  const search = new SearchPage(page);
  await search.open();
  await context.setOffline(true);
  await search.input.fill('彩礼');
  await search.settle('彩礼', 'error');
  await expect(search.status).toHaveText(/网络一恢复，本页会自动再找/u);
  await context.setOffline(false);
  await search.settle('彩礼');
  await expect(search.input).toHaveValue('彩礼');
  await expect(search.results).not.toHaveCount(0);
});

for (const [typed, words] of [
  ['laodong zhongcai', '劳动仲裁'],
  ['laodongzhongcai', '劳动仲裁'],
  ['lssl', '楼上漏水'],
] as const)
  test(`${typed}, typed without an input method, is searched for as ${words}`, async ({ page }) => {
    const search = new SearchPage(page);
    await page.goto('/');
    await search.input.fill(typed);
    await search.input.press('Enter');
    await search.settle(typed);
    await expect(search.input).toHaveValue(typed);
    await expect(search.notes).toContainText(`按拼音找：${words}`);
    const paths = await search.getPaths();
    await search.ask(words);
    expect(await search.getPaths()).toEqual(paths);
    await expect(search.notes).not.toHaveText(/按拼音找/u);
  });

/** What nobody means to type, and what the page must say where it finds nothing. */
const badInputs: Record<string, string> = {
  'ten thousand characters': '楼上漏水'.repeat(2500),
  'ten thousand letters': 'l'.repeat(10_000),
  punctuation: '？！。，……《》',
  'pictures only': '😀🏠💧',
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'control characters': '\u0001漏\u0007水\u200b',
  'half of a pair': '漏水\ud83d',
  English: 'my upstairs neighbour leaks water, who pays?',
  'a search language': '"漏水 AND (OR -* :^~ \\',
};

test('whatever is typed, there is a result or a sentence, and never a complaint of the browser', async ({ page }) => {
  const complaints = watchComplaints(page);
  const search = new SearchPage(page);
  await search.open();
  for (const [name, typed] of Object.entries(badInputs)) {
    await search.input.fill(typed);
    await expect(search.container, name).toHaveAttribute('data-query', (await search.input.inputValue()).trim());
    await expect(search.container, name).toHaveAttribute('data-state', 'done');
    await expect(search.status, name).toHaveText(/^找到 \d+ 条|没有正好讲|没有找到|没有看到要找的字/u);
    if ((await search.results.count()) === 0)
      await expect(page.getByRole('main').getByRole('link', { name: '我该找谁', exact: true }), name).toBeVisible();
    await page.reload();
    await expect(search.container, name).toHaveAttribute('data-state', 'done');
  }
  expect(complaints).toEqual([]);
});

test('nothing jumps: neither while the answers to an address come, nor when they are there', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    const search = new SearchPage(page);
    await search.open('调解');
    await expect(search.results).toHaveCount(10);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
  }
});

test('letters of a pinyin that is still being composed are not searched for', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('彩礼');
  await search.input.fill('');
  await expect(search.container).toHaveAttribute('data-state', 'idle');
  const queries: (string | null)[] = [];
  await page.exposeFunction('noteQuery', (query: string | null) => queries.push(query));
  await search.container.evaluate((container) => {
    const note = (globalThis as unknown as { noteQuery: (query: string | null) => void }).noteQuery;
    new MutationObserver(() => note(container.getAttribute('data-query'))).observe(container, {
      attributeFilter: ['data-query'],
    });
  });

  await search.input.focus();
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['l', 'lo', 'lou', 'lou s', 'lou sh', 'lou shui'])
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(search.input).toHaveValue('lou shui');
  await expect(search.container).toHaveAttribute('data-state', 'idle');
  await devtools.send('Input.insertText', { text: '漏水' });
  await search.settle('漏水');
  await expect(search.input).toHaveValue('漏水');
  expect(queries).toEqual(['漏水']);
  await expect(search.results).not.toHaveCount(0);
});
