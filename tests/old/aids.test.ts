import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPages } from '../e2e/pdf.ts';
import { shippedSite } from '../site/shipped.ts';
import { type OldBrowser, wantedBrowsers } from './browsers.ts';
import { expectStyled } from './styled.ts';
import { useBrowser } from './use-browser.ts';

const explainer = '/explainers/unpaid-wages/';
const text = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).textContent`;
const isShown = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).getClientRects().length > 0`;

describe.each(wantedBrowsers)('in Chromium $version', (browser: OldBrowser) => {
  const at = useBrowser(browser);

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
    await at.page.goto(path);
    await expectStyled(at.page);
    await at.page.draw(name);
    await at.page.goto(`${path}?care=1`);
    await expectStyled(at.page);
    await at.page.draw(`${name}-care`);
  });

  test('a sum is reckoned with its working', async () => {
    await at.page.goto('/sums/litigation-fee/');
    await at.page.evaluate(`{
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
    await at.page.until(isShown('[data-field=amount]'));
    await at.page.tap('[data-sum] [type=submit]');
    await at.page.until(`document.querySelector('[data-sum]').dataset.state === 'done'`);
    expect(await at.page.evaluate(text('[data-totals]'))).toMatch(/案件受理费\s*65,380\.25 元/u);
    expect(await at.page.evaluate(`document.querySelectorAll('[data-lines] > li').length`)).toBeGreaterThan(3);
    await expectStyled(at.page);
    await at.page.draw('sum');
  });

  test('a paper is filled in question by question, printed and made a Word file', async () => {
    await at.page.goto('/forms/iou/');
    await at.page.tap('[data-here] [data-field]');
    await at.page.write('甲某');
    await at.page.tap('[data-next]');
    await at.page.tap('[data-here] [data-unsure]');
    await at.page.tap('[data-next]');
    await at.page.tap('[data-here] [data-field]');
    await at.page.write('12000');
    expect(await at.page.evaluate(text('[data-paper]'))).toMatch(/甲某借到人民币12,000元（大写：壹万贰仟元整）/u);
    await expectStyled(at.page);
    await at.page.draw('form-filled');
    await at.page.tap('[data-word]');
    await at.page.until(`/做好了|没有做成/u.test(document.querySelector('[data-said]').textContent)`);
    expect(await at.page.evaluate(text('[data-said]'))).toBe('Word 文件做好了。');
    expect(countPages(await at.page.print())).toBe(1);
  });

  test('a page is passed on: its picture, its words and its code stand on the sheet', async () => {
    await at.page.goto(explainer);
    await at.page.tap('[data-share]');
    await at.page.until(`document.querySelector('.share svg path')`);
    expect(await at.page.evaluate(text('.share-text'))).toMatch(/\/explainers\/unpaid-wages\/$/u);
    await expectStyled(at.page);
    await at.page.evaluate(`document.querySelector('.share').scrollIntoView()`);
    await at.page.draw('share');
  });

  test('who finds no answer is told so, and writes the question on a slip', async () => {
    await at.page.goto(`/search/?q=${encodeURIComponent('火星人的飞船怎么上牌照')}`);
    await at.page.until(`document.querySelector('[data-search]').dataset.state === 'done'`);
    await at.page.until(isShown('[data-slip-write]'));
    await at.page.draw('nothing');
    await at.page.tap('[data-slip-write]');
    await at.page.until(isShown('[data-slip-text]'));
    expect(await at.page.evaluate(`document.querySelector('[data-slip-text]').value`)).toBe('火星人的飞船怎么上牌照');
    await expectStyled(at.page);
    await at.page.draw('slip');
  });

  test('the short address of a paper says that the page has changed since, or leads on to it', async () => {
    const [code] = await readdir(join(shippedSite, 'q'));
    await at.page.goto(`/q/${code}/#2222`);
    await at.page.until(isShown('[data-paper]:not([hidden])'));
    await expectStyled(at.page);
    await at.page.draw('paper');
    const target = await at.page.evaluate<string>(`document.querySelector('.ask .more').pathname`);
    await at.page.evaluate(`location.href = '/q/${code}/'`);
    await at.page.until(`location.pathname === ${JSON.stringify(target)}`);
  });
});
