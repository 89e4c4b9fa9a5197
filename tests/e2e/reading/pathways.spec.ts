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
const where = (page: Page) => page.getByLabel('您在哪里');
const nearby = (page: Page) => page.locator('[data-nearby]');
const rooms = (page: Page) => nearby(page).locator('li:visible > a');
const back = (page: Page) => main(page).getByRole('navigation', { name: '退回上一步' });
const printPages = async (page: Page) => countPages(await page.pdf({ preferCSSPageSize: true }));

/** From the first question to 给个人干活的钱, an outcome with rooms, deadlines and a hotline. */
async function walk(page: Page): Promise<void> {
  await page.goto(start);
  await expect(main(page).getByText('第 1 步')).toBeVisible();
  await answer(page, '人安全');
  await expect(page).toHaveURL(`${start}where/`);
  await expect(main(page).getByText('第 2 步')).toBeVisible();
  await answer(page, '给个人家里干活');
  await expect(page).toHaveURL(`${start}private/`);
  await expect(main(page).getByText('第 3 步')).toBeVisible();
}

/** What 明白纸 of an outcome must say. */
async function expectPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  for (const words of ['这样做', '现在就做', '期限', '找谁', '带什么', '12348', '复核状态：'])
    await expect(main(page).getByText(words).first()).toBeVisible();
  await expect(page.locator('.qr svg')).toBeVisible();
  await expect(page.getByRole('button', { name: '打印明白纸' })).toBeHidden();
  await expect(back(page)).toBeHidden();
  expect(await printPages(page)).toBe(1);
}

test('a pathway is walked to an outcome that prints on one page with the rooms of the region', async ({ page }) => {
  await walk(page);
  await expect(page.getByRole('button', { name: '打印明白纸' })).toBeVisible();
  await where(page).selectOption('xingfu');
  await expect(rooms(page)).not.toHaveCount(0);
  const [first] = await rooms(page).allTextContents();
  await expectPrinted(page);
  await expect(nearby(page).getByText(first!)).toBeVisible();
  await expect(where(page)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same pathway is walked, lists its rooms by region, and prints on one page', async ({ page }) => {
    await walk(page);
    await expect(where(page)).toBeHidden();
    await expect(rooms(page)).toHaveCount(0);
    await nearby(page).locator('summary', { hasText: '吉林省' }).tap();
    await expect(rooms(page).filter({ hasText: '幸福乡' })).not.toHaveCount(0);
    await expect(back(page).getByRole('link', { name: '您是给谁干活？' })).toBeVisible();
    await expectPrinted(page);
  });

  test('every question that may have come before is a way back', async ({ page }) => {
    await page.goto(`${start}inspection/`);
    await expect(main(page).getByText('第 4—6 步')).toBeVisible();
    await expect(back(page).getByRole('link')).toHaveCount(3);
  });
});

test('where one lives is asked once: the next outcome and the next visit remember it', async ({ page }) => {
  await page.goto(`${start}private/`);
  await expect(where(page)).toHaveValue('');
  await expect(rooms(page)).toHaveCount(0);
  await where(page).selectOption('lanshan');
  await expect(rooms(page)).not.toHaveCount(0);
  for (const room of await nearby(page).locator('li:visible').allTextContents()) expect(room).toContain('兰山区');
  expect(await page.evaluate(() => localStorage.getItem('mingli:region'))).toBe('lanshan');

  await page.goto('/pathways/neighbour-trouble/mediate/');
  await expect(where(page)).toHaveValue('lanshan');
  await expect(rooms(page)).not.toHaveCount(0);
  await expect(nearby(page).locator('details:visible')).toHaveCount(1);

  await where(page).selectOption('');
  await page.goto(`${start}private/`);
  await expect(where(page)).toHaveValue('');
  await expect(rooms(page)).toHaveCount(0);
});

test('a region without such a room says so, and whom to ask instead', async ({ page }) => {
  await page.goto('/pathways/unpaid-wages/iou/');
  await where(page).selectOption('lanshan');
  await expect(nearby(page).getByRole('status')).toContainText('还没有收录兰山区的这类地方');
  await expect(nearby(page).getByRole('status')).toContainText('12348');
  await expect(rooms(page)).toHaveCount(0);
});

test('the way back leads to the question that was really asked, and the step is the one really taken', async ({
  page,
}) => {
  await page.goto(start);
  for (const label of ['人安全', '在厂里、店里、公司', '人跑了、店关了、在搬东西']) await answer(page, label);
  await expect(page).toHaveURL(`${start}inspection/`);
  await expect(main(page).getByText('第 4 步', { exact: true })).toBeVisible();
  await expect(back(page).getByRole('link')).toHaveText(['老板人在哪里？', '从头再来']);
  await back(page).getByRole('link', { name: '老板人在哪里？' }).tap();
  await answer(page, '人在，就是拖着');
  await answer(page, '什么都没有');
  await answer(page, '一样，他就是不给');
  await expect(page).toHaveURL(`${start}inspection/`);
  await expect(main(page).getByText('第 6 步', { exact: true })).toBeVisible();
  await expect(back(page).getByRole('link')).toHaveText(['欠多少钱，您和老板说的一样吗？', '从头再来']);
});

test('the whole picture opens below, scrolls inside its frame, and says the same in words', async ({ page }) => {
  await page.goto(start);
  const whole = main(page).locator('details', { hasText: '整张图' });
  await expect(whole.locator('svg')).toBeHidden();
  await whole.locator('summary').tap();
  const frame = page.getByRole('region', { name: /整张图/u });
  await expect(frame.getByRole('img')).toBeVisible();
  const [inner, outer] = await frame.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(inner).toBeGreaterThan(outer!);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(whole.locator('.outline').getByRole('link', { name: '先保住人，马上打110' }).first()).toBeVisible();
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
