import { expect, type Page, test } from 'playwright/test';
import { phone } from '../phone.ts';
import { SearchPage } from '../search-page.ts';

const violence = '/explainers/domestic-violence-help/';
const harmless = /\/explainers\/topics\/[a-z]+\/$/u;

/** Everything that this portal keeps on the device and in the tab. */
const getKept = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify(
      [localStorage, sessionStorage].map((storage) =>
        Object.entries(storage).filter(([key]) => /recent|trail|asked/u.test(key)),
      ),
    ),
  );

const way = (page: Page) => page.getByRole('link', { name: '快速离开' });
const calls = (page: Page) => page.locator('[data-exit] a:visible');

test.describe('on a phone', () => {
  test.use(phone);

  for (const mode of ['', '?care=1'])
    test(`the numbers stand in the first screen, as large as a finger${mode && ', in 关怀版'}`, async ({ page }) => {
      await page.goto(violence + mode);
      await expect(calls(page).first()).toHaveAttribute('href', 'tel:110');
      await expect(calls(page).nth(1)).toHaveAttribute('href', 'tel:120');
      for (const index of [0, 1]) {
        const box = (await calls(page).nth(index).boundingBox())!;
        expect(box.height).toBeGreaterThanOrEqual(mode ? 60 : 48);
        expect(box.y + box.height).toBeLessThanOrEqual(740);
      }
      expect(await page.title()).toBe('法律知识｜明理');
      await expect(page.locator('[data-traces]')).toBeInViewport();
    });

  test('快速离开 is at hand wherever the page was scrolled to, and neither «back» nor the storage tells anything', async ({
    page,
  }) => {
    await page.goto('/about/');
    await page.evaluate(() => {
      localStorage.setItem('mingli:recent', JSON.stringify(['物业费', '老公打我']));
      sessionStorage.setItem('mingli:trail', JSON.stringify(['/pathways/marriage-family/']));
    });
    await page.goto(violence);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await expect(way(page)).toBeInViewport();
    await way(page).tap();
    await expect(page).toHaveURL(harmless);
    await expect(page.locator('main')).not.toContainText(/家暴|暴力|保护令/u);
    expect(await getKept(page)).toBe('[[],[]]');
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  });

  for (const mode of ['', '?care=1'])
    test(`what is jumped to stands below the way out${mode && ', in 关怀版'}`, async ({ page }) => {
      await page.goto(violence + mode);
      const jumps = page.locator('main .tools a[href^="#"]');
      expect(await jumps.count()).toBeGreaterThan(0);
      for (const jump of await jumps.all()) {
        await jump.tap();
        const heading = page.locator(`${await jump.getAttribute('href')} h2`);
        await expect(heading).toBeInViewport();
        expect(
          await heading.evaluate((element) => {
            const { left, top } = element.getBoundingClientRect();
            return element.contains(document.elementFromPoint(left + 4, top + 4));
          }),
        ).toBe(true);
      }
    });

  test('a page to hide is left for good, whatever link is followed', async ({ page }) => {
    await page.goto('/about/');
    await page.goto(violence);
    await page.locator('main a[href^="/deadlines/protection-order"]').first().tap();
    await expect(page).toHaveURL(/\/deadlines\/protection-order/u);
    await page.locator('.crumbs a', { hasText: '首页' }).tap();
    await expect(page).toHaveURL('/');
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  });

  test('the answers that lead to danger are kept nowhere', async ({ page }) => {
    await page.goto('/pathways/unpaid-wages/');
    await page.getByRole('main').getByRole('link', { name: '挨打、被关、被威胁', exact: true }).tap();
    await expect(page).toHaveURL('/pathways/unpaid-wages/safe-first/');
    await expect(calls(page).first()).toBeVisible();
    await expect.poll(() => getKept(page)).toBe('[[],[]]');
  });

  test('what is asked from a page to hide stands in no address and no list', async ({ page }) => {
    await page.goto(violence);
    await page.getByRole('button', { name: '搜索' }).first().tap();
    await page.locator('input[name=q]').fill('离婚要多久');
    await page.locator('input[name=q]').press('Enter');
    await expect(page).toHaveURL('/search/');
    const search = new SearchPage(page);
    await search.settle('离婚要多久');
    await expect(page).toHaveURL('/search/');
    expect(await getKept(page)).toBe('[[],[]]');
  });
});

