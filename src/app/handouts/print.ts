import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Route } from 'playwright';
import { loadAllFonts } from '../../outputs/cards/fonts.ts';
import { toXmp } from '../../outputs/cards/xmp.ts';
import { joinMarks } from '../../site/page/declared.ts';
import { embedInPdf } from './embed-in-pdf.ts';
import { laySheets, type TooLong } from './lay-sheets.ts';
import { type PaperSize, paperSizes } from './paper-sizes.ts';

/** Pages of the site to print into one PDF, a sheet each. */
export interface PrintOrder {
  size: PaperSize;
  /** Their paths. */
  pages: readonly string[];
  /** What the sheet before them says; none on a single sheet, which bears the title of its page. */
  cover?: { title: string; note: string } | undefined;
}

/** A PDF, and which of its pages do not fit one sheet. */
export interface Printed {
  pdf: Buffer;
  tooLong: TooLong[];
}

/** Prints pages of one folder. */
export type Print = (order: PrintOrder) => Promise<Printed>;

/** Where the fonts of the sheets stand for the browser that prints; no page of the site has this name. */
const fontFolder = '/handout-fonts/';

const toPixels = (millimetres: number): number => (millimetres / 25.4) * 96;

/** Fonts that the product brings: a sheet looks the same, and fits, on every computer that prints it. */
function getStyle(size: PaperSize): string {
  const { width, height, margin, style } = paperSizes[size];
  const faces = loadAllFonts().map(
    ({ name, weight }, index) =>
      `@font-face { font-family: '${name}'; font-weight: ${weight}; src: url(${fontFolder}${index}) }`,
  );
  const families = [...new Set(loadAllFonts().map(({ name }) => `'${name}'`))].join(', ');
  return `${faces.join('\n')}
    :root { --sans: ${families} !important; --song: ${families} !important }
    @page { size: ${width}mm ${height}mm !important; margin: ${margin.block}mm ${margin.inline}mm !important }
    .sheet { break-after: page; display: flow-root }
    .sheet:last-child { break-after: auto }
    .sheet-page { position: relative }
    ${style}`;
}

/** Answers from the folder of built pages, and never from the network. Scripts are for readers of a screen. */
function serveFolder(dir: string, origin: string): (route: Route) => Promise<void> {
  return async (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    if (asked !== origin || pathname.endsWith('.js')) return route.abort();
    if (pathname.startsWith(fontFolder)) {
      const font = loadAllFonts()[Number(pathname.slice(fontFolder.length))];
      return font ? route.fulfill({ body: font.data, contentType: 'font/otf' }) : route.abort();
    }
    const path = join(dir, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    return existsSync(path) ? route.fulfill({ path }) : route.abort();
  };
}

/** Prints built pages that stand in `pagesDir`, as those of `siteUrl`. */
export async function openPrinter(browser: Browser, pagesDir: string, siteUrl: string): Promise<Print> {
  // The policy of the pages allows no styles but theirs.
  const context = await browser.newContext({ bypassCSP: true, colorScheme: 'light' });
  await context.route('**/*', serveFolder(pagesDir, new URL(siteUrl).origin));
  return async ({ size, pages, cover }) => {
    const { width, height, margin, scales, leaveOut } = paperSizes[size];
    const page = await context.newPage();
    try {
      await page.setViewportSize({ width: Math.floor(toPixels(width - 2 * margin.inline)), height: 600 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(new URL(pages[0] ?? '/', siteUrl).href);
      await page.addStyleTag({ content: getStyle(size) });
      // A line that ends a hair below the edge takes a sheet of its own.
      const room = toPixels(height - 2 * margin.block) - 2;
      const order = { pages, height: room, scales, leaveOut, cover };
      const { tooLong, declared } = await page.evaluate(laySheets, order);
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      return { pdf: declared.length > 0 ? embedInPdf(pdf, toXmp(joinMarks(declared))) : pdf, tooLong };
    } finally {
      await page.close();
    }
  };
}
