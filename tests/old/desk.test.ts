import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OldBrowser, wantedBrowsers } from './browsers.ts';
import { type Devtools, launch } from './devtools.ts';
import { fetchBrowser } from './fetch-browser.ts';
import { OldPage } from './old-page.ts';
import { type OldDesk, serveDesk } from './serve-desk.ts';
import { patience } from '../patience.ts';

/** The first element of a kind with these words, marked so that a finger finds it. */
const mark = (kind: string, words: string) => `(() => {
  for (const marked of document.querySelectorAll('[data-wanted]')) delete marked.dataset.wanted;
  const found = [...document.querySelectorAll(${JSON.stringify(kind)})].find(
    (each) => each.textContent.trim().startsWith(${JSON.stringify(words)}) && each.getClientRects().length > 0,
  );
  if (found) found.dataset.wanted = '';
  return Boolean(found);
})()`;

const approving = wantedBrowsers.filter(({ version }) => version >= 87);

describe.each(approving)('at the desk in Chromium $version', (browser: OldBrowser) => {
  let desk: OldDesk;
  let devtools: Devtools;
  let page: OldPage;
  // Safari 14 cannot read the checks, which look behind in patterns; no Chromium of its age lacks that.
  const isOldForChecks = browser.version < 92;
  beforeEach(async () => {
    desk = await serveDesk(isOldForChecks ? /\/assets\/checker-/u : undefined);
    devtools = await launch(await fetchBrowser(browser));
    page = await OldPage.open(devtools, desk.home, String(browser.version));
  });
  afterEach(async () => {
    await devtools.close();
    await desk.close();
  });
  const press = async (kind: string, words: string) => {
    await page.until(mark(kind, words));
    await page.tap('[data-wanted]');
  };
  const says = (words: string) => `document.body.textContent.includes(${JSON.stringify(words)})`;

  const enter = async (name: string) => {
    await page.goto('/admin/');
    await page.until(`document.querySelector('#nc-root input')`);
    await page.tap('#nc-root input');
    await page.write(name);
    await press('button', '进入编辑台');
  };
  const open = (section: string) => press('.drawer-buttons button', section);

  test('a reviewer reads what somebody has changed, approves and publishes it', async () => {
    await enter('王建国');
    await press('a', '审核');
    await page.until(`location.hash.includes('workflow')`);
    await page.until(says('彩礼钱'));
    await page.draw('desk-board');
    await press('.board-card a', '');
    await page.until(`location.hash.includes('entries/bride-price')`);
    await open('改了什么');
    await page.until(`[...document.querySelectorAll('.changes ins')].some((each) => each.textContent === '钱')`);
    await page.draw('desk-changes');
    await open('体检');
    await page.until(says(isOldForChecks ? '「体检」用不了。请换' : '没有发现问题'));
    await page.draw('desk-checks');
    await press('.drawer-panel button', '收起');
    await press('[role=button]', '状态：待审');
    await page.draw('desk-form');
    await press('[role=menuitem]', '待发布');
    await page.until(mark('[role=button]', '状态：待发布'));
    await press('[role=button]', '发布');
    await press('[role=menuitem]', '马上发布');
    await expect.poll(desk.readPublished, { timeout: patience.step }).toContain('term: 彩礼钱');
    expect(page.errors).toEqual([]);
  });

  test.runIf(browser.version >= 109)('an editor writes a new word and saves it', async () => {
    await enter('李梅');
    await press('a', '法律词典');
    await press('a', '新建词语');
    await press('label', '词语');
    await page.write('借条');
    // The address is suggested by a table of pinyin, which is fetched by itself.
    await page.until(`[...document.querySelectorAll('input')].some(({ value }) => value === 'jie-tiao')`);
    await press('label', '说人话');
    await page.write('借钱时写下的字据。');
    await page.draw('desk-writing');
    await press('button', '保存');
    await page.until(mark('[role=button]', '状态：草稿'));
    expect(await desk.readDraft('jie-tiao')).toMatch(/term: 借条\nplain: 借钱时写下的字据。/u);
    // Whether the address is free is asked first, and 404 says that it is.
    expect(page.errors.filter((error) => !/ 404 .*\/api\/v1$/u.test(error))).toEqual([]);
  });
});
