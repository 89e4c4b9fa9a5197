import { expect, test } from 'playwright/test';
import { CalculatorPage } from '../calculator-page.ts';
import { phone } from '../phone.ts';

const weChat =
  'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0.28';
const wayOut = '点右上角的 ···，选「在浏览器打开」';

test.use(phone);

test.describe('inside WeChat', () => {
  test.use({ userAgent: weChat });

  test('a day that is still to come has a calendar file with an address of its own; a past one is copied, and the way out stands there', async ({
    page,
  }) => {
    const calculator = new CalculatorPage(page);
    await calculator.open('appeal-judgment');
    await expect(page.getByText(wayOut)).toBeHidden();
    await calculator.ask('2024-09-16');
    await expect(calculator.result).toContainText('2024年10月8日');
    await expect(calculator.save).toBeHidden();
    await expect(calculator.result.getByRole('button', { name: '复制结果' })).toBeVisible();
    await expect(calculator.result.getByText(wayOut)).toBeVisible();

    const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
    await calculator.ask(today);
    await expect(calculator.save).toBeVisible();
    const due = await calculator.result.getAttribute('data-due');
    await expect(calculator.save).toHaveAttribute('href', `/deadlines/days/${due}.ics`);
    const file = await page.request.get(`/deadlines/days/${due}.ics`);
    expect(file.headers()['content-type']).toMatch(/^text\/calendar/u);
    expect(await file.text()).toContain(`DTSTART;VALUE=DATE:${due?.replaceAll('-', '')}\r\n`);
  });

  test('no table is offered as a file', async ({ page }) => {
    await page.goto('/compare/?ids=cases/xingfu-peace-harbour,cases/fafang-plural-mediation');
    await expect(page.getByText(wayOut)).toBeVisible();
    await expect(page.getByRole('button', { name: '下载 CSV' })).toHaveCount(0);
  });

  for (const [path, button] of [
    ['/explainers/unpaid-wages/', '打印带走'],
    ['/hotlines/', '打印'],
    ['/explainers/unpaid-wages/#print', undefined],
  ] as const)
    test(`${path} says how it can be printed`, async ({ page }) => {
      await page.goto(path);
      if (button) await page.getByRole('button', { name: button }).tap();
      const said = page.getByRole('status').filter({ hasText: '微信里打印不了' });
      await expect(said).toContainText(wayOut);
    });

  test('the sheet holds the poster for a long press, no file, and says where the menu is that sends', async ({
    page,
  }) => {
    await page.goto('/explainers/unpaid-wages/');
    await page.getByRole('link', { name: '分享', exact: true }).tap();
    const sheet = page.getByRole('region', { name: '分享这一页' });
    await expect(sheet.getByText('选「转发给朋友」')).toBeVisible();
    await expect(sheet.getByRole('img', { name: /工资/u })).toHaveJSProperty('naturalHeight', 1620);
    await expect(sheet.getByRole('link')).toHaveCount(0);
    await sheet.getByRole('button', { name: '打印' }).tap();
    await expect(page.getByRole('status').filter({ hasText: '微信里打印不了' })).toContainText(wayOut);
  });
});

test('in any other browser the files are offered, and nothing speaks of WeChat', async ({ page }) => {
  const calculator = new CalculatorPage(page);
  await calculator.open('appeal-judgment');
  await calculator.ask('2024-09-16');
  await expect(calculator.save).toBeVisible();
  await expect(page.getByText(wayOut)).toBeHidden();
  await page.goto('/explainers/unpaid-wages/');
  await page.getByRole('link', { name: '分享', exact: true }).tap();
  const poster = page.getByRole('link', { name: '存图片' });
  const [download] = await Promise.all([page.waitForEvent('download'), poster.tap()]);
  expect(download.suggestedFilename()).toMatch(/-poster\.png$/u);
});
