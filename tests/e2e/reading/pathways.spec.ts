import { expect, type Page, test } from 'playwright/test';
import { parseFile } from '../../../src/rules/entries/entry.ts';
import { readFolder, shippedContent } from '../../../src/content/folder.ts';
import { pathwayNodeUrl } from '../../../src/urls.ts';
import { countPages } from '../pdf.ts';
import { phone } from '../phone.ts';

test.use(phone);

const start = '/pathways/unpaid-wages/';
const main = (page: Page) => page.getByRole('main');
const answer = (page: Page, label: string) => main(page).getByRole('link', { name: label, exact: true }).tap();
const doors = (page: Page) => page.locator('.doors');
const region = (page: Page, name: string) => doors(page).getByRole('link', { name, exact: true });
const rooms = (page: Page) => doors(page).locator('[data-near] > a:first-child');
const choice = (page: Page) => doors(page).locator('a[href="/where/"]');
const back = (page: Page) => main(page).getByRole('navigation', { name: '退回上一步' });
const printPages = async (page: Page) => countPages(await page.pdf({ preferCSSPageSize: true }));

/** From the first question to 给个人干活的钱, an outcome with rooms, deadlines and a hotline. */
async function walk(page: Page): Promise<void> {
  await page.goto(start);
  await expect(main(page).getByText('第 1 步')).toBeVisible();
  await answer(page, '给个人家里干活');
  await expect(page).toHaveURL(`${start}private/`);
  await expect(main(page).getByText('第 2 步')).toBeVisible();
}

/** What 明白纸 of an outcome must say. */
async function expectPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  for (const words of ['这样做', '现在就做', '期限', '找谁', '带什么', '12348', '复核状态：'])
    await expect(main(page).getByText(words).filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('.qr svg')).toBeVisible();
  await expect(page.getByRole('button', { name: '打印带走' })).toBeHidden();
  await expect(back(page)).toBeHidden();
  expect(await printPages(page)).toBe(1);
}

test('a pathway is walked to an outcome that prints on one page with the rooms of the region', async ({ page }) => {
  await walk(page);
  await expect(page.getByRole('button', { name: '打印带走' })).toBeVisible();
  await region(page, '吉林省').tap();
  await expect(rooms(page)).not.toHaveCount(0);
  await expect(rooms(page).first()).toBeFocused();
  const [first] = await rooms(page).allTextContents();
  await expectPrinted(page);
  await expect(doors(page).getByText(first!)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same pathway is walked, leads to the rooms of each region, and prints on one page', async ({ page }) => {
    await walk(page);
    await expect(rooms(page)).toHaveCount(0);
    await expect(region(page, '吉林省')).toHaveAttribute('href', '/rooms/in/jilin/?at=jilin');
    await expect(back(page).getByRole('link', { name: '您是给谁干活？' })).toBeVisible();
    await expectPrinted(page);
  });

  test('every question that may have come before is a way back', async ({ page }) => {
    await page.goto(`${start}inspection/`);
    await expect(main(page).getByText('第 2—3 步')).toBeVisible();
    await expect(back(page).getByRole('link')).toHaveCount(3);
  });
});

test('where one lives is asked once: the next outcome and the next visit remember it', async ({ page }) => {
  await page.goto(`${start}private/`);
  await expect(rooms(page)).toHaveCount(0);
  await region(page, '山东省').tap();
  await expect(choice(page)).toHaveText('您选的是山东省，换地区');
  await expect(rooms(page)).not.toHaveCount(0);
  for (const room of await doors(page).locator('[data-near]').allTextContents()) expect(room).toContain('山东省');
  expect(await page.evaluate(() => localStorage.getItem('mingli:region'))).toBe('shandong');

  await page.goto('/pathways/neighbour-trouble/mediate/');
  await expect(choice(page)).toHaveText('您选的是山东省，换地区');
  await expect(rooms(page)).not.toHaveCount(0);
});

test('a region without such a room says so, which door to look for and whom to ask', async ({ page }) => {
  await page.goto('/pathways/unpaid-wages/iou/?at=lanshan');
  await expect(choice(page)).toHaveText('本站还没有收录兰山区的这类地方，换地区');
  await expect(doors(page).getByText('诉讼服务中心')).toContainText('12368');
  await expect(rooms(page)).toHaveCount(0);
});

