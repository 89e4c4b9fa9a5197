import { expect, test } from 'playwright/test';

test.use({ javaScriptEnabled: false });

test('an explainer reads in order: the question, the answer, what to do, where to go', async ({ page }) => {
  await page.goto('/explainers/unpaid-wages/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/工资/u);
  const heads = await main.locator('.answer small, h2').allTextContents();
  const places = ['一句话回答', '现在就做', '期限', '去哪里'].map((words) =>
    heads.findIndex((head) => head.trim() === words),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('what needs a script is not offered', async ({ page }) => {
  await page.goto('/explainers/unpaid-wages/');
  // The picture says all, and leads back to the page by its code.
  const share = page.getByRole('link', { name: '分享', exact: true });
  await expect(share).toHaveAttribute('href', '/cards/explainers/unpaid-wages-poster.png');
  await expect(page.locator('.needs-script')).not.toHaveCount(0);
  for (const element of await page.locator('.needs-script').all()) await expect(element).toBeHidden();
});

test('the navigation leads to every list and from there to an entry', async ({ page }) => {
  for (const [label, path] of [
    ['普法解读', '/explainers/'],
    ['典型案例', '/cases/'],
    ['调解室', '/rooms/'],
    ['工作法', '/methods/'],
    ['我该找谁', '/pathways/'],
  ] as const) {
    await page.goto('/');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: label, exact: true }).click();
    await expect(page).toHaveURL(path);
    await page.getByRole('main').locator(`li a[href^="${path}"]:visible`).first().click();
    await expect(page).toHaveURL(new RegExp(`${path}.+/$`, 'u'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('the question box leads to the search page, which says what is missing and offers other ways', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('楼上漏水');
  await page.getByRole('button', { name: '找答案' }).click();
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('楼上漏水')}`);
  const main = page.getByRole('main');
  await expect(main.locator('noscript p')).toBeVisible();
  await expect(main.locator('noscript p')).toContainText('需要打开 JavaScript');
  await expect(main.getByText(/正在找|没有找到/u)).toHaveCount(0);
  await expect(main.getByRole('button', { name: '再试一次' })).toBeHidden();
  await main.getByRole('link', { name: '普法解读' }).click();
  await expect(page).toHaveURL('/explainers/');
});

test('a pathway can be walked from its first question to an outcome and back', async ({ page }) => {
  await page.goto('/pathways/unpaid-wages/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: '您现在人安全吗？' })).toBeVisible();
  await expect(main.getByRole('heading', { name: '您是给谁干活？' })).toBeVisible();
  await main.getByRole('link', { name: '在厂里、店里、公司，老板还在' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('手里有什么字据？');
  await main.getByRole('link', { name: '一样，他就是不给' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/劳动保障监察/u);
  const back = main.getByRole('navigation', { name: '退回上一步' });
  await back.getByRole('link', { name: '欠多少钱，您和老板说的一样吗？' }).click();
  await expect(page).toHaveURL('/pathways/unpaid-wages/paper/#next-question');
  await expect(back.getByRole('link', { name: '从头再来' })).toHaveAttribute('href', '/pathways/unpaid-wages/');
  await back.getByRole('link', { name: '您是给谁干活？' }).click();
  await expect(page).toHaveURL('/pathways/unpaid-wages/#next-question');
});
