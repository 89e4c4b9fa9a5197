import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OldBrowser, wantedBrowsers } from './browsers.ts';
import { type Devtools, launch } from './devtools.ts';
import { fetchBrowser } from './fetch-browser.ts';
import { OldPage } from './old-page.ts';
import { type OldDesk, serveDesk } from './serve-desk.ts';

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
  beforeEach(async () => {
    desk = await serveDesk();
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

  test('a reviewer reads what somebody has changed, approves and publishes it', async () => {
    await page.goto('/admin/');
    await page.until(`document.querySelector('#nc-root input')`);
    await page.tap('#nc-root input');
    await page.write('王建国');
    await press('button', '进入编辑台');
    await press('a', '审核');
    await page.until(`location.hash.includes('workflow')`);
    await page.until(says('彩礼钱'));
    await page.draw('desk-board');
    // A card can be dragged as well, which a press without any movement before it does not end.
    await page.evaluate(`document.querySelector('.board-card a').click()`);
    await page.until(`location.hash.includes('entries/bride-price')`);
    await press('.drawer-buttons button', '改了什么');
    await page.until(`[...document.querySelectorAll('.changes ins')].some((each) => each.textContent === '钱')`);
    await page.draw('desk-changes');
    await press('.drawer-panel button', '收起');
    await press('[role=button]', '状态：待审');
    await page.draw('desk-form');
    await press('[role=menuitem]', '待发布');
    await page.until(mark('[role=button]', '状态：待发布'));
    await press('[role=button]', '发布');
    await press('[role=menuitem]', '马上发布');
    await expect.poll(desk.readPublished).toContain('term: 彩礼钱');
    expect(page.errors).toEqual([]);
  });
});
