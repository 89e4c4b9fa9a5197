import { expect, type Page, test } from 'playwright/test';

const finder = (page: Page) => page.getByRole('group', { name: '找案例' });
const facet = (page: Page, label: string) => finder(page).getByLabel(label);
const found = (page: Page) => finder(page).getByRole('status');
const titles = (page: Page) => page.locator('.items:visible .item-title');

test('facets combine, the address carries them, and going back undoes them one by one', async ({ page, context }) => {
  await page.goto('/cases/');
  // The first page of all, which may have more.
  const first = await titles(page).count();
  await expect(found(page)).toHaveText(/^找到 \d+ 个$/u);
  expect(Number(/\d+/u.exec(await found(page).innerText())?.[0])).toBeGreaterThanOrEqual(first);

  await facet(page, '地区').selectOption('xingfu');
  await expect(page).toHaveURL('/cases/?region=xingfu');
  await expect(titles(page)).not.toHaveCount(first);
  const inRegion = await titles(page).count();
  await expect(found(page)).toHaveText(`找到 ${inRegion} 个`);

  // Every option says how many it leaves, and leaves as many.
  const kinds = facet(page, '类别').locator('option');
  for (const option of await kinds.all()) {
    const count = Number(/（(\d+)）$/u.exec(await option.innerText())?.[1]);
    await facet(page, '类别').selectOption(await option.getAttribute('value'));
    await expect(titles(page)).toHaveCount(count);
  }
  await facet(page, '工作法').selectOption('xingfu-one-stop-flow');
  await facet(page, '先看').selectOption('complete');
  await expect(page).toHaveURL('/cases/?region=xingfu&kind=dispute&method=xingfu-one-stop-flow&sort=complete');
  const names = await titles(page).allTextContents();
  const said = await page.locator('.items:visible .completeness').allTextContents();
  const shares = said.map((words) => {
    const [, given, asked] = /写了 (\d+)\/(\d+)/u.exec(words) ?? [];
    return Number(given) / Number(asked);
  });
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(titles(other)).toHaveText(names);
  await expect(facet(other, '工作法')).toHaveValue('xingfu-one-stop-flow');

  await page.goBack();
  await expect(facet(page, '先看')).toHaveValue('');
  await page.goBack();
  await expect(facet(page, '工作法')).toHaveValue('');
  await expect(page).toHaveURL('/cases/?region=xingfu&kind=dispute');
  await page.goForward();
  await expect(facet(page, '工作法')).toHaveValue('xingfu-one-stop-flow');

  await finder(page).getByRole('button', { name: '重新选' }).click();
  await expect(page).toHaveURL('/cases/');
  await expect(titles(page)).toHaveCount(first);
});