test('below the title one tap calls, leads to the doors, to what to bring and to what prints', async ({ page }) => {
  for (const [path, jumps] of [
    ['/explainers/upstairs-leak/', ['去哪里', '带什么']],
    [start, ['去哪里', '打印带走']],
    [`${start}paper/`, ['去哪里', '打印带走']],
    [`${start}inspection/`, ['去哪里', '带什么']],
  ] as const) {
    await page.goto(path);
    await expect(main(page).locator('.tools .calls a').first()).toHaveAttribute('href', /^tel:\d+$/u);
    for (const name of jumps) {
      const jump = main(page).locator('.tools').getByRole('link', { name, exact: true });
      const target = page.locator((await jump.getAttribute('href'))!);
      await jump.tap();
      await expect(target).toBeInViewport();
    }
    await expect(page.getByRole('button', { name: '打印带走' })).toBeVisible({
      visible: !jumps.some((name) => name === '打印带走'),
    });
  }
});

test('打印 beside a paper prints it with the rooms of the region; its address does not print once more', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('mingli:region', 'shandong');
    window.print = () => {
      document.documentElement.dataset.printed = String(document.querySelectorAll('.doors [data-near]').length);
    };
  });
  await page.goto(start);
  await main(page).locator('.papers .tool').first().tap();
  await expect(page.locator('html[data-printed]')).not.toHaveAttribute('data-printed', '0');
  await expect(page).toHaveURL(/\/explainers\/[^/#]+\/$/u);
});

test('the way back leads to the question that was really asked, and the step is the one really taken', async ({
  page,
}) => {
  await page.goto(start);
  await answer(page, '在厂里、店里、公司，老板跑了、店关了、在搬东西');
  await expect(page).toHaveURL(`${start}inspection/`);
  await expect(main(page).getByText('第 2 步', { exact: true })).toBeVisible();
  await expect(back(page).getByRole('link')).toHaveText(['您是给谁干活？', '从头再来']);
  await back(page).getByRole('link', { name: '您是给谁干活？' }).tap();
  for (const label of ['在厂里、店里、公司，老板还在', '什么都没有', '一样，他就是不给']) await answer(page, label);
  await expect(page).toHaveURL(`${start}inspection/`);
  await expect(main(page).getByText('第 3 步', { exact: true })).toBeVisible();
  await expect(back(page).getByRole('link')).toHaveText(['欠多少钱，您和老板说的一样吗？', '从头再来']);
});

test('the whole pathway opens below, on a phone as a list of steps', async ({ page }) => {
  await page.goto(start);
  const whole = main(page).locator('details', { hasText: '整张图' });
  await whole.locator('summary').tap();
  await expect(whole.locator('svg')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(whole.locator('.outline').getByRole('link', { name: '先保住人，马上打110' }).first()).toBeVisible();
});

test('on a wide screen it is a picture that scrolls inside its frame and says so; on paper it is no wider than the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/pathways/divorce-children/');
  const whole = main(page).locator('details', { hasText: '整张图' });
  await whole.locator('summary').click();
  const frame = page.getByRole('region', { name: /整张图/u });
  await expect(frame.getByRole('img')).toBeVisible();
  const [inner, outer] = await frame.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(inner).toBeGreaterThan(outer!);
  await expect(whole.getByText('按住左右拖着看')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  await page.emulateMedia({ media: 'print' });
  await expect(frame).toBeHidden();
  await expect(whole.locator('.outline')).toBeVisible();
});

/** The outcome with the most to print of each pathway. */
async function getLongestOutcomes(): Promise<string[]> {
  const { files } = await readFolder(shippedContent);
  return files
    .filter(({ collection }) => collection === 'pathways')
    .flatMap(({ id, text }) => {
      const { outcomes } = parseFile(text).data as { outcomes: { id: string; roomKinds?: string[] }[] };
      // Each kind of room brings about one room of the region, in three lines.
      const weigh = (outcome: (typeof outcomes)[number]) =>
        JSON.stringify(outcome).length + 60 * (outcome.roomKinds?.length ?? 0);
      const [longest] = outcomes.toSorted((one, other) => weigh(other) - weigh(one));
      return longest ? [pathwayNodeUrl(id, longest.id)] : [];
    });
}

test('the longest outcome of each pathway prints on one A4 page, the rooms of a region included', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('mingli:region', 'xingfu'));
  const outcomes = await getLongestOutcomes();
  const tooLong: string[] = [];
  for (const href of outcomes) {
    await page.goto(href);
    await expect(page.locator('.qr')).toHaveCount(1);
    if ((await printPages(page)) !== 1) tooLong.push(href);
  }
  expect(outcomes.length).toBeGreaterThan(10);
  expect(tooLong).toEqual([]);
});
