import { expect, type Page, test } from 'playwright/test';
import { countPages } from '../pdf.ts';

/** How many sheets a page is, and what stands on them. */
async function readSheets(page: Page): Promise<{ pages: number; words: string }> {
  const pages = countPages(await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: 'print' });
  return { pages, words: await page.locator('body').innerText() };
}

test('on a phone two stand against one another below what each row is about, and the third is swiped in', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/compare/?ids=lanshan-one-platform,wuda-mobile-desk,xingfu-peace-harbour');
  const box = page.getByRole('region', { name: '先看这些' }).locator('.compare-scroll');
  const row = box.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '建起来花了多少' }) });
  const [first, second] = [row.getByRole('cell').first(), row.getByRole('cell').nth(1)];
  const [label, one, other] = [
    await row.locator('.compare-label').boundingBox(),
    await first.boundingBox(),
    await second.boundingBox(),
  ];
  expect(label!.y).toBeLessThan(one!.y);
  expect(one!.y).toBe(other!.y);
  expect(other!.x + other!.width).toBeLessThanOrEqual(360);
  await row.scrollIntoViewIfNeeded();
  await box.evaluate((element) => element.scrollTo(400, 0));
  await expect(row.getByRole('cell').nth(2)).toBeInViewport({ ratio: 0.9 });
  // What the row is about has stayed.
  expect((await row.locator('.compare-label').boundingBox())!.x).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await box.evaluate(({ clientHeight, scrollHeight }) => scrollHeight - clientHeight)).toBe(0);
});

test('a comparison of three is at most 4,500 px high and two sheets of paper', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/compare/?ids=lanshan-one-platform,wuda-mobile-desk,xingfu-peace-harbour');
  await expect(page.getByRole('heading', { name: '差在哪里' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4500);
  const { pages, words } = await readSheets(page);
  expect(pages).toBe(2);
  for (const said of [/网址：http/u, /打印于/u, /数字都是各地报道自己的说法/u]) expect(words).toMatch(said);
  // That is for whoever prints before choosing.
  expect(words).not.toContain('这一页还没有选要比的');
});

test('whoever prints the page before choosing reads what to do first', async ({ page }) => {
  await page.goto('/compare/');
  const { words } = await readSheets(page);
  expect(words).toContain('这一页还没有选要比的');
});

test.describe('a briefing', () => {
  const address = '/compare/briefing/?ids=cases/xingfu-peace-harbour,cases/fafang-plural-mediation';

  test('is written out of a comparison, with the question typed beside it, on one sheet', async ({ page }) => {
    await page.goto('/compare/?ids=cases/xingfu-peace-harbour,cases/fafang-plural-mediation');
    await page.getByRole('link', { name: '生成汇报' }).click();
    await expect(page).toHaveURL(address);
    const table = page.getByRole('table', { name: /^汇报：/u });
    await expect(table.getByRole('rowheader')).toHaveCount(10);
    await page.getByLabel('要回答的问题').fill('一站式中心先学哪一家？');
    await expect(table.getByRole('row').nth(1)).toContainText('一站式中心先学哪一家？');
    const { pages, words } = await readSheets(page);
    expect(pages).toBe(1);
    for (const said of ['一站式中心先学哪一家？', '参考文献', '打印于']) expect(words).toContain(said);
  });

  for (const [button, ending] of [
    ['下载 Word', 'docx'],
    ['下载 Excel', 'xlsx'],
  ] as const)
    test(`is saved with «${button}»`, async ({ page }) => {
      await page.goto(address);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      expect((await saved).suggestedFilename()).toBe(`汇报-xingfu-peace-harbour-fafang-plural-mediation.${ending}`);
      await expect(page.getByText('文件已经做好')).toBeVisible();
    });

  test('of three that say much is one sheet too', async ({ page }) => {
    await page.goto('/compare/briefing/?ids=lanshan-one-platform,wuda-mobile-desk,xingfu-peace-harbour');
    await expect(page.getByRole('table', { name: /^汇报：/u })).toBeVisible();
    const { pages } = await readSheets(page);
    expect(pages).toBe(1);
  });

  test('is offered below the cases of a facet, of its first ones', async ({ page }) => {
    await page.goto('/cases/kind/practice/');
    await page.getByRole('link', { name: '拿这一页最前面的 4 篇生成汇报' }).click();
    await expect(page.getByRole('table', { name: /^汇报：/u }).getByRole('columnheader')).toHaveCount(5);
  });

  test('says what to do where nothing is chosen', async ({ page }) => {
    await page.goto('/compare/briefing/');
    await expect(page.getByText('还没有选要写进汇报的')).toBeVisible();
    await expect(page.getByRole('heading', { name: '去挑选' })).toBeVisible();
  });
});