test('where nothing is found each way out says how many it finds, and finds as many', async ({ page }) => {
  // What no case has both of; options that come to nothing cannot be chosen, but addresses are passed on.
  const asked = { region: 'xingfu', model: 'mobile' };
  const address = `/cases/?${new URLSearchParams(asked).toString()}`;
  const ways = page.locator('[data-ways]');
  for (const [label, left] of [
    ['地区', 'model=mobile'],
    ['哪类做法', 'region=xingfu'],
  ] as const) {
    await page.goto(address);
    await expect(found(page)).toHaveText('找到 0 个');
    await expect(ways).toContainText('没有同时合这些条件的');
    await expect(titles(page)).toHaveCount(0);
    const way = ways.getByRole('button', { name: new RegExp(`^不限${label}（`, 'u') });
    const count = Number(/（(\d+)）/u.exec(await way.innerText())?.[1]);
    expect(count).toBeGreaterThan(0);
    await way.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/cases/?${left}`);
    await expect(titles(page)).toHaveCount(count);
    await expect(ways).toBeHidden();
    // Whoever goes by keyboard stands where the choice was.
    await expect(facet(page, label)).toBeFocused();
  }
  await page.goto('/cases/?region=xingfu&model=mobile&kind=practice&setting=urban');
  await expect(ways).toHaveText('没有同时合这些条件的，只去掉一个也没有。请重新选。');
  await expect(ways.getByRole('button')).toHaveCount(0);
});

test('when the file of the cases does not come, the finder says so and what was chosen is still there', async ({
  page,
}) => {
  await page.route('**/cases/finder.json', (route) => route.abort());
  await page.goto('/cases/');
  await facet(page, '地区').selectOption('xingfu');
  await expect(found(page)).toContainText('可能是网络断了');
  await expect(facet(page, '地区')).toHaveValue('xingfu');
  await page.unroute('**/cases/finder.json');
  await facet(page, '地区').selectOption('lanshan');
  await expect(found(page)).toHaveText('找到 1 个');
});

test('what is put into the basket on a list and on a page is compared, copied and downloaded', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/cases/?region=xingfu&kind=practice');
  // The list that came with the page gives way to what the address asks for.
  await expect(page.locator('[data-found-cases]')).toBeVisible();
  const basket = page.getByRole('region', { name: '选来比较的' });
  await expect(basket).toBeHidden();
  const add = page.getByRole('button', { name: /^加入比较\s*：幸福·平安港/u });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^已加入比较\s*：幸福·平安港/u })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(basket.getByText('再选一个就能比。')).toBeVisible();
  // Nobody presses anything on paper.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: /加入比较/u })).toHaveCount(0);
  await expect(basket).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.goto('/cases/fafang-plural-mediation/');
  await page.getByRole('button', { name: /^加入比较\s*：发放镇/u }).click();
  await basket.getByRole('link', { name: '比较这 2 个' }).click();
  await expect(page).toHaveURL('/compare/?ids=cases/xingfu-peace-harbour,cases/fafang-plural-mediation');

  const table = page.getByRole('region', { name: '先看这些' }).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([/比什么/u, /^幸福·平安港/u, /^发放镇/u]);
  const cost = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '建起来花了多少' }) });
  await expect(cost.getByRole('cell')).toHaveText([/200余万元/u, /没有写/u]);
  await page.getByText(/^两处以上都写了的/u).click();
  const perHead = page
    .getByRole('group')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '每万人' }) });
  await expect(perHead.last()).toContainText('人口没有同期数');

  await page.getByRole('button', { name: '复制表格' }).click();
  await expect(page.getByText('已经复制，可以粘贴到')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { types: item!.types, text: await (await item!.getType('text/plain')).text() };
  });
  expect(copied.types).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
  expect(copied.text).toMatch(/^比什么\t幸福·平安港.*\t发放镇/u);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 CSV' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('比较-xingfu-peace-harbour-fafang-plural-mediation.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text).toMatch(/^\uFEFF比什么,幸福·平安港/u);
  // What the report writes, then the number in the base of its unit, the least and the most.
  expect(text).toMatch(/建起来花了多少,200余万元[^\n]*?,2000000,2000000,3000000,元/u);
  const excel = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Excel' }).click();
  expect((await excel).suggestedFilename()).toBe('比较-xingfu-peace-harbour-fafang-plural-mediation.xlsx');

  await page.route(/\.json$/u, (route) => route.abort());
  await page.getByRole('button', { name: '复制表格' }).click();
  await expect(page.getByText('没有取到要用的文件')).toBeVisible();
  await page.unroute(/\.json$/u);

  // The head stays while the page scrolls.
  await page.evaluate(() => scrollTo(0, 700));
  const head = await table.locator('thead th').nth(1).boundingBox();
  expect(Math.round(head!.y)).toBe(0);

  await page.goto('/cases/?region=xingfu&kind=practice');
  await basket.getByRole('button', { name: /^去掉：幸福/u }).click();
  await expect(page.getByRole('button', { name: /^加入比较\s*：幸福·平安港/u })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await basket.getByRole('button', { name: '全部去掉' }).click();
  await expect(basket).toBeHidden();
});

test('a fifth entry is refused with a word, and what lies in the basket stays', async ({ page }) => {
  await page.goto('/methods/');
  const add = page.getByRole('button', { name: /^加入比较/u });
  for (let count = 0; count < 4; count += 1) await add.first().click();
  await add.first().click();
  await expect(page.locator('[data-basket-status]')).toHaveText('最多四个。先去掉一个再加。');
  await expect(page.locator('[data-chosen] li')).toHaveCount(4);
});

test.describe('an address that asks for what cannot be compared', () => {
  for (const [ids, sentence, columns] of [
    ['lanshan,atlantis,wuda', '没有找到「atlantis」', 3],
    ['regions/lanshan,regions/wuda,cases/huimin-one-place', '不能放在一张表里比，先不放「cases/huimin-one-place」', 3],
    ['huimin-one-place', '只剩一个，没有可比的', 0],
    ['%3Cimg%20src=x%3E', '没有找到「<img src=x>」', 0],
    ['', '没有可以比较的', 0],
  ] as const)
    test(`«${ids}» gets a sentence, and what remains possible`, async ({ page }) => {
      await page.goto(`/compare/?ids=${ids}`);
      await expect(page.locator('[data-messages]')).toContainText(sentence);
      await expect(page.locator('.compare-decisions thead th')).toHaveCount(columns);
      await expect(page.getByRole('heading', { name: '已经配好的' })).toBeVisible();
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the library leads to the cases of each value, in either order', async ({ page }) => {
    await page.goto('/cases/');
    await expect(finder(page)).toBeHidden();
    await page.getByRole('navigation', { name: '排列' }).getByRole('link', { name: '资料最全的' }).click();
    await expect(page).toHaveURL('/cases/by/complete/');
    await page.goto('/cases/');
    const ways = page.getByRole('navigation', { name: '找案例' });
    await ways.locator('summary', { hasText: '工作法' }).click();
    const link = ways.getByRole('link', { name: /^「一站式」服务流程（(\d+)）$/u });
    const count = Number(/（(\d+)）/u.exec(await link.innerText())?.[1]);
    await link.click();
    await expect(titles(page)).toHaveCount(count);
    await expect(page.getByText(/还缺：/u).first()).toBeVisible();
  });

  test('a method leads to a comparison of two of its cases; the comparison page lists those that are built', async ({
    page,
  }) => {
    await page.goto('/methods/xingfu-one-stop-flow/');
    await expect(page.getByRole('button', { name: /加入比较/u })).toHaveCount(0);
    await page.getByRole('complementary').getByRole('link', { name: / 与 /u }).first().click();
    await expect(page.getByRole('table').first().getByRole('columnheader')).toHaveCount(3);
    await expect(page.getByRole('button', { name: '下载 CSV' })).toHaveCount(0);
    await page.getByRole('link', { name: '并排比较' }).click();
    await expect(page).toHaveURL('/compare/');
    await expect(page.locator('noscript p').first()).toContainText('需要打开 JavaScript');
    await page.getByRole('link', { name: '兰山区 与 乌达区' }).click();
    await expect(page.getByRole('heading', { name: '网格（最小一级）' })).toBeVisible();
    await page.getByText(/^两处以上都写了的/u).click();
    await expect(page.getByRole('rowheader', { name: /^网格（最小一级）/u })).toBeVisible();
  });
});
