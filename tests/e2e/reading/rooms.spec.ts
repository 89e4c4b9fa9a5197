import { expect, type Page, test } from 'playwright/test';
import { phone } from '../phone.ts';

test.use(phone);

const finder = (page: Page) => page.getByRole('group', { name: '找调解室' });
const facet = (page: Page, label: string) => finder(page).getByLabel(label);
const found = (page: Page) => finder(page).getByRole('status');
const rooms = (page: Page) => page.locator('[data-room]:visible');

/** The number behind the chosen option. */
const getCount = async (page: Page, label: string) =>
  Number(/（(\d+)）$/u.exec(await facet(page, label).locator('option:checked').innerText())?.[1]);

test('region, kind and matter combine, and every count is the number of rooms shown', async ({ page }) => {
  await page.goto('/rooms/');
  const all = await rooms(page).count();
  await expect(found(page)).toHaveText(`找到 ${all} 处`);

  await facet(page, '地区').selectOption('xingfu');
  const inRegion = await rooms(page).count();
  expect(inRegion).toBeGreaterThan(0);
  expect(inRegion).toBeLessThan(all);
  for (const text of await rooms(page).locator('.meta').allTextContents()) expect(text).toContain('幸福乡');

  await facet(page, '什么事').selectOption('neighbours');
  await facet(page, '类别').selectOption('committee');
  const left = await rooms(page).count();
  await expect(found(page)).toHaveText(`找到 ${left} 处`);
  for (const label of ['地区', '类别', '什么事']) expect(await getCount(page, label), label).toBe(left);
  await expect(page.locator('[data-rooms]:visible')).toHaveCount(1);
});

test('each option says how many rooms it leaves, and one that leaves none cannot be chosen', async ({ page }) => {
  await page.goto('/rooms/?region=wuda');
  const kind = facet(page, '类别');
  const options = await kind
    .locator('option')
    .evaluateAll((all) => (all as HTMLOptionElement[]).map(({ value, disabled, text }) => ({ value, disabled, text })));
  expect(options.length).toBeGreaterThan(3);
  for (const { value, disabled, text } of options) {
    const count = Number(/（(\d+)）$/u.exec(text)?.[1]);
    expect(disabled, text).toBe(count === 0);
    if (disabled) continue;
    await kind.selectOption(value);
    await expect(rooms(page), text).toHaveCount(count);
  }
});

test('what was found can be shared: the address opens the same rooms', async ({ page, context }) => {
  await page.goto('/rooms/');
  await facet(page, '地区').selectOption('lanshan');
  await facet(page, '什么事').selectOption('petition');
  await expect(page).toHaveURL('/rooms/?region=lanshan&for=petition');
  const names = await rooms(page).getByRole('heading').allTextContents();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(facet(other, '地区')).toHaveValue('lanshan');
  expect(await rooms(other).getByRole('heading').allTextContents()).toEqual(names);

  await finder(other).getByRole('button', { name: '重新选' }).tap();
  await expect(other).toHaveURL('/rooms/');
  expect(await rooms(other).count()).toBeGreaterThan(names.length);
});

test('an address that asks for what does not exist shows all rooms', async ({ page }) => {
  await page.goto('/rooms/?region=atlantis');
  await expect(facet(page, '地区')).toHaveValue('');
  await expect(page.locator('[data-room][hidden]')).toHaveCount(0);
});

test('a page of one region leads to the finder with the region chosen', async ({ page }) => {
  await page.goto('/rooms/in/xingfu/');
  const count = await rooms(page).count();
  await page.getByRole('link', { name: '再加条件找' }).tap();
  await expect(facet(page, '地区')).toHaveValue('xingfu');
  await expect(rooms(page)).toHaveCount(count);
});

test('a room with an address can be looked up on a map and loads nothing from there; one without has no such link', async ({
  page,
}) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto('/rooms/laopang-room/');
  const map = page.getByRole('link', { name: '在高德地图上找' });
  await expect(map).toHaveAttribute('href', /^https:\/\/uri\.amap\.com\/search\?keyword=%E9%95%BF/u);
  await expect(map).toHaveAttribute('target', '_blank');
  await expect(map).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(page.getByText('信息待补充')).toHaveCount(2);
  await page.goto('/rooms/shangge-room/');
  await expect(page.getByText('信息待补充')).toHaveCount(3);
  await expect(map).toHaveCount(0);
  expect(hosts.size).toBe(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list leads to the rooms of a region, a kind, a matter, and their numbers are right', async ({ page }) => {
    for (const [facetName, option, path] of [
      ['地区', /^幸福乡（(\d+)）$/u, '/rooms/in/xingfu/'],
      ['类别', /^品牌调解室（(\d+)）$/u, '/rooms/kind/branded/'],
      ['什么事', /^邻里与相邻（(\d+)）$/u, '/rooms/for/neighbours/'],
    ] as const) {
      await page.goto('/rooms/');
      await expect(finder(page)).toBeHidden();
      const ways = page.getByRole('navigation', { name: '找调解室' });
      await ways.locator('summary', { hasText: facetName }).tap();
      const link = ways.getByRole('link', { name: option });
      const count = Number(option.exec(await link.innerText())?.[1]);
      await link.tap();
      await expect(page).toHaveURL(path);
      await expect(rooms(page)).toHaveCount(count);
      await page.getByRole('link', { name: /^看全部 \d+ 处$/u }).tap();
      await expect(page).toHaveURL('/rooms/');
    }
  });
});
