import { expect, type Page, test } from 'playwright/test';
import { findFaults, standards } from '../axe.ts';
import { CalculatorPage } from '../calculator-page.ts';
import { watchComplaints } from '../complaints.ts';
import { waitUntilIdle } from '../idle.ts';
import { findSmallTargets } from '../targets.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const open = async (page: Page, slug?: string, query?: string): Promise<CalculatorPage> => {
  const calculator = new CalculatorPage(page);
  await calculator.open(slug, query);
  return calculator;
};

test('a day in gives a day out, with the working rule by rule and its articles', async ({ page }) => {
  const complaints = watchComplaints(page);
  const calculator = await open(page, 'appeal-judgment');
  await expect(calculator.result).toBeHidden();
  await calculator.ask('2024-09-16');
  await expect(calculator.result).toContainText('最后一天');
  await expect(calculator.result).toContainText('2024年10月8日 星期二');
  await expect(calculator.result).toContainText('判决书送达之日：2024年9月16日 星期一');
  await expect(calculator.steps).toHaveText([
    /9月16日 星期一是开始的当天，不算在内.+民事诉讼法 第八十五条/u,
    /第 15 天是 2024年10月1日 星期二.+民事诉讼法 第一百七十一条/u,
    /顺延到休假结束后的第一天 2024年10月8日 星期二/u,
    /交邮局寄出的，不算迟/u,
  ]);
  await expect(calculator.steps.nth(2).getByText('10月7日 星期一')).toBeVisible();
  await expect(calculator.steps.nth(2).getByText('国庆节放假')).toHaveCount(7);
  await expect(calculator.result.locator('[data-date]')).toBeInViewport();
  const article = calculator.steps.nth(0).getByRole('link', { name: '民事诉讼法 第八十五条' });
  await expect(article).toHaveAttribute('href', '/laws/civil-procedure-law/#article-85');
  expect(complaints).toEqual([]);
});

test('the days of a count unfold one by one', async ({ page }) => {
  const calculator = await open(page, 'traffic-review');
  await calculator.ask('2025-04-25');
  const count = calculator.steps.nth(1);
  await expect(count.getByRole('listitem')).toHaveCount(0);
  await count.getByText('一天一天看（4 天）').tap();
  await expect(count.getByRole('listitem')).toHaveText([/周末，不数/u, /第 1 天，补班/u, /第 2 天/u, /第 3 天/u]);
});

test('a deadline that has passed is told kindly, with what remains possible', async ({ page }) => {
  const calculator = await open(page, 'labour-arbitration');
  await calculator.ask('2019-03-04');
  await expect(calculator.result).toContainText('2020年3月4日 星期三');
  await expect(calculator.result).toContainText(/看起来过了 \d+ 天。先别灰心，还有路可走。/u);
  await expect(calculator.result.getByText('现在还可以这样做')).toBeVisible();
  await expect(calculator.result.getByText(/先别放弃/u)).toBeVisible();
});

test('a deadline that still runs says how long, and nothing about missing it', async ({ page }) => {
  const calculator = await open(page, 'consumer-seven-days');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  await calculator.ask(today);
  await expect(calculator.result).toContainText(/还有 [67] 天。/u);
  await expect(calculator.result.getByText('现在还可以这样做')).toBeHidden();
});

test('a result in a tab that lies open over midnight is counted anew when the reader comes back to it', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-03-08T15:59:00Z');
  const calculator = await open(page, 'consumer-seven-days');
  await calculator.ask('2026-03-02');
  await expect(calculator.result).toContainText('还有 1 天。');
  await page.clock.setFixedTime('2026-03-08T16:00:00Z');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(calculator.result).toContainText('就是今天');
});

test('a year without an announced calendar is said, not guessed', async ({ page }) => {
  const calculator = await open(page, 'appeal-judgment');
  // 16 January 2090 + 15 is 31 January: New Year of some calendar, or not; nobody knows.
  await calculator.ask('2090-01-16');
  await expect(calculator.result).toContainText('稳妥的最后一天');
  await expect(calculator.result).toContainText('2090年1月31日 星期二');
  await expect(calculator.steps.nth(2)).toContainText('2090 年的放假安排本站还没有收录，请以国务院通知为准');
  await expect(calculator.status).toContainText('稳妥的最后一天');
});

