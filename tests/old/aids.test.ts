import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countPages } from '../e2e/pdf.ts';
import { shippedSite } from '../site/shipped.ts';
import { type OldBrowser, wantedBrowsers } from './browsers.ts';
import { type Devtools, launch } from './devtools.ts';
import { fetchBrowser } from './fetch-browser.ts';
import { OldPage } from './old-page.ts';
import { serve } from './serve.ts';
import { expectStyled } from './styled.ts';

const explainer = '/explainers/unpaid-wages/';
const text = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).textContent`;
const isShown = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).getClientRects().length > 0`;

let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

describe.each(wantedBrowsers)('in Chromium $version', (browser: OldBrowser) => {
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

  test.each([
    ['/sums/', 'sums'],
    ['/hotlines/', 'hotlines'],
    ['/about/compliance/', 'compliance'],
    ['/embed/explainers/upstairs-leak/', 'embed'],
    ['/explainers/domestic-violence-help/', 'danger'],
    ['/rooms/xingfu-peace-harbour/', 'room'],
    ['/methods/lanshan-125/', 'method'],
    ['/regions/lanshan/', 'region'],
    ['/laws/labour-dispute-law/', 'law'],
    ['/data/cases/', 'data'],
    ['/forms/', 'forms'],
    ['/forms/mediation-application/', 'form'],
  ])('%s has its styles, in the usual type and in 关怀版', async (path, name) => {
    await page.goto(path);
    await expectStyled(page);
    await page.draw(name);
    await page.goto(`${path}?care=1`);
    await expectStyled(page);
    await page.draw(`${name}-care`);
  });

  test('a sum is reckoned with its working', async () => {
    await page.goto('/sums/litigation-fee/');
    await page.evaluate(`{
      const fill = (name, value) => {
        const field = document.querySelector('[data-input=' + name + ']');
        field.value = value === undefined ? field.options[1].value : value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      };
      for (const { dataset, tagName } of document.querySelectorAll('[data-input]'))
        fill(dataset.input, tagName === 'SELECT' ? undefined : '7654321');
    }`);
    // It moves what is pressed next.
    await page.until(isShown('[data-field=amount]'));
    await page.tap('[data-sum] [type=submit]');
    await page.until(`document.querySelector('[data-sum]').dataset.state === 'done'`);
    expect(await page.evaluate(text('[data-totals]'))).toMatch(/案件受理费\s*65,380\.25 元/u);
    expect(await page.evaluate(`document.querySelectorAll('[data-lines] > li').length`)).toBeGreaterThan(3);
    await expectStyled(page);
    await page.draw('sum');
  });

  test('a paper is filled in question by question, printed and made a Word file', async () => {
    await page.goto('/forms/iou/');
    await page.tap('[data-here] [data-field]');
    await page.write('甲某');
    await page.tap('[data-next]');
    await page.tap('[data-here] [data-unsure]');
    await page.tap('[data-next]');
    await page.tap('[data-here] [data-field]');
    await page.write('12000');
    expect(await page.evaluate(text('[data-paper]'))).toMatch(/甲某借到人民币12,000元（大写：壹万贰仟元整）/u);
    await expectStyled(page);
    await page.draw('form-filled');
    await page.tap('[data-word]');
    await page.until(`/做好了|没有做成/u.test(document.querySelector('[data-said]').textContent)`);
    expect(await page.evaluate(text('[data-said]'))).toBe('Word 文件做好了。');
    expect(countPages(await page.print())).toBe(1);
  });

  test('a page is passed on: its picture, its words and its code stand on the sheet', async () => {
    await page.goto(explainer);
    await page.tap('[data-share]');
    await page.until(`document.querySelector('.share svg path')`);
    expect(await page.evaluate(text('.share-text'))).toMatch(/\/explainers\/unpaid-wages\/$/u);
    await expectStyled(page);
    await page.evaluate(`document.querySelector('.share').scrollIntoView()`);
    await page.draw('share');
  });

  test('who finds no answer is told so, and writes the question on a slip', async () => {
    await page.goto(`/search/?q=${encodeURIComponent('火星人的飞船怎么上牌照')}`);
    await page.until(`document.querySelector('[data-search]').dataset.state === 'done'`);
    await page.until(isShown('[data-slip-write]'));
    await page.draw('nothing');
    await page.tap('[data-slip-write]');
    await page.until(isShown('[data-slip-text]'));
    expect(await page.evaluate(`document.querySelector('[data-slip-text]').value`)).toBe('火星人的飞船怎么上牌照');
    await expectStyled(page);
    await page.draw('slip');
  });

  test('the short address of a paper says that the page has changed since, or leads on to it', async () => {
    const [code] = await readdir(join(shippedSite, 'q'));
    await page.goto(`/q/${code}/#2222`);
    await page.until(isShown('[data-paper]:not([hidden])'));
    await expectStyled(page);
    await page.draw('paper');
    const target = await page.evaluate<string>(`document.querySelector('.ask .more').pathname`);
    await page.evaluate(`location.href = '/q/${code}/'`);
    await page.until(`location.pathname === ${JSON.stringify(target)}`);
  });
});
