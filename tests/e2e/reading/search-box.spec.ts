import { expect, type Locator, type Page, test } from 'playwright/test';
import { findFaults, standards } from '../axe.ts';
import { watchComplaints } from '../complaints.ts';
import { phone } from '../phone.ts';
import { SearchPage } from '../search-page.ts';
import { findSmallTargets } from '../targets.ts';

// A page that fades into the next complains where the machine is too slow for it (w3c/csswg-drafts#13726): an uncaught
// `Transition was aborted`; who wants less motion sees none, and the box is the same.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The search box of any page with its list (WAI-ARIA APG: editable combobox with list autocomplete). */
class Box {
  readonly page: Page;
  readonly input: Locator;
  readonly options: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.input = page.getByRole('combobox', { name: '用自己的话说说您的事' });
    this.options = page.getByRole('listbox', { name: '建议' }).getByRole('option');
    this.status = page.locator('form[data-ask] [role=status]');
  }

  async type(text: string): Promise<void> {
    await this.input.fill(text);
    await expect(this.options).not.toHaveCount(0);
  }

  /** The option that the box says is active, and no other one is marked. */
  async expectActive(option: Locator | undefined): Promise<void> {
    await expect(this.input).toBeFocused();
    if (!option) {
      await expect(this.input).not.toHaveAttribute('aria-activedescendant', /./u);
      await expect(this.page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
      return;
    }
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(this.page.locator('[role=option][aria-selected=true]')).toHaveCount(1);
    await expect(this.input).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  }
}

test('the box suggests while somebody types, and its keys do what a combobox promises', async ({ page }) => {
  const complaints = watchComplaints(page);
  const box = new Box(page);
  await page.goto('/explainers/unpaid-wages/');
  await expect(box.input).toHaveAttribute('aria-expanded', 'false');
  await box.type('漏水');
  await expect(box.input).toHaveAttribute('aria-expanded', 'true');
  await expect(box.input).toHaveAttribute('aria-controls', 'suggestions');
  await expect(box.status).toHaveText(/^\d 条建议/u);
  await expect(page.getByRole('group', { name: '解读' }).getByRole('option').first()).toHaveText(/楼上漏水/u);
  await expect(page.getByRole('group', { name: '词语' }).getByRole('option')).not.toHaveCount(0);
  expect(await findFaults(page, standards, 'form[data-ask]')).toEqual([]);

  await box.expectActive(undefined);
  await page.keyboard.press('ArrowDown');
  await box.expectActive(box.options.nth(0));
  await page.keyboard.press('ArrowDown');
  await box.expectActive(box.options.nth(1));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await box.expectActive(undefined);
  await page.keyboard.press('ArrowUp');
  await box.expectActive(box.options.last());
  await page.keyboard.press('ArrowDown');
  await box.expectActive(undefined);
  for (const [key, at] of [
    ['Home', 0],
    ['End', 2],
  ] as const) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(key);
    await box.expectActive(undefined);
    await expect.poll(() => box.input.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(at);
  }

  await page.keyboard.press('Escape');
  await expect(box.input).toHaveAttribute('aria-expanded', 'false');
  await expect(box.input).toHaveValue('漏水');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(box.input).toHaveAttribute('aria-expanded', 'true');
  await box.expectActive(undefined);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(box.input).toHaveValue('');

  await box.type('漏水');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/explainers/upstairs-leak/');
  expect(complaints).toEqual([]);
});

