import { expect, type Page, test as base } from 'playwright/test';
import { type MovingSite, openMovingSite } from '../moving-site.ts';
import { patience } from '../../patience.ts';
import { SearchPage } from '../search-page.ts';

const leak = '/explainers/upstairs-leak/';
const wages = '/explainers/unpaid-wages/';
const violence = '/explainers/domestic-violence-help/';

const test = base.extend<{ site: MovingSite; at: (path: string) => string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from it what is needed.
  site: async ({}, use) => {
    const site = await openMovingSite();
    await use(site);
    await site.remove();
  },
  at: async ({ site }, use) => use((path) => site.url + path),
});

test.use({ serviceWorkers: 'allow' });

/** Whether a page is kept, by its address. */
const isKept = (page: Page, path: string) =>
  page.evaluate(async (wanted) => (await (await caches.open('mingli-pages')).match(wanted)) !== undefined, path);

const expectKept = (page: Page, path: string, kept = true) =>
  expect.poll(() => isKept(page, path), { timeout: patience.step }).toBe(kept);

/** Opens a page for the first time, and waits until the portal watches over it. */
async function begin(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expectKept(page, new URL(url).pathname);
}

const note = (page: Page) => page.locator('[data-kept-note]');

/** Everything that stands on the device, as text: addresses and what they hold, also of what is packed. */
const readDevice = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      for (const request of await store.keys()) {
        const response = await store.match(request);
        const isPacked = request.url.includes('.bin');
        const body = isPacked ? response?.body?.pipeThrough(new DecompressionStream('gzip')) : response?.body;
        found.push(request.url, await new Response(body).text());
      }
    }
    return [...found, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join('\n');
  });

test('a page that was read, the first one too, is there without a connection, and says from when it is', async ({
  page,
  site,
  at,
}) => {
  await begin(page, at(leak));
  await page.goto(at(wages));
  await expectKept(page, wages);
  await site.stop();
  for (const path of [leak, wages]) {
    await page.goto(at(`${path}?from=wechat`));
    await expect(note(page)).toHaveText(/^没有网络。下面是 2\d{3}年\d+月\d+日 \d\d:\d\d 存在这台设备上的/u);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.page')!).maxWidth)).not.toBe('none');
  }
  await page.locator('[data-care]').click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'care');
});

test('a page that was not read says so, and whom to call', async ({ page, site, at }) => {
  await begin(page, at('/'));
  await site.stop();
  await page.goto(at(wages));
  await expect(page.locator('.missed')).toBeVisible();
  await expect(page.locator('.missed')).toContainText('没有网络');
  await expect(page.locator('main a[href="tel:110"]')).toBeVisible();
  await page.getByRole('link', { name: '看全部电话' }).click();
  await expect(page.locator('main a[href="tel:120"]')).toBeVisible();
});

test('of a page that somebody may have to hide nothing is kept, whatever else is', async ({ page, site, at }) => {
  await begin(page, at('/'));
  await page.goto(at(violence));
  const [title, answer] = await Promise.all([
    page.locator('h1').innerText(),
    page.locator('main .answer').first().innerText(),
  ]);
  expect(title.length).toBeGreaterThan(5);
  await page.goto(at('/search/?q=%E8%80%81%E5%85%AC%E6%89%93%E6%88%91'));
  await expectKept(page, '/search/');
  await page.goto(at('/explainers/topics/safety/'));
  await page.goto(at('/offline/'));
  await page.getByRole('button', { name: '把全站存到手机' }).click();
  await expect(page.locator('[data-said]')).toContainText('全站已经存在这台设备上', { timeout: patience.step });
  const device = await readDevice(page);
  // The look finds what is there.
  expect(device).toContain('楼上漏水');
  expect(device).toContain('存在这台设备上');
  for (const trace of [answer.slice(0, 24), '老公打我', '%E8%80%81%E5%85%AC', `${site.url}${violence}`])
    expect(device).not.toContain(trace);
  await site.stop();
  await page.goto(at(violence));
  await expect(page.locator('.missed')).toBeVisible();
  await expect(page.locator('h1')).not.toHaveText(title);
});

