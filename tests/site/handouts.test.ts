import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperSizes, type PaperSize } from '../../src/app/handouts/paper-sizes.ts';
import { openPrinter, type Print } from '../../src/app/handouts/print.ts';
import { mostBytes, writeHandout } from '../../src/app/handouts/write-handouts.ts';
import { getLaunchOptions } from '../chromium.ts';
import { shippedSite, siteUrl } from './shipped.ts';

import { createTinyPortal } from '../unit/outputs/cards/tiny-portal.ts';
import { getAiMark } from '../../src/site/page/declared.ts';
import { escapeHtml } from '../../src/site/page/escape.ts';

let browser: Browser;
let print: Print;
let outDir = '';
beforeAll(async () => {
  browser = await chromium.launch(await getLaunchOptions());
  print = await openPrinter(browser, shippedSite, siteUrl);
  outDir = await mkdtemp(join(tmpdir(), 'mingli-handouts-'));
});
afterAll(async () => {
  await browser.close();
  await rm(outDir, { recursive: true });
});

const toPoints = (millimetres: number) => (millimetres / 25.4) * 72;

/** Fonts that a PDF names, and how many of them it holds (ISO 32000-1, 9.9). */
const countFonts = (pdf: Buffer) => {
  const text = pdf.toString('latin1');
  return {
    named: text.match(/\/Type\s*\/FontDescriptor/gu)?.length ?? 0,
    held: text.match(/\/FontFile[23]?\s/gu)?.length ?? 0,
  };
};

test.each(Object.keys(paperSizes) as PaperSize[])(
  'a topic on %s is a cover and one sheet for each page, tagged, with its fonts and an outline, and light enough to send',
  async (size) => {
    // The longest way out, a page of the usual length, and one with the most to bring.
    const pages = ['domestic-violence-help', 'upstairs-leak', 'file-a-lawsuit'].map((id) => `/explainers/${id}/`);
    const order = { file: `${size}/some.pdf`, size, title: '几件事', pages, isBooklet: true };
    const written = await writeHandout(order, outDir, print);
    expect(written).toMatchObject([{ file: `${size}/some.pdf`, tooLong: [] }]);
    const pdf = await readFile(join(outDir, order.file));
    expect(pdf.length).toBeLessThanOrEqual(mostBytes);
    const { named, held } = countFonts(pdf);
    expect(named).toBeGreaterThan(0);
    expect(held).toBe(named);

    const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const document = await reading.promise;
    expect(document.numPages).toBe(pages.length + 1);
    // A map, whatever its types say.
    const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
    expect(marks.get('Marked')).toBe(true);
    expect((await document.getOutline()).map(({ title }) => title)).toContain('明白纸：几件事');
    const sheet = await document.getPage(3);
    const [, , width = 0, height = 0] = sheet.view;
    expect(Math.abs(width - toPoints(paperSizes[size].width))).toBeLessThan(2);
    expect(Math.abs(height - toPoints(paperSizes[size].height))).toBeLessThan(2);
    const { items } = await sheet.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    for (const words of ['楼上漏水', '一句话回答', '现在就做', '去哪里', '12348', '复核状态', '/q/'])
      expect(text).toContain(words);
    expect(text).not.toContain('搜');
    await reading.destroy();
  },
);

test('a PDF says to machines which of its texts artificial intelligence has made, and nothing where none was', async () => {
  const written = { kind: 'branded', region: 'x', intro: '在。', aiService: '某某<助手>（一）' };
  const portal = createTinyPortal({
    rooms: {
      made: { ...written, name: '甲室', aiGenerated: 'whole' },
      mixed: { ...written, name: '乙室', aiGenerated: 'part' },
      own: { ...written, name: '丙室', aiGenerated: 'none' },
    },
  });
  const pagesDir = join(outDir, 'pages');
  for (const room of portal.entries.rooms) {
    const { metadata = '' } = getAiMark(portal, room) ?? {};
    const meta = metadata && `<meta name="AIGC" content="${escapeHtml(metadata)}">`;
    await mkdir(join(pagesDir, room.id), { recursive: true });
    await writeFile(
      join(pagesDir, room.id, 'index.html'),
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${meta}<title>${room.data.name}</title><h1>${room.data.name}</h1></html>`,
    );
  }
  const printPages = await openPrinter(browser, pagesDir, siteUrl);
  const read = async (...names: string[]) => {
    const { pdf } = await printPages({ size: 'a5', pages: names.map((name) => `/${name}/`) });
    const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const document = await reading.promise;
    const { metadata } = await document.getMetadata();
    const declared: unknown = metadata?.get('tc260:aigc');
    const pages = document.numPages;
    await reading.destroy();
    return { pages, declared: typeof declared === 'string' ? JSON.parse(declared) : declared };
  };
  const organisation = portal.site.organisation;
  const mark = { Label: '1', ContentProducer: written.aiService, ContentPropagator: organisation };
  expect(await read('made')).toMatchObject({ pages: 1, declared: { ...mark, PropagateID: 'rooms/made' } });
  expect(await read('own', 'made', 'mixed')).toMatchObject({
    pages: 3,
    declared: { ...mark, PropagateID: 'rooms/made、rooms/mixed', ProduceID: '' },
  });
  expect(await read('own')).toEqual({ pages: 1, declared: undefined });
});
