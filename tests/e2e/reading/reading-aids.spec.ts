// Longer than 250 lines: the aids of one page, whose settings act on each other.
import { expect, type Locator, type Page, test } from 'playwright/test';
import { findFaults, standards } from '../axe.ts';
import { waitUntilIdle } from '../idle.ts';
import { countPages } from '../pdf.ts';
import { findSmallTargets } from '../targets.ts';

const explainer = '/explainers/unpaid-wages/';
const outcome = '/pathways/unpaid-wages/site/';
const practice = '/cases/lanshan-one-platform/';
const dispute = '/cases/xingfu-blocked-drain/';
const phone = { width: 360, height: 740 };

test.use({ viewport: phone, hasTouch: true, isMobile: true });

const tooltip = (page: Page) => page.locator('.tooltip');
const word = (page: Page) => page.locator('.prose a.term').first();

/** The meaning that the page itself gives for a word. */
const getMeaning = (link: Locator) =>
  link.evaluate(
    (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  );

/** The longest title without the styles of long ones (shell/model.ts), and the longest that the checks take without a word. */
const titleLengths = [36, 60];

/** How many lines a title of this length takes on the page as it stands, and whether all of it is to be seen. */
const measureTitle = (page: Page, length: number) =>
  page.evaluate(
    async ([count, plain]) => {
      const title = document.querySelector('h1')!;
      title.textContent = '长'.repeat(count);
      const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/long-title.css' });
      const loaded = new Promise((resolve) => sheet.addEventListener('load', resolve));
      if (count > plain) {
        document.head.append(sheet);
        await loaded;
      }
      const lines = title.clientHeight / Number.parseFloat(getComputedStyle(title).lineHeight);
      return { lines: Math.round(lines), isWhole: title.scrollHeight <= title.clientHeight + 1 };
    },
    [length, titleLengths[0]!] as const,
  );

test.describe('the note on a legal word', () => {
  test('shows at the first tap, inside the window, and leads to the word; the second tap follows the link', async ({
    page,
  }) => {
    await page.goto(explainer);
    const meaning = await getMeaning(word(page));
    expect(meaning.length).toBeGreaterThan(5);
    await word(page).tap();
    await expect(tooltip(page)).toContainText(meaning);
    await expect(page).toHaveURL(explainer);
    const box = (await tooltip(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
    expect(await findSmallTargets(page, 44)).toEqual([]);
    const href = await word(page).getAttribute('href');
    await expect(tooltip(page).getByRole('link', { name: '看词条' })).toHaveAttribute(
      'href',
      new RegExp(`${href}$`, 'u'),
    );
    await word(page).tap();
    await expect(page).toHaveURL(href!);
  });

  test('never leaves the window, whichever word is tapped, in the largest type', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('mingli:size', 'largest'));
    await page.goto(`${explainer}?care=1`);
    const words = await page.locator('.prose a.term').all();
    expect(words.length).toBeGreaterThan(3);
    for (const link of words) {
      await link.tap();
      await expect(tooltip(page)).toContainText(await getMeaning(link));
      const box = (await tooltip(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
      await page.keyboard.press('Escape');
      await expect(tooltip(page)).toHaveCount(0);
    }
  });

  test('goes with a tap elsewhere, not with a tap on itself', async ({ page }) => {
    await page.goto(explainer);
    await word(page).tap();
    await tooltip(page).locator('p').tap();
    await expect(tooltip(page)).toBeVisible();
    await page.locator('.prose h2').first().tap();
    await expect(tooltip(page)).toHaveCount(0);
  });

  test('shows on keyboard focus, goes with Esc while the focus stays, and Enter follows the link', async ({ page }) => {
    await page.goto(explainer);
    const href = await word(page).getAttribute('href');
    await page.locator('.section-link').first().focus();
    await page.keyboard.press('Tab');
    await expect(word(page)).toBeFocused();
    await expect(tooltip(page)).toContainText(await getMeaning(word(page)));
    await page.keyboard.press('Escape');
    await expect(tooltip(page)).toHaveCount(0);
    await expect(word(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href!);
  });

  test('describes the link to a screen reader without being shown', async ({ page }) => {
    await page.goto(explainer);
    await expect(word(page)).toHaveAccessibleDescription(await getMeaning(word(page)));
    await expect(tooltip(page)).toHaveCount(0);
  });

  test('each word has its note on the page once, and no other word has', async ({ page }) => {
    await page.goto(explainer);
    const described = await page
      .locator('main a.term')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-describedby')));
    expect(new Set(described).size).toBe(described.length);
    expect(await page.locator('.term-notes dd').evaluateAll((notes) => notes.map(({ id }) => id))).toEqual(described);
  });
});

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });

  test('the note shows on hover, stays under the pointer, and goes when the pointer does', async ({ page }) => {
    await page.clock.install();
    await page.goto(explainer);
    await word(page).hover();
    await expect(tooltip(page)).toBeVisible();
    await tooltip(page).locator('p').hover();
    await page.clock.runFor(60_000);
    await expect(tooltip(page)).toBeVisible();
    await page.getByRole('heading', { level: 1 }).hover();
    await page.clock.runFor(1000);
    await expect(tooltip(page)).toHaveCount(0);
  });

  test('the table of contents stands in the margin and leads to a section', async ({ page }) => {
    await page.goto(explainer);
    await expect(page.locator('.contents')).toBeHidden();
    const link = page.locator('.margin-contents a').nth(1);
    const title = (await link.textContent())!.trim();
    await link.click();
    await expect(page.locator('.prose h2:target')).toHaveText(title);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a legal word is a link, described all the same, and there are no settings', async ({ page }) => {
    await page.goto(explainer);
    await expect(word(page)).toHaveAccessibleDescription(/\p{Script=Han}{5}/u);
    await expect(page.locator('[data-settings]')).toBeHidden();
    await expect(page.locator('[data-read-aloud]')).toBeHidden();
    await word(page).tap();
    await expect(page).toHaveURL(/\/terms\/.+\/$/u);
  });
});