test('without a marked suggestion Enter searches; a pointer takes one; leaving the box shuts the list', async ({
  page,
}) => {
  const box = new Box(page);
  await page.goto('/laws/civil-code/');
  await box.type('民法典1254条');
  await expect(box.options.first()).toHaveText('民法典第一千二百五十四条');
  await box.options.first().click();
  await expect(page).toHaveURL('/laws/civil-code/#article-1254');
  await expect(box.options).toHaveCount(0);

  await box.type('物业');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(box.input).toHaveAttribute('aria-expanded', 'false');
  await box.type('物业费');
  await page.keyboard.press('Enter');
  await new SearchPage(page).settle('物业费');
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('物业费')}`);
});

test('pinyin, initials and both mixed with characters are understood', async ({ page }) => {
  const box = new Box(page);
  await page.goto('/');
  for (const [typed, name] of [
    ['lssl', /楼上漏水/u],
    ['loushui', /漏水/u],
    ['laodong zhongcai', /^劳动仲裁/u],
    ['laodongzhongcai', /^劳动仲裁/u],
    ['劳动zc', /^劳动仲裁/u],
    ['lptjs', /老庞调解室/u],
    ['minfadian1254', /民法典第一千二百五十四条/u],
  ] as const) {
    await box.input.fill('');
    await box.type(typed);
    await expect(box.options.filter({ hasText: name }).first(), typed).toBeVisible();
  }
});

test('while an input method composes, its keys are its own and nothing is suggested', async ({ page }) => {
  const box = new Box(page);
  await page.goto('/');
  await box.input.focus();
  // The list is there before anything is typed in earnest.
  await box.type('彩礼');
  await box.input.fill('');
  await expect(box.options).toHaveCount(0);
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['l', 'lou', 'lou shui'])
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(box.input).toHaveValue('lou shui');
  const isTaken = await box.input.evaluate(
    (input) =>
      !input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, cancelable: true, bubbles: true }),
      ),
  );
  expect(isTaken).toBe(false);
  await expect(box.options).toHaveCount(0);
  await devtools.send('Input.insertText', { text: '漏水' });
  await expect(box.input).toHaveValue('漏水');
  await expect(box.options.first()).toHaveText(/漏水/u);
});

test('what was searched for stays on the device, and goes one by one or all at once', async ({ page }) => {
  const sent: string[] = [];
  const box = new Box(page);
  const search = new SearchPage(page);
  for (const query of ['彩礼', '漏水', '物业费']) await search.open(query);
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await page.goto('/explainers/unpaid-wages/');
  await box.input.focus();
  const recent = page.getByRole('group', { name: /最近找过/u }).getByRole('option');
  await expect(recent).toHaveText(['物业费', '漏水', '彩礼']);
  await expect(box.status).toHaveText(/最近找过 3 条/u);
  expect(await findFaults(page, standards, 'form[data-ask]')).toEqual([]);

  await page.getByRole('button', { name: '删掉「漏水」' }).click();
  await expect(recent).toHaveText(['物业费', '彩礼']);
  await expect(box.input).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(recent).toHaveText(['彩礼']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await search.settle('彩礼');

  await page.goto('/');
  await box.input.focus();
  await page.getByRole('button', { name: '全部删掉' }).click();
  await expect(recent).toHaveCount(0);
  await expect(box.input).toHaveAttribute('aria-expanded', 'false');
  await page.reload();
  expect(await page.evaluate(() => localStorage.getItem('mingli:recent'))).toBe('[]');
  expect(sent.filter((url) => url.includes(encodeURIComponent('物业费')))).toEqual([]);
});

test('on the search page suggestions keep to a line of their own, and Down goes on from there to the results', async ({
  page,
}) => {
  const box = new Box(page);
  const search = new SearchPage(page);
  await search.open();
  await box.type('彩礼');
  await search.settle('彩礼');
  const line = await page.getByRole('listbox', { name: '建议' }).boundingBox();
  const first = await search.results.first().boundingBox();
  expect(line!.y + line!.height).toBeLessThanOrEqual(first!.y);
  for (let left = await box.options.count(); left > 0; left -= 1) await page.keyboard.press('ArrowDown');
  await box.expectActive(box.options.last());
  await page.keyboard.press('ArrowDown');
  await expect(search.links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box.input).toBeFocused();
});

test('nothing is fetched before somebody types, and a box without its suggestions still asks', async ({ page }) => {
  const box = new Box(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.route('**/search/suggestions.json', (route) => route.abort());
  await page.goto('/cases/xingfu-blocked-drain/');
  await box.input.focus();
  expect(fetched).not.toContain('/search/suggestions.json');
  await box.input.fill('彩礼');
  await expect(box.status).toHaveText('没有建议');
  await page.keyboard.press('Enter');
  await new SearchPage(page).settle('彩礼');
});

test.describe('on a phone', () => {
  test.use(phone);

  for (const [mode, care, target] of [
    ['the usual size', '0', 44],
    ['关怀版', '1', 60],
  ] as const)
    test(`in ${mode} the box comes on request, fits, and is hit by a finger`, async ({ page }) => {
      const box = new Box(page);
      await page.goto(`/deadlines/?care=${care}`);
      await expect(box.input).toBeHidden();
      const toggle = page.locator('[data-ask-toggle]');
      await expect(toggle).toHaveAttribute('aria-expanded', 'false');
      await toggle.tap();
      await expect(toggle).toHaveAttribute('aria-expanded', 'true');
      await expect(box.input).toBeFocused();
      await box.type('物业');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const heights = await box.options.evaluateAll((options) =>
        options.map((option) => option.getBoundingClientRect().height),
      );
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(target);
      expect(await findSmallTargets(page, target)).toEqual([]);
      await box.options.first().tap();
      await expect(page).not.toHaveURL(/deadlines\/\?care/u);
    });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('the header holds a plain form, and the search page leads to the lists that filter', async ({ page }) => {
      await page.goto('/explainers/upstairs-leak/');
      await page.getByRole('searchbox').fill('物业费');
      await page.getByRole('search').getByRole('button', { name: '搜索' }).tap();
      await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('物业费')}`);
      const main = page.getByRole('main');
      await expect(main.locator('noscript p')).toContainText('需要打开 JavaScript');
      for (const path of ['/explainers/topics/neighbours/', '/rooms/in/lanshan/', '/rooms/kind/branded/', '/laws/'])
        await expect(main.locator(`a[href="${path}"]`).first()).toBeVisible();
      await main.locator('a[href="/rooms/in/lanshan/"]').click();
      await expect(page).toHaveURL('/rooms/in/lanshan/');
    });
  });
});
