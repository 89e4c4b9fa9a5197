import { expect, test } from 'playwright/test';

const path = '/cases/xingfu-peace-harbour/';

test('an official holds a practice against the own place, number by number, and nothing of it leaves the page', async ({
  page,
}) => {
  await page.goto(path);
  const fold = page.locator('[data-fit]');
  await fold.getByText('拿您的地方对一对').click();
  const place = fold.getByLabel('您的地方');
  await expect(place.locator('option')).not.toHaveCount(1);
  // Whatever is asked for from here on is told.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  await place.selectOption({ label: '　　兰山区' });
  await fold.getByLabel(/^一次能拿出的钱/u).fill('150万');
  await fold.getByLabel(/^每年能拿出的钱/u).fill('20 万元');
  await fold.getByLabel('各部门愿意派人进驻，并听从统一分流').check();
  await fold.getByRole('button', { name: '对一对' }).click();
  const result = fold.getByRole('status');
  await expect(result).toContainText('200余万元（时间未注明），您那里 150万元（您填的），至少差 50万元');
  await expect(result).toContainText('您那里 20万元（您填的），不比这里少');
  await expect(result).toContainText('这里是乡镇街道，您那里是县区');
  await expect(result.locator('.fit-has')).toContainText('各部门愿意派人进驻');
  await expect(result.locator('.fit-lacks')).toContainText('能请到律师');
  expect(asked).toEqual([]);
  await expect(page).toHaveURL(path);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe(before);
});

test('what is no number is said, with what to put in', async ({ page }) => {
  await page.goto(path);
  const fold = page.locator('[data-fit]');
  await fold.getByText('拿您的地方对一对').click();
  await fold.getByLabel(/^人口/u).fill('很多');
  await fold.getByRole('button', { name: '对一对' }).click();
  await expect(fold.getByRole('alert')).toContainText('「人口」填的是「很多」，不是一个数');
  await expect(fold.getByLabel(/^人口/u)).toBeFocused();
  await expect(fold.getByRole('status')).toBeEmpty();
});

test('where the file does not come the fold says so, and what is typed is still there', async ({ page }) => {
  await page.route('**/compare/places.json', (route) => route.abort());
  await page.goto(path);
  const fold = page.locator('[data-fit]');
  await fold.getByText('拿您的地方对一对').click();
  await expect(fold.getByRole('alert')).toContainText('可能是网络断了');
  await fold.getByLabel(/^人口/u).fill('3万');
  await page.unroute('**/compare/places.json');
  await fold.getByRole('button', { name: '对一对' }).click();
  await expect(fold.getByRole('status')).toContainText('报道没有写这里的人口');
  await expect(fold.getByLabel(/^人口/u)).toHaveValue('3万');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list of what a place needs stands as it is', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.decision').getByText('能请到律师，社区干部愿意牵头').first()).toBeVisible();
    await expect(page.getByText('拿您的地方对一对')).toBeHidden();
  });

  test('practices by measures, pictures of two measures and why there is no ranking are there', async ({ page }) => {
    await page.goto('/compare/');
    await page.getByRole('link', { name: /所有做法按指标排开/u }).click();
    const matrix = page.getByRole('region', { name: '哪里写了哪个数' }).getByRole('table');
    await expect(matrix.getByRole('rowheader')).toHaveCount(40);
    await expect(page.locator('.scatter')).toHaveCount(2);
    await expect(page.getByText('不排：5 处写了，各处算的是不是一回事没有写明。先要问：谁问的')).toBeVisible();
  });
});

test('any two measures are drawn, or it is said that they cannot be; the address carries them', async ({ page }) => {
  await page.goto('/compare/measures/');
  const pick = async (x: string, y: string) => {
    await page.getByLabel('横着的').selectOption(x);
    await page.getByLabel('竖着的').selectOption(y);
  };
  await pick('mediated', 'success');
  await expect(page.locator('.scatter')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: /^调解的矛盾纠纷和调解成功率：\d+ 处/u })).toBeVisible();
  const points = page.locator('.scatter-point');
  await expect(page.locator('.scatter-table tbody tr')).toHaveCount(await points.count());
  await pick('population', 'floorSpace');
  await expect(page.getByText('不到三处，画不成图')).toBeVisible();
  await page.goto('/compare/measures/?x=mediated&y=success');
  await expect(points).toHaveCount(await page.locator('.scatter-table tbody tr').count());
  await expect(page.getByLabel('横着的')).toHaveValue('mediated');
});
