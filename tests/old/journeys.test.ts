import { describe, expect, test } from 'vitest';
import { countPages } from '../e2e/pdf.ts';
import { type OldBrowser, wantedBrowsers } from './browsers.ts';
import { expectStyled } from './styled.ts';
import { useBrowser } from './use-browser.ts';

const text = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).textContent`;
const isFound = `document.querySelector('[data-search]').dataset.state === 'done'`;
const explainer = '/explainers/unpaid-wages/';

describe.each(wantedBrowsers)('Chromium $version', (browser: OldBrowser) => {
  const at = useBrowser(browser);

  test('is the version that it is called', async () => {
    const { product } = await at.devtools.send('Browser.getVersion');
    expect(product).toMatch(new RegExp(`/${browser.version}\\.`, 'u'));
  });

  test('the first page has its styles and a question box', async () => {
    await at.page.goto('/');
    await expectStyled(at.page);
    expect(await at.page.evaluate(`document.querySelector('input[name=q]').offsetWidth`)).toBeGreaterThan(180);
    await at.page.draw('home');
  });

  test('an explainer reads as it should, in the usual type, in 关怀版 and in the dark', async () => {
    await at.page.goto(explainer);
    await expectStyled(at.page);
    await at.page.draw('explainer');
    await at.page.tap('[data-care]');
    await at.page.until(`document.documentElement.dataset.mode === 'care'`);
    expect(parseFloat(await at.page.evaluate('getComputedStyle(document.body).fontSize'))).toBeGreaterThanOrEqual(24);
    await expectStyled(at.page);
    await at.page.draw('explainer-care');
    await at.page.tap('[data-care]');
    await at.page.setDark(true);
    await at.page.goto(explainer);
    expect(await at.page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(23, 26, 24)');
    await at.page.draw('explainer-dark');
  });

  test.runIf(browser.version >= 87)('a legal word is explained where it is pointed at', async () => {
    await at.page.goto(explainer);
    await at.page.point('.prose a.term');
    await at.page.until(`document.querySelector('.tooltip').getClientRects().length > 0`);
    expect(await at.page.evaluate(text('.tooltip'))).toMatch(/\p{Script=Han}{5}/u);
    await at.page.draw('tooltip');
  });

  test('a question that is typed on the first page finds results', async () => {
    await at.page.goto('/');
    await at.page.tap('input[name=q]');
    await at.page.until(`document.querySelector('input[name=q]').getAttribute('aria-controls')`);
    await at.page.write('拖欠工资');
    await at.page.until(`document.querySelectorAll('.ask-popup [role=option]').length > 0`);
    await at.page.draw('suggestions');
    await at.page.press('Enter');
    await at.page.until(`location.pathname === '/search/' && ${isFound}`);
    expect(await at.page.evaluate(`document.querySelectorAll('[data-results] > li[data-type]').length`)).toBe(10);
    const heights = `[].concat(...[...document.querySelectorAll('.search-tabs label')].map((tab) => [...tab.getClientRects()].map(({ top }) => top)))`;
    expect(new Set(await at.page.evaluate<number[]>(heights)).size).toBe(1);
    await expectStyled(at.page);
    await at.page.draw('search');
  });

  test('results can be narrowed, and more of them shown', async () => {
    await at.page.goto(`/search/?q=${encodeURIComponent('调解')}`);
    await at.page.until(isFound);
    await at.page.tap('[data-facet=type] label:nth-of-type(2)');
    await at.page.until(`location.search.includes('type=') && ${isFound}`);
    const types = await at.page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('[data-results] > li')].map((item) => item.dataset.type))]`,
    );
    expect(types).toHaveLength(1);
    await at.page.tap('[data-more]');
    await at.page.until(`document.querySelectorAll('[data-results] > li').length > 10`);
  });

  test('cases can be narrowed by place', async () => {
    await at.page.goto('/cases/?region=xingfu&sort=complete');
    await expectStyled(at.page);
    await at.page.until(`document.querySelector('select[name=region]').value === 'xingfu'`);
    await at.page.draw('cases');
  });

  test('a pathway leads to an outcome', async () => {
    await at.page.goto('/pathways/unpaid-wages/');
    await expectStyled(at.page);
    await at.page.draw('pathway');
    await at.page.tap('main a[href="/pathways/unpaid-wages/site/"]');
    await at.page.until(`location.pathname === '/pathways/unpaid-wages/site/' && document.readyState === 'complete'`);
    await expectStyled(at.page);
    await at.page.draw('outcome');
  });

  test('the calculator says which day a deadline ends', async () => {
    await at.page.goto('/deadlines/labour-arbitration/');
    await at.page.evaluate(`document.querySelector('#calculator-date').value = '2025-03-03'`);
    await at.page.tap('[data-calculator] [type=submit]');
    await at.page.until(`document.querySelector('[data-calculator]').dataset.state === 'done'`);
    expect(await at.page.evaluate(text('[data-calculator] [data-result] [data-date]'))).toMatch(/2026\s*年\s*3\s*月/u);
    expect(await at.page.evaluate(`document.querySelectorAll('[data-steps] > li').length`)).toBeGreaterThan(1);
    await expectStyled(at.page);
    await at.page.draw('calculator');
  });

  test.runIf(browser.version >= 87)('what is chosen for a comparison is compared', async () => {
    await at.page.goto('/compare/?ids=cases/xingfu-peace-harbour,cases/fafang-plural-mediation');
    await at.page.until(`document.querySelector('[data-comparison]').dataset.state === 'done'`);
    expect(await at.page.evaluate(`document.querySelectorAll('[data-table] tr').length`)).toBeGreaterThan(3);
    await expectStyled(at.page);
    await at.page.draw('comparison');
  });

  test('the desk says in a browser that is too old for it or for its form what else to use', async () => {
    await at.page.goto('/admin/');
    const told = await at.page.evaluate(
      `[...document.querySelectorAll('[role=alert][id*=old]')].filter((each) => each.getClientRects().length > 0).map(({ id }) => id)`,
    );
    expect(told).toEqual(
      [browser.version < 87 && 'too-old', browser.version >= 87 && browser.version < 109 && 'old-for-writing'].filter(
        Boolean,
      ),
    );
    await at.page.draw('desk');
    // Here is no server for the desk, and the oldest cannot read its scripts.
    at.page.errors.splice(0);
  });

  test('an explainer is printed without what only a screen needs', async () => {
    await at.page.goto(explainer);
    const pdf = await at.page.print();
    expect(countPages(pdf)).toBeGreaterThanOrEqual(1);
    expect(countPages(pdf)).toBeLessThanOrEqual(3);
  });

  test('without a script, a page reads and the search page says what is missing', async () => {
    await at.page.allowScripts(false);
    await at.page.goto(explainer);
    await at.page.draw('explainer-without-script');
    await at.page.goto('/search/?q=1');
    await at.page.draw('search-without-script');
    await at.page.allowScripts(true);
    expect(await at.page.evaluate(`document.querySelector('noscript p').getClientRects().length`)).toBeGreaterThan(0);
    expect(await at.page.evaluate(`document.querySelector('[data-skeleton]').getClientRects().length`)).toBe(0);
  });

  test.each([
    ['/search/?q=1', true],
    ['/compare/?ids=a,b', true],
    ['/deadlines/labour-arbitration/', true],
    ['/cases/', false],
    ['/where/', false],
    [explainer, false],
  ])('where its scripts cannot be read, %s is as it is without any', async (path, isTold) => {
    await at.page.breakScripts();
    await at.page.goto(path);
    await at.page.until(`!('script' in document.documentElement.dataset)`);
    const count = (selector: string) =>
      at.page.evaluate<number>(
        `[...document.querySelectorAll('${selector}')].filter((each) => each.getClientRects().length > 0).length`,
      );
    expect(await count('.needs-script, [data-skeleton]')).toBe(0);
    expect(await at.page.evaluate(`document.querySelector('main').innerText.includes('JavaScript')`)).toBe(isTold);
    at.page.errors.splice(0);
  });
});