test('a page that was withdrawn or put right is gone from the device once there is a connection', async ({
  page,
  site,
  at,
}) => {
  await begin(page, at(leak));
  await page.goto(at(wages));
  await expectKept(page, wages);
  await site.stop();
  await page.goto(at(leak));
  await expect(note(page)).toBeVisible();
  await site.change(leak, (html) => html.replace(/<h1[^>]*>[\s\S]*?<\/h1>/u, '<h1>这一页已经撤回</h1>'));
  await site.start();
  // Another page is read: that there is a connection is enough.
  await page.goto(at(wages));
  await expect(note(page)).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(async (path) => (await caches.match(path))?.text(), leak), { timeout: patience.step })
    .toContain('这一页已经撤回');
  await page.goto(at(leak));
  await expect(page.locator('h1')).toHaveText('这一页已经撤回');
});

test('the whole site is kept at the press of a button: what was never read is read, and what is asked is found', async ({
  page,
  site,
  at,
}) => {
  await begin(page, at('/'));
  await page.goto(at('/offline/'));
  await expect(page.locator('[data-bytes]')).toHaveText(/^约 [1-5]\.\d MB$/u);
  await page.getByRole('button', { name: '把全站存到手机' }).click();
  await expect(page.locator('[data-said]')).toContainText('全站已经存在这台设备上', { timeout: patience.step });
  const before = site.asked.length;
  await site.stop();
  await page.goto(at(wages));
  await expect(note(page)).toContainText('没有网络');
  await expect(page.locator('h1')).toContainText('工资');
  await page.goto(at('/pathways/unpaid-wages/'));
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(at('/sums/litigation-fee/'));
  await expect(page.locator('main form')).toBeVisible();
  const search = new SearchPage(page);
  await page.goto(at('/search/?q=%E6%A5%BC%E4%B8%8A%E6%BC%8F%E6%B0%B4'));
  await search.settle('楼上漏水');
  expect((await search.getPaths()).slice(0, 3)).toContain(leak);
  await page.goto(at(leak));
  await expect(page.locator('h1')).toContainText('漏水');
  expect(site.asked.length).toBe(before);

  await site.change(wages, (html) => html.replace(/<h1[^>]*>[\s\S]*?<\/h1>/u, '<h1>工资改正以后</h1>'));
  await site.start();
  await page.goto(at('/'));
  await expect
    .poll(() => site.asked.slice(before).filter((path) => path.startsWith('/offline/parts/explainers')).length, {
      timeout: patience.step,
    })
    .toBeGreaterThan(0);
  // Only what has changed is fetched again.
  expect(site.asked.slice(before).filter((path) => path.startsWith('/offline/parts/'))).toHaveLength(1);
  await expect
    .poll(() => page.evaluate(async () => JSON.stringify(await (await caches.match('/offline/parts.json'))?.json())), {
      timeout: patience.step,
    })
    .toMatch(/[\da-f]{12}x"/u);
  await site.stop();
  await page.goto(at(wages));
  await expect(page.locator('h1')).toHaveText('工资改正以后');
});

test('what is kept is listed, and deleted at the press of a button', async ({ page, site, at }) => {
  await begin(page, at(leak));
  await page.goto(at('/offline/'));
  await expect(page.locator('[data-read] a')).toHaveText([/漏水/u]);
  await page.getByRole('button', { name: '全部删掉' }).click();
  await expect(page.locator('[data-said]')).toHaveText('存在这台设备上的页都删掉了。');
  await expect(page.locator('[data-read] a')).toHaveCount(0);
  await site.stop();
  await page.goto(at(leak));
  await expect(page.locator('.missed')).toBeVisible();
});

test('a portal that switches it off leaves nothing on the device', async ({ page, site, at }) => {
  await begin(page, at(leak));
  await site.switchOff(wages);
  await page.goto(at(wages));
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: patience.step }).toEqual([]);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), {
      timeout: patience.step,
    })
    .toBe(0);
});

test('the portal asks nobody else, and begins with no page that somebody may have to hide', async ({
  page,
  context,
  site,
  at,
}) => {
  const others: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(site.url)) others.push(request.url());
  });
  await page.goto(at(violence));
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto(at('/'));
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(others).toEqual([]);
});

test.describe('inside WeChat', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116 Mobile MicroMessenger/8.0.47' });
  test('the way out is said instead', async ({ page, at }) => {
    await page.goto(at('/offline/'));
    await expect(page.locator('[data-said]')).toContainText('在浏览器打开');
    await expect(page.getByRole('button', { name: '把全站存到手机' })).toBeDisabled();
  });
});

test('a browser that cannot keep anything says so', async ({ page, at }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(at('/offline/'));
  await expect(page.locator('[data-said]')).toContainText('这个浏览器存不了');
});