test('the calendar file holds the day, the working and two alarms', async ({ page }) => {
  const calculator = await open(page, 'appeal-judgment');
  await calculator.ask('2024-09-16');
  const { name, text } = await calculator.getFile(() => calculator.save.tap());
  expect(name).toBe('appeal-judgment-2024-10-08.ics');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20241008');
  expect(lines).toContain('DTEND;VALUE=DATE:20241009');
  expect(lines).toContain('SUMMARY:最后一天：不服一审判决，上诉');
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2);
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('\\n3. 2024年10月1日 星期二是法定休假日');
  expect(lines.find((line) => line.startsWith('URL:'))).toMatch(/\/deadlines\/appeal-judgment\/$/u);

  // A new day makes a new file.
  await calculator.ask('2026-03-02');
  expect((await calculator.getFile(() => calculator.save.tap())).text).toContain('DTSTART;VALUE=DATE:20260317');
});

test('the result can be copied, and where the browser refuses, copied by hand', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const calculator = await open(page, 'appeal-judgment');
  await calculator.ask('2024-09-16');
  await calculator.result.getByRole('button', { name: '复制结果' }).tap();
  await expect(calculator.result.getByText('已经复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('最后一天：2024年10月8日 星期二');
  expect(copied).toContain('/deadlines/appeal-judgment/');

  // What a page without encryption meets, e.g. the portal on a county's own network.
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.reload();
  await calculator.ask('2024-09-16');
  await calculator.result.getByRole('button', { name: '复制结果' }).tap();
  await expect(calculator.result.getByLabel(/请按住下面的文字自己复制/u)).toHaveValue(copied);
});

test('with a keyboard alone the day is typed, the result heard, the days unfolded and the file saved', async ({
  page,
}) => {
  const calculator = await open(page, 'appeal-judgment');
  const { keyboard } = page;
  /** Walks on with Tab until `isThere` says so. */
  const walk = async (isThere: () => Promise<boolean>) => {
    for (let step = 0; step < 60 && !(await isThere()); step += 1) await keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  };
  const isFocused = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  await walk(isFocused('input[type=date]'));
  // The order of the three parts is that of the browser's own language.
  const orders = [
    ['09', '16', '2024'],
    ['2024', 'ArrowRight', '09', '16'],
  ];
  for (const order of orders) {
    for (const part of order) await (part.startsWith('Arrow') ? keyboard.press(part) : keyboard.type(part));
    if ((await calculator.date.inputValue()) === '2024-09-16') break;
    await calculator.date.evaluate((input: HTMLInputElement) => {
      input.value = '';
      input.blur();
      input.focus();
    });
  }
  await expect(calculator.date).toHaveValue('2024-09-16');
  await walk(isFocused('.calculator button[type=submit]'));
  await keyboard.press('Enter');
  await expect(calculator.status).toHaveText(/^最后一天：2024年10月8日 星期二。看起来过了 \d+ 天/u);
  await expect(calculator.go).toBeFocused();
  await walk(isFocused('.calculator-steps summary'));
  await keyboard.press('Enter');
  await expect(calculator.steps.nth(1).getByRole('listitem')).toHaveCount(15);
  await walk(isFocused('[data-ics]'));
  const { name } = await calculator.getFile(() => keyboard.press('Enter'));
  expect(name).toBe('appeal-judgment-2024-10-08.ics');
});

test('an empty or impossible day is asked for again, with the focus on it', async ({ page }) => {
  const calculator = await open(page, 'appeal-judgment');
  await calculator.go.tap();
  await expect(calculator.error).toHaveText(/请把日子填完整/u);
  await expect(calculator.date).toBeFocused();
  await expect(calculator.date).toHaveAttribute('aria-invalid', 'true');
  await expect(calculator.result).toBeHidden();
  await calculator.date.fill('0202-03-02');
  await calculator.go.tap();
  await expect(calculator.error).toHaveText(/1949 到 2099/u);
  await calculator.ask('2024-03-04');
  await expect(calculator.error).toBeEmpty();
  await expect(calculator.date).not.toHaveAttribute('aria-invalid');
});

test('a changed day changes the result, so that they never disagree', async ({ page }) => {
  const calculator = await open(page, 'appeal-judgment');
  await calculator.ask('2024-09-16');
  await calculator.date.fill('2026-03-02');
  await expect(calculator.result).toContainText('2026年3月17日 星期二');
  await calculator.date.fill('');
  await expect(calculator.result).toBeHidden();
});

test('on the list of all deadlines one is chosen first; one in hours asks for the time', async ({ page }) => {
  const complaints = watchComplaints(page);
  const calculator = await open(page);
  await calculator.date.fill('2026-03-02');
  await calculator.go.tap();
  await expect(calculator.error).toHaveText('请先选一个期限。');
  await expect(calculator.choice).toBeFocused();

  await calculator.choice.selectOption('申请交通事故认定复核');
  await expect(calculator.root).toContainText('事故认定书或事故证明送达之日');
  await expect(calculator.time).toBeHidden();
  await calculator.ask('2026-09-30');
  await expect(calculator.result).toContainText('2026年10月10日 星期六');
  await expect(calculator.result.getByRole('link', { name: '申请交通事故认定复核' })).toHaveAttribute(
    'href',
    '/deadlines/traffic-review/',
  );

  await calculator.choice.selectOption('法院作出人身安全保护令');
  await expect(calculator.result).toBeHidden();
  await calculator.go.tap();
  await expect(calculator.error).toHaveText('请填几点几分。');
  await calculator.time.fill('10:20');
  await calculator.ask('2024-02-27');
  await expect(calculator.result).toContainText('对方最晚');
  await expect(calculator.result).toContainText('2024年3月1日 星期五 10:20');
  expect(complaints).toEqual([]);
});

test('the holidays are fetched at the first touch, and a broken line is said and mended', async ({ page, context }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/calendar.json')) asked.push(request.url());
  });
  const calculator = await open(page, 'appeal-judgment');
  await waitUntilIdle(page);
  expect(asked).toEqual([]);
  await context.setOffline(true);
  await calculator.date.fill('2024-09-16');
  await calculator.go.tap();
  await expect(calculator.error).toHaveText(/放假安排没有取到/u);
  await expect(calculator.date).toHaveValue('2024-09-16');
  await context.setOffline(false);
  await calculator.ask('2024-09-16');
  await expect(calculator.result).toContainText('2024年10月8日 星期二');
  expect(asked.length).toBeGreaterThan(0);
});

