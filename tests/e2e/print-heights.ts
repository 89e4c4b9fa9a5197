import type { Page } from 'playwright/test';

/** What the margins of `src/styles/print.css` leave of an A4 page, in CSS pixels. */
const paper = { width: Math.floor((180 / 25.4) * 96), height: (277 / 25.4) * 96 };

/**
 * How many pages high each of these pages of one kind would be on paper, by its path. They are laid out one after the
 * other in one document, without a script of theirs: to load each takes ten times as long, to print it as long again. Throws
 * where a page asks for other stylesheets than the first.
 */
export async function measurePrinted(page: Page, paths: readonly string[]): Promise<Map<string, number>> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: paper.width, height: 600 });
  await page.goto(paths[0]!);
  const heights = await page.evaluate(async (all) => {
    const getSheets = (root: Document) =>
      [...root.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')).join(' ');
    const found: [string, number][] = [];
    for (const path of all) {
      const other = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      if (getSheets(other) !== getSheets(document)) throw new Error(`${path} asks for other stylesheets`);
      document.body.replaceWith(other.body);
      found.push([path, document.body.getBoundingClientRect().height]);
    }
    return found;
  }, paths);
  return new Map(heights.map(([path, height]) => [path, height / paper.height]));
}
