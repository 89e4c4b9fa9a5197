import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countPages } from '../e2e/pdf.ts';
import { type OldBrowser, wantedBrowsers } from './browsers.ts';
import { type Devtools, launch } from './devtools.ts';
import { fetchBrowser } from './fetch-browser.ts';
import { OldPage } from './old-page.ts';
import { serve } from './serve.ts';
import { expectStyled } from './styled.ts';

const text = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).textContent`;
const isFound = `document.querySelector('[data-search]').dataset.state === 'done'`;
const explainer = '/explainers/unpaid-wages/';

let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

describe.each(wantedBrowsers)('Chromium $version', (browser: OldBrowser) => {
  let devtools: Devtools;
  let page: OldPage;
  beforeAll(async () => {
    devtools = await launch(await fetchBrowser(browser));
  });
  afterAll(() => devtools.close());
  beforeEach(async () => {
    page = await OldPage.open(devtools, site.home, String(browser.version));
  });
  afterEach(async () => {
    await page.close();
    expect(page.errors).toEqual([]);
  });

  test('is the version that it is called', async () => {
    const { product } = await devtools.send('Browser.getVersion');
    expect(product).toMatch(new RegExp(`/${browser.version}\\.`, 'u'));
  });

  test('the first page has its styles and a question box', async () => {
    await page.goto('/');
    await expectStyled(page);
    expect(await page.evaluate(`document.querySelector('input[name=q]').offsetWidth`)).toBeGreaterThan(180);
    await page.draw('home');
  });

  test('an explainer reads as it should, in the usual type, in 关怀版 and in the dark', async () => {
    await page.goto(explainer);
    await expectStyled(page);
    await page.draw('explainer');
    await page.tap('[data-care]');
    await page.until(`document.documentElement.dataset.mode === 'care'`);
    expect(parseFloat(await page.evaluate('getComputedStyle(document.body).fontSize'))).toBeGreaterThanOrEqual(24);
    await expectStyled(page);
    await page.draw('explainer-care');
    await page.tap('[data-care]');
    await page.setDark(true);
    await page.goto(explainer);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(23, 26, 24)');
    await page.draw('explainer-dark');
  });

  test.runIf(browser.version >= 87)('a legal word is explained where it is pointed at', async () => {
    await page.goto(explainer);
    await page.point('.prose a.term');
    await page.until(`document.querySelector('.tooltip').getClientRects().length > 0`);
    expect(await page.evaluate(text('.tooltip'))).toMatch(/\p{Script=Han}{5}/u);
    await page.draw('tooltip');
  });

  test('a question that is typed on the first page finds results', async () => {
    await page.goto('/');
    await page.tap('input[name=q]');
    await page.until(`document.querySelector('input[name=q]').getAttribute('aria-controls')`);
    await page.write('拖欠工资');
    await page.until(`document.querySelectorAll('.ask-popup [role=option]').length > 0`);
    await page.draw('suggestions');
    await page.press('Enter');
    await page.until(`location.pathname === '/search/' && ${isFound}`);
    expect(await page.evaluate(`document.querySelectorAll('[data-results] > li[data-type]').length`)).toBe(10);
    const heights = `[].concat(...[...document.querySelectorAll('.search-tabs label')].map((tab) => [...tab.getClientRects()].map(({ top }) => top)))`;
    expect(new Set(await page.evaluate<number[]>(heights)).size).toBe(1);
    await expectStyled(page);
    await page.draw('search');
  });

  test('results can be narrowed, and more of them shown', async () => {
    await page.goto(`/search/?q=${encodeURIComponent('调解')}`);
    await page.until(isFound);
    await page.tap('[data-facet=type] label:nth-of-type(2)');
    await page.until(`location.search.includes('type=') && ${isFound}`);
    const types = await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('[data-results] > li')].map((item) => item.dataset.type))]`,
    );
    expect(types).toHaveLength(1);
    await page.tap('[data-more]');
    await page.until(`document.querySelectorAll('[data-results] > li').length > 10`);
  });

  test('cases can be narrowed by place', async () => {
    await page.goto('/cases/?region=xingfu&sort=complete');
    await expectStyled(page);
    await page.until(`document.querySelector('select[name=region]').value === 'xingfu'`);
    await page.draw('cases');
  });

  test('a pathway leads to an outcome', async () => {
    await page.goto('/pathways/unpaid-wages/');
    await expectStyled(page);
    await page.draw('pathway');
    await page.tap('main a[href="/pathways/unpaid-wages/site/"]');
    await page.until(`location.pathname === '/pathways/unpaid-wages/site/' && document.readyState === 'complete'`);
    await expectStyled(page);
    await page.draw('outcome');
  });

  test('the calculator says which day a deadline ends', async () => {
    await page.goto('/deadlines/labour-arbitration/');
    await page.evaluate(`document.querySelector('#calculator-date').value = '2025-03-03'`);
    await page.tap('[data-calculator] [type=submit]');
    await page.until(`document.querySelector('[data-calculator]').dataset.state === 'done'`);
    expect(await page.evaluate(text('[data-calculator] [data-result] [data-date]'))).toMatch(/2026\s*年\s*3\s*月/u);
    expect(await page.evaluate(`document.querySelectorAll('[data-steps] > li').length`)).toBeGreaterThan(1);
    await expectStyled(page);
    await page.draw('calculator');
  });

  test.runIf(browser.version >= 87)('what is chosen for a comparison is compared', async () => {
    await page.goto('/compare/?ids=cases/xingfu-peace-harbour,cases/fafang-plural-mediation');
    await page.until(`document.querySelector('[data-comparison]').dataset.state === 'done'`);
    expect(await page.evaluate(`document.querySelectorAll('[data-table] tr').length`)).toBeGreaterThan(3);
    await expectStyled(page);
    await page.draw('comparison');
  });

  test('the desk says in a browser that is too old for it or for its form what else to use', async () => {
    await page.goto('/admin/');
    const told = await page.evaluate(
      `[...document.querySelectorAll('[role=alert][id*=old]')].filter((each) => each.getClientRects().length > 0).map(({ id }) => id)`,
    );
    expect(told).toEqual(
      [browser.version < 87 && 'too-old', browser.version >= 87 && browser.version < 109 && 'old-for-writing'].filter(
        Boolean,
      ),
    );
    await page.draw('desk');
    // Here is no server for the desk, and the oldest cannot read its scripts.
    page.errors.splice(0);
  });

  test('an explainer is printed without what only a screen needs', async () => {
    await page.goto(explainer);
    const pdf = await page.print();
    expect(countPages(pdf)).toBeGreaterThanOrEqual(1);
    expect(countPages(pdf)).toBeLessThanOrEqual(3);
  });

  test('without a script, a page reads and the search page says what is missing', async () => {
    await page.allowScripts(false);
    await page.goto(explainer);
    await page.draw('explainer-without-script');
    await page.goto('/search/?q=1');
    await page.draw('search-without-script');
    await page.allowScripts(true);
    expect(await page.evaluate(`document.querySelector('noscript p').getClientRects().length`)).toBeGreaterThan(0);
    expect(await page.evaluate(`document.querySelector('[data-skeleton]').getClientRects().length`)).toBe(0);
  });

  test.each([
    ['/search/?q=1', true],
    ['/compare/?ids=a,b', true],
    ['/deadlines/labour-arbitration/', true],
    ['/cases/', false],
    ['/where/', false],
    [explainer, false],
  ])('where its scripts cannot be read, %s is as it is without any', async (path, isTold) => {
    await page.breakScripts();
    await page.goto(path);
    await page.until(`!('script' in document.documentElement.dataset)`);
    const count = (selector: string) =>
      page.evaluate<number>(
        `[...document.querySelectorAll('${selector}')].filter((each) => each.getClientRects().length > 0).length`,
      );
    expect(await count('.needs-script, [data-skeleton]')).toBe(0);
    expect(await page.evaluate(`document.querySelector('main').innerText.includes('JavaScript')`)).toBe(isTold);
    page.errors.splice(0);
  });
});