test('three times Esc leaves, twice does not', async ({ page }) => {
  await page.goto('/about/');
  await page.goto(violence);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(violence);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(harmless);
  await page.goBack();
  await expect(page).toHaveURL('/about/');
});

test('a question in danger brings the numbers above the results, and leaves no trace; the next one takes them away', async ({
  page,
}) => {
  const search = new SearchPage(page);
  await page.goto('/about/');
  await page.evaluate(() => localStorage.setItem('mingli:recent', JSON.stringify(['不想活了', '物业费', 'jiabao'])));
  await search.open('我被家爆');
  await expect(page).toHaveURL('/search/');
  const exit = page.locator('[data-danger]');
  await expect(exit).toHaveCount(1);
  await expect(exit.locator('a[href^="tel:"]').first()).toHaveAttribute('href', 'tel:110');
  await expect(exit.getByRole('link', { name: '快速离开' })).toBeVisible();
  const [above, below] = [(await exit.boundingBox())!, (await search.results.first().boundingBox())!];
  expect(above.y + above.height).toBeLessThanOrEqual(below.y);
  await search.ask('我想死');
  await expect(exit.locator('a[href^="tel:"]').first()).toHaveAttribute('href', 'tel:12356');
  await search.input.press('Enter');
  expect(await getKept(page)).toBe('[[],[]]'.replace('[]', JSON.stringify([['mingli:recent', '["物业费"]']])));
  await search.ask('煤气中毒');
  await expect(exit.locator('a[href^="tel:"]').first()).toHaveAttribute('href', 'tel:120');
  await expect(exit.getByRole('link', { name: '快速离开' })).toHaveCount(0);
  await search.ask('物业费能不能不交');
  await expect(exit).toHaveCount(0);
  await expect(page).toHaveURL(/q=/u);
});

test('whoever goes back to a search in danger finds an empty box', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('老公打我');
  await page.goto('/about/');
  await page.goBack();
  await expect(page).toHaveURL('/search/');
  await expect(search.input).toHaveValue('');
  await expect(search.results).toHaveCount(0);
});

test('while somebody types of danger, the numbers stand above what is suggested', async ({ page }) => {
  await page.goto('/about/');
  const input = page.locator('input[name=q]');
  await input.fill('老公打我');
  const options = page.locator('[role=option]');
  await expect(options.first()).toHaveAttribute('href', 'tel:110');
  await expect(options.first()).toContainText('报警');
  await input.press('Enter');
  await expect(page).toHaveURL('/search/');
  await new SearchPage(page).settle('老公打我');
});

test('the pages of a danger that is asked about stand under its numbers, two at most', async ({ page }) => {
  await page.goto('/search/');
  await page.locator('form[data-ask=results] input[name=q]').fill('老公打我');
  const pages = page.locator('.danger-pages a');
  await expect(pages).toHaveCount(2);
  await expect(pages.first()).toHaveAttribute('href', violence);
});

test.describe('without JavaScript', () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test('numbers and the way out are links, and the page says what it cannot do', async ({ page }) => {
    await page.goto(violence);
    await expect(calls(page).first()).toHaveAttribute('href', 'tel:110');
    await expect(page.locator('[data-traces]')).toContainText('要您去删');
    await expect(page.getByText('连按三下 Esc')).toBeHidden();
    await way(page).tap();
    await expect(page).toHaveURL(harmless);
  });
});

test('on paper the numbers stand, the way out does not, and it is one page', async ({ page }) => {
  await page.goto(violence);
  await page.emulateMedia({ media: 'print' });
  await expect(calls(page).first()).toBeVisible();
  await expect(way(page)).toBeHidden();
  await expect(page.locator('[data-traces]')).toBeHidden();
});
