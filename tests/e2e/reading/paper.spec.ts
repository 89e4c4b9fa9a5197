import { expect, test } from 'playwright/test';
import sharp from 'sharp';
import { readQr } from '../../read-qr.ts';

const page = '/explainers/unpaid-wages/';

test('the code of a printed page is read off the paper, and its address stands there to be typed', async ({
  page: browser,
  baseURL,
}) => {
  await browser.goto(page);
  await browser.emulateMedia({ media: 'print' });
  const code = browser.locator('.qr');
  // The address of the build, which need not be that of the server.
  const typed = /\S+\/q\/\w{6}$/u.exec(await code.innerText())?.[0];
  const svg = await code.locator('svg').evaluate((element) => element.outerHTML);
  const drawn = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640"');
  const read = await readQr(sharp(Buffer.from(drawn)).flatten({ background: '#fff' }));
  expect(read).toMatch(/\/q\/\w{6}\/#\w{4}$/u);
  expect(read).toContain(`${typed}/#`);

  await browser.emulateMedia({ media: 'screen' });
  const { pathname, hash } = new URL(read!);
  await browser.goto(`${pathname}${hash}`);
  await expect(browser).toHaveURL(`${baseURL}${page}`);
  await browser.goto('/');
  await browser.goto(pathname);
  await expect(browser).toHaveURL(`${baseURL}${page}`);
  await browser.goBack();
  await expect(browser).toHaveURL(`${baseURL}/`);

  await browser.goto('/');
  await browser.goto(`${pathname}#old2`);
  await expect(browser.getByText('这张纸印出来以后，内容改过了')).toBeVisible();
  await expect(browser.getByText('纸上印的可能不是最新的')).toBeHidden();
  await browser.getByRole('main').getByRole('link').click();
  await expect(browser).toHaveURL(`${baseURL}${page}`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a short address says what it is and leads on', async ({ page: browser, baseURL }) => {
    await browser.goto(page);
    const typed = /\/q\/\w{6}$/u.exec((await browser.locator('.qr').textContent()) ?? '')?.[0];
    await browser.goto(`${typed}/`);
    await expect(browser.getByText('纸上印的可能不是最新的')).toBeVisible();
    await browser.getByRole('main').getByRole('link').click();
    await expect(browser).toHaveURL(`${baseURL}${page}`);
  });
});
