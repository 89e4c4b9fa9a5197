import { expect, type Page, test } from 'playwright/test';
import { phone } from '../phone.ts';

test.use(phone);

const leak = '/explainers/upstairs-leak/';
const doors = (page: Page) => page.locator('.doors');
const places = (page: Page) => doors(page).locator('[data-near] > .meta').allTextContents();
const choice = (page: Page) => doors(page).locator('a[href="/where/"]');

test('before a reader says where they are, no door of another place stands on a page', async ({ page }) => {
  await page.goto(leak);
  await expect(choice(page)).toHaveText('选您的地区，先看您那里的调解室');
  await expect(doors(page).locator('[data-near]')).toHaveCount(0);
  await expect(doors(page).locator('a[href="tel:12348"]').first()).toBeVisible();
});

test('one tap on the page itself says where they are, and what is asked for stands there', async ({ page }) => {
  await page.goto(leak);
  await doors(page).getByRole('link', { name: '山东省', exact: true }).tap();
  await expect(page).toHaveURL(leak);
  await expect(doors(page).locator('[data-near]').first()).toContainText('山东省');
  await doors(page).locator('[data-near] > a').first().tap();
  await expect(page).toHaveURL(/\/rooms\/[a-z0-9-]+\/$/u);
});

test('the list of rooms brings those of the chosen region up', async ({ page }) => {
  await page.goto('/rooms/?at=lanshan');
  await expect(page.locator('[data-room]').first()).toContainText('兰山区');
  await expect(page.locator('[data-bring-up]')).toHaveText('您选的是兰山区，换地区');
  await page.goto('/rooms/?at=xingfu');
  await expect(page.locator('[data-room]').first()).toContainText('幸福乡');
});

test('who says where they are comes back, and finds the rooms there on this page and the next', async ({ page }) => {
  await page.goto(leak);
  await choice(page).tap();
  // Before the script of the page has run, the same link leads to the rooms of the place instead of back.
  await expect(page.getByRole('link', { name: '回到刚才那一页' })).toBeVisible();
  await page.getByRole('link', { name: '幸福乡', exact: true }).tap();
  await expect(page).toHaveURL(leak);
  await expect(choice(page)).toHaveText('您选的是幸福乡，换地区');
  await expect(doors(page).locator('[data-near]').first()).toBeVisible();

  await page.goto('/deadlines/labour-arbitration/');
  await expect(doors(page).locator('[data-near]').first()).toBeVisible();
  for (const place of await places(page)) expect(place).toMatch(/幸福乡|南关区|长春市|吉林省/u);

  await choice(page).tap();
  await expect(page.getByRole('status')).toHaveText('现在选的是幸福乡。');
  await expect(page.getByRole('link', { name: '回到刚才那一页' })).toHaveAttribute(
    'href',
    /\/deadlines\/labour-arbitration\/$/u,
  );
  await page.getByRole('button', { name: '不记我的地区了' }).tap();
  await page.goto(leak);
  await expect(choice(page)).toHaveText('选您的地区，先看您那里的调解室');
});

test('a link says where the reader is; one that names no place of the portal says nothing', async ({ page }) => {
  await page.goto(`${leak}?at=lanshan`);
  await expect(choice(page)).toHaveText('您选的是兰山区，换地区');
  const answer = page.waitForResponse(/\/rooms\/near\/no-such-place\.json$/u);
  await page.goto(`${leak}?at=no-such-place`);
  expect((await answer).status()).toBe(404);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('mingli:region'))).toBeNull();
  await expect(choice(page)).toHaveText('选您的地区，先看您那里的调解室');
});

test('offline the hotlines and the way to the choice still stand', async ({ page, context }) => {
  await page.goto(`${leak}?at=lanshan`);
  await context.route('**/rooms/near/*', (route) => route.abort());
  await page.reload();
  await expect(choice(page)).toBeVisible();
  await expect(doors(page).locator('a[href="tel:12348"]').first()).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the choice is a list that leads to the rooms of each place', async ({ page }) => {
    await page.goto('/where/');
    await page.getByRole('link', { name: '兰山区', exact: true }).tap();
    await expect(page).toHaveURL('/rooms/in/lanshan/?at=lanshan');
    await expect(page.locator('[data-room]').first()).toContainText('兰山区');
  });
});