test.describe('字号', () => {
  const getType = (page: Page) =>
    page
      .locator('.prose p')
      .first()
      .evaluate((element) => {
        const { fontSize, lineHeight } = getComputedStyle(element);
        return {
          size: Number.parseFloat(fontSize),
          leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
        };
      });
  const open = (page: Page) => page.locator('summary', { hasText: '字号' }).tap();

  test('size and spacing are remembered on the next page, go together with 关怀版, and can be reset', async ({
    page,
  }) => {
    await page.goto(explainer);
    const usual = await getType(page);
    await open(page);
    await page.getByRole('radio', { name: '特大' }).tap();
    await page.getByRole('radio', { name: '宽' }).tap();
    const chosen = await getType(page);
    expect(chosen.size).toBeCloseTo(usual.size * 1.25);
    expect(chosen.leading).toBeGreaterThan(usual.leading + 0.3);

    await page.goto(practice);
    expect(await getType(page)).toEqual(chosen);
    await open(page);
    await expect(page.getByRole('radio', { name: '特大' })).toBeChecked();
    await expect(page.getByRole('radio', { name: '宽' })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('radio', { name: '特大' })).toBeHidden();

    await page.getByRole('button', { name: '关怀版' }).tap();
    expect((await getType(page)).size).toBeCloseTo(usual.size * 1.25 * 1.35);
    await page.getByRole('button', { name: '关怀版' }).tap();

    await open(page);
    await page.getByRole('button', { name: '恢复标准' }).tap();
    expect(await getType(page)).toEqual(usual);
    await page.goto(explainer);
    expect(await getType(page)).toEqual(usual);
    await expect(page.locator('html')).not.toHaveAttribute('data-size');
  });

  test('are there before the first paint', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('mingli:size', 'large');
      localStorage.setItem('mingli:leading', 'wide');
    });
    // Without the modules of the page only early.js is left.
    await page.route(/\/_astro\/.*\.js$/u, (route) => route.abort());
    await page.goto(explainer);
    await expect(page.locator('html[data-size=large][data-leading=wide]')).toBeVisible();
  });

  for (const care of ['0', '1'])
    test(`with all choices the name and the tools share a line of 360 px, care=${care}`, async ({ page }) => {
      for (const size of ['', 'large', 'largest']) {
        await page.goto(`${explainer}?care=${care}`);
        await page.evaluate((value) => localStorage.setItem('mingli:size', value), size);
        await page.reload();
        const brand = (await page.locator('.brand').boundingBox())!;
        const tools = (await page.locator('.site-tools').boundingBox())!;
        expect(tools.y).toBeLessThan(brand.y + brand.height);
        expect(tools.x).toBeGreaterThanOrEqual(brand.x + brand.width);
        if (care === '0') {
          const header = (await page.locator('.site-header').boundingBox())!;
          const nav = (await page.locator('.site-nav').boundingBox())!;
          expect(Math.round(header.height)).toBeLessThanOrEqual(Math.round(tools.height + nav.height) + 20);
        }
        await open(page);
        expect(await findSmallTargets(page, care === '1' ? 60 : 44)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
        for (const length of titleLengths) {
          const { lines, isWhole } = await measureTitle(page, length);
          expect(lines, `a title of ${length}, ${size}`).toBeLessThanOrEqual(6);
          // Larger type than that of 关怀版 somebody has chosen; the title of the window goes on.
          if (size === '') expect(isWhole, `a title of ${length}`).toBe(true);
        }
      }
    });
});