for (const [mode, query, target] of [
  ['the usual size', '?care=0', 44],
  ['关怀版', '?care=1', 60],
] as const)
  test(`in ${mode} the result fits 320 px, can be hit with a finger, and axe finds no fault`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const calculator = await open(page, '', query);
    await calculator.choice.selectOption('法院作出人身安全保护令');
    await calculator.time.fill('10:20');
    await calculator.ask('2024-02-27');
    await calculator.choice.selectOption('不服一审判决，上诉');
    await expect(calculator.result).toContainText('判决书送达之日');
    await calculator.steps.nth(1).locator('summary').tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findSmallTargets(page, target)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findFaults(page, standards, '.calculator')).toEqual([]);
    }
  });

test('on paper the result stands without its form, and nothing stands where nothing was asked', async ({ page }) => {
  const calculator = await open(page, 'appeal-judgment');
  await page.emulateMedia({ media: 'print' });
  await expect(calculator.root).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await calculator.ask('2024-09-16');
  await page.emulateMedia({ media: 'print' });
  await expect(calculator.result.getByText('2024年10月8日 星期二').first()).toBeVisible();
  await expect(calculator.date).toBeHidden();
  await expect(calculator.save).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table of rules and what to do when it is missed stay, and no calculator is offered', async ({ page }) => {
    await page.goto('/deadlines/appeal-judgment/');
    const main = page.getByRole('main');
    await expect(main.locator('.calculator')).toBeHidden();
    const rules = main.locator('.rules');
    for (const words of ['判决书送达之日', /^\d+日$/u, '连节假日一起数', '顺延到节假日后的第一个工作日'])
      await expect(rules.getByText(words)).toBeVisible();
    await expect(main.getByRole('heading', { name: '错过了怎么办' })).toBeVisible();
    await page.goto('/deadlines/');
    await expect(main.locator('.calculator')).toBeHidden();
    await expect(main.getByRole('link', { name: /不服一审判决/u })).toBeVisible();
  });
});
