import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { countPages } from '../pdf.ts';

const folder = 'content/cases';

/** What an official reads through at a desk, and takes along. */
const most = { pixels: 5000, sheets: 3 };

/** What is lower than this many sheets surely fits; only what is higher is printed to see, which takes long. */
const surelyFits = 2.5;

/** What the margins of `src/styles/print.css` leave of an A4 page, in CSS pixels. */
const paper = { width: Math.floor((180 / 25.4) * 96), height: (277 / 25.4) * 96 };

const files = await readdir(folder);
const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
const practices = files
  .filter((_, at) => /^kind: practice$/mu.test(texts[at]!))
  .map((file) => `/cases/${file.replace(/\.md$/u, '')}/`);

test('there are as many practices as the portal says', () => {
  expect(practices.length).toBeGreaterThanOrEqual(30);
});

for (let from = 0; from < practices.length; from += 10)
  test(`practices ${from + 1} and on are at most 5,000 px high at 1280, and three sheets of A4`, async ({ page }) => {
    const wrong: string[] = [];
    for (const path of practices.slice(from, from + 10)) {
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (height > most.pixels) wrong.push(`${path} is ${height} px high`);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: paper.width, height: 800 });
      const sheets = (await page.evaluate(() => document.body.getBoundingClientRect().height)) / paper.height;
      if (sheets < surelyFits) continue;
      const printed = countPages(await page.pdf({ preferCSSPageSize: true }));
      if (printed > most.sheets) wrong.push(`${path} is printed on ${printed} sheets`);
    }
    expect(wrong).toEqual([]);
  });
