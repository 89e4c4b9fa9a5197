import { expect, type Page, test } from 'playwright/test';
import { findFaults, looks, standards } from '../axe.ts';
import { watchComplaints } from '../complaints.ts';
import { findSmallTargets } from '../targets.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const find = (page: Page) => {
  const root = page.getByRole('region', { name: '填数，算一算' });
  return {
    root,
    go: root.getByRole('button', { name: '算一算' }),
    result: root.locator('[data-result]'),
    error: root.getByRole('alert'),
    lines: root.locator('[data-lines] > li'),
  };
};

test('answers give money with the working, and leave neither the page nor a trace', async ({ page, context }) => {
  const complaints = watchComplaints(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/sums/litigation-fee/');
  const { root, go, result, error, lines } = find(page);
  const amount = root.getByLabel('起诉要多少钱');

  await expect(amount).toBeHidden();
  await go.tap();
  await expect(error).toHaveText(/「打什么官司」还没有选；请选一个：/u);
  await expect(root.getByLabel('打什么官司')).toBeFocused();
  await root.getByLabel('打什么官司').selectOption('要钱、要物（财产案件）');
  await root.getByLabel('有没有减半的情形').selectOption('没有，或者还不知道');
  await amount.fill('一大笔');
  await go.tap();
  await expect(error).toHaveText(/「起诉要多少钱」填的是「一大笔」，不是一个数；请填 /u);
  await expect(amount).toHaveAttribute('aria-invalid', 'true');
  await expect(result).toBeHidden();

  await amount.fill('7654321');
  await expect(error).toBeEmpty();
  await go.tap();
  await expect(result.locator('[data-totals]')).toHaveText(/案件受理费\s*65,380\.25 元/u);
  await expect(lines.first()).toHaveText(/不超过1万元的部分\s*每件\s*50\.00 元/u);
  await expect(lines.last()).toHaveText(/加起来/u);
  await expect(result.locator('[data-given]')).toContainText('7654321 元');
  expect(await findSmallTargets(page, 44)).toEqual([]);
  expect(await findFaults(page, standards)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => void (document.documentElement.dataset.mode = 'care'));
  expect(await findSmallTargets(page, 60)).toEqual([]);
  expect(await findFaults(page, looks)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await result.getByRole('button', { name: '复制结果' }).tap();
  await expect(result.getByText('已经复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/案件受理费：65,380\.25 元\n1\. /u);

  expect(page.url()).toMatch(/\/sums\/litigation-fee\/$/u);
  expect(asked.filter((request) => /7654321|65380|%E4%B8%80%E5%A4%A7|property/u.test(request))).toEqual([]);
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
  ).not.toMatch(/7654321|65380/u);
  expect(complaints).toEqual([]);

  await amount.fill('7654322');
  await expect(result).toBeHidden();
});

test('where the sums do not come, the page says how to reckon by hand', async ({ page }) => {
  await page.route(/\/_astro\/purchase\.[\w-]+\.js$/u, (route) => route.abort());
  await page.goto('/sums/fraud-triple/');
  await expect(page.getByText('下面写着怎么算')).toBeVisible();
  await expect(find(page).root).toBeHidden();
});