test('axe finds no fault with the note and the settings when they are open, light and dark', async ({ page }) => {
  const find = (part: string) => findFaults(page, standards, part);
  await page.goto(explainer);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator('summary', { hasText: '字号' }).tap();
    expect(await find('.settings')).toEqual([]);
    await word(page).tap();
    await expect(tooltip(page)).toBeVisible();
    expect(await find('.tooltip')).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test.describe('朗读', () => {
  for (const path of [explainer, practice, outcome])
    test(`is not offered on ${path} where no voice speaks Chinese`, async ({ page }) => {
      await page.goto(path);
      const hasVoice = await page.evaluate(() =>
        speechSynthesis.getVoices().some(({ lang }) => /^(zh|cmn)/iu.test(lang)),
      );
      const panel = page.locator('[data-read-aloud]');
      await expect(panel).toHaveCount(1);
      await expect(panel).toBeVisible({ visible: hasVoice });
    });

  test('follows the text sentence by sentence, inside the window, pauses and stops', async ({ page }) => {
    // The browsers of tests have no Chinese voice: this one says nothing and ends when the test says so.
    await page.addInitScript(() => {
      const said: SpeechSynthesisUtterance[] = [];
      const speechSynthesis = {
        getVoices: () => [{ lang: 'zh-CN', localService: true }],
        speak: (utterance: SpeechSynthesisUtterance) => void (utterance.text && said.push(utterance)),
        cancel: () => undefined,
      };
      class SpeechSynthesisUtterance {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.defineProperties(window, {
        speechSynthesis: { value: speechSynthesis },
        SpeechSynthesisUtterance: { value: SpeechSynthesisUtterance },
        said: { value: said },
      });
    });
    await page.goto(explainer);
    const panel = page.locator('[data-read-aloud]');
    const getSaid = () =>
      page.evaluate(() => (window as unknown as { said: { text: string }[] }).said.map(({ text }) => text));
    const end = () =>
      page.evaluate(() => (window as unknown as { said: { onend: () => void }[] }).said.at(-1)!.onend());
    const getMarked = () =>
      page.evaluate(() => {
        const range = [...(CSS.highlights.get('aloud') ?? [])][0] as Range | undefined;
        if (!range) return undefined;
        const { top, bottom } = range.getBoundingClientRect();
        return { text: range.toString().trim(), isInView: top >= 0 && bottom <= innerHeight };
      });

    await panel.getByRole('button', { name: '朗读' }).tap();
    for (let count = 1; count <= 12; count += 1) {
      await expect.poll(async () => (await getSaid()).length).toBe(count);
      const marked = await getMarked();
      expect((await getSaid()).at(-1)).toBe(marked?.text);
      await expect.poll(async () => (await getMarked())?.isInView).toBe(true);
      if (count < 12) await end();
    }
    expect((await getSaid())[0]).toBe((await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\n', ''));
    await panel.getByRole('button', { name: '暂停' }).tap();
    await expect(panel).toHaveAttribute('data-state', 'paused');
    await panel.getByRole('button', { name: '继续' }).tap();
    await expect.poll(async () => (await getSaid()).at(-1)).toBe((await getSaid()).at(-2));
    await panel.getByRole('button', { name: '停止' }).tap();
    await expect(panel).toHaveAttribute('data-state', 'idle');
    expect(await getMarked()).toBeUndefined();
  });

  test('loads its reader only when asked', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(explainer);
    await waitUntilIdle(page);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((url) => url.includes('read-aloud'))).toEqual([]);
  });
});

test.describe('sections', () => {
  const copy = (page: Page) => page.locator('.section-link').first();

  test('have a button that copies their address and says so politely', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${explainer}?care=0`);
    const heading = page.locator('.prose h2').first();
    const title = (await heading.textContent())!;
    await expect(copy(page)).toHaveAccessibleName(`复制本节链接：${title}`);
    await expect(heading).toHaveAccessibleName(title);
    const box = (await copy(page).boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await copy(page).tap();
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: '已复制' })).toBeAttached();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toContain('care');
    await page.goto(copied);
    await expect(page.locator('.prose h2:target')).toHaveText(title);
  });

  test('without leave to copy the button goes to the section', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(explainer);
    const title = (await page.locator('.prose h2').first().textContent())!;
    await copy(page).tap();
    await expect(page.locator('.prose h2:target')).toHaveText(title);
  });

  test('are listed, folded up, before the body on a phone', async ({ page }) => {
    await page.goto(explainer);
    await expect(page.locator('.margin-contents')).toBeHidden();
    const contents = page.locator('.contents');
    await expect(contents.getByRole('link').first()).toBeHidden();
    await contents.locator('summary').tap();
    const links = await contents.getByRole('link').allTextContents();
    expect(links.map((text) => text.trim())).toEqual(await page.locator('.prose h2').allTextContents());
    await contents.getByRole('link').last().tap();
    await expect(page.locator('.prose h2:target')).toHaveText(links.at(-1)!.trim());
  });
});

for (const path of [explainer, practice])
  test(`${path} says how long it takes to read`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText(/^约 [1-9] 分钟读完$/u)).toBeVisible();
  });

test('the sheets of a practice are for officials, who know its words', async ({ page }) => {
  await page.goto(practice);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.term-notes')).toBeHidden();
});

test('on paper the words of a body are explained below it, and no button is printed', async ({ page }) => {
  await page.goto(dispute);
  await expect(page.locator('.term-notes')).toBeHidden();
  await word(page).tap();
  await page.emulateMedia({ media: 'print' });
  const notes = page.locator('.term-notes');
  await expect(page.getByRole('heading', { name: '词语' })).toBeVisible();
  await expect(notes.locator('dt').first()).toHaveText((await word(page).textContent())!);
  for (const note of await notes.locator('dd').all()) await expect(note).toBeVisible();
  for (const selector of ['.tooltip', '.section-link', '.contents', '.settings'])
    for (const element of await page.locator(selector).all()) await expect(element).toBeHidden();
});

test('what a reader chose for the screen does not make an explainer longer than its sheet', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('mingli:size', 'largest');
    localStorage.setItem('mingli:leading', 'wide');
  });
  await page.goto(`${explainer}?care=1`);
  expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});
