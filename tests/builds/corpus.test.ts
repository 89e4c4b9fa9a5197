// Longer than 250 lines: one built site with payloads everywhere, looked at place by place.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildDesk } from '../../cms/desk/build.ts';
import { toLibrary } from '../../cms/preview/library.ts';
import { asHost } from '../../src/app/server/as-host.ts';
import { createFileHandler } from '../../src/app/server/files.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import type { OpenedPortal } from '../../src/checks/context/opened-portal.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import { drawCard } from '../../src/outputs/cards/draw.ts';
import { getCardSpecs } from '../../src/outputs/cards/specs.ts';
import { collectionNames } from '../../src/schemas/index.ts';
import { toIcs } from '../../src/site/deadlines/ics.ts';
import { entryUrl } from '../../src/urls.ts';
import { buildUnchecked } from '../corpus/build-unchecked.ts';
import { makeCorpusContent, makeData } from '../corpus/content.ts';
import { payloads } from '../corpus/payloads.ts';
import { audit, type Complaints, launchApart, watch } from '../corpus/watch.ts';
import { patience } from '../patience.ts';
import { listBuiltFiles } from '../site/built-page.ts';
import { contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { siteUrl } from '../site/shipped.ts';

const outDir = outDirFor('corpus');
const deskDir = outDirFor('corpus-desk');
let server: Server;
let browser: Browser;
let context: BrowserContext;
let complaints: Complaints;
let origin = '';
let opened: OpenedPortal;

/** What is left when nothing ran: the list that is compared with an empty one. */
const getComplaints = () => [...new Set(complaints.splice(0))];

/** Every so many-th payload, beginning with another one for each place, so that the places together see most of them. */
const sample = (count: number, place: number) =>
  Array.from(
    { length: count },
    (_, index) => payloads[(place * 7 + index * Math.floor(payloads.length / count)) % payloads.length]!,
  );

/** Does `work` for all items on a few pages side by side. */
async function onPages<T>(items: readonly T[], work: (page: Page, item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      const page = await context.newPage();
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(page, item);
      await page.close();
    }),
  );
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const dir = await writeContent(contentDirFor('corpus'), makeCorpusContent());
  await Promise.all([buildUnchecked(dir, outDir), buildDesk(deskDir, { cacheDir: resolve('.cache/desk') })]);
  opened = await openPortal(dir);
  const site = createSiteHandler();
  await site.show(outDir);
  const desk = createFileHandler(deskDir);
  server = createServer(
    asHost((request, response) => {
      // Kept by the browser, as on a real host: each page would load all styles and scripts again.
      if (/\.(?:css|js|woff2|svg)$/u.test(request.url ?? '')) response.setHeader('Cache-Control', 'max-age=3600');
      desk(request, response, () => site.handle(request, response));
    }),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchApart();
  // Without the policy: what it would stop must not be there. Without motion: on a busy machine the browser breaks fades between
  // pages off, and tells it as an error.
  context = await browser.newContext({ bypassCSP: true, locale: 'zh-CN', baseURL: origin, reducedMotion: 'reduce' });
  complaints = watch(context, origin);
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

test('there are enough payloads, each once, and every one stands in a body', () => {
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(1500);
  const bodies = Object.values(makeCorpusContent()).join();
  expect(payloads.filter((payload) => !bodies.includes(payload))).toEqual([]);
});

test('whoever watches sees what runs, and what is loaded from elsewhere, of which nothing arrives', async () => {
  const page = await context.newPage();
  await page.goto('/robots.txt');
  const failed = page.waitForEvent('requestfailed');
  await page.setContent('<main><img src="//evil.example/a.png"><img src="x" onerror="alert(1)"></main>');
  expect((await failed).url()).toBe('http://evil.example/a.png');
  expect(await audit(page)).toHaveLength(2);
  await expect
    .poll(() => [...complaints].sort(), { timeout: patience.step })
    .toEqual([expect.stringContaining('asked for http://evil.example/a.png'), expect.stringContaining('dialog 1')]);
  complaints.splice(0);
  await page.close();
});

/** A short address of a paper leads on by itself, maybe while it is looked at: then the page that it leads to is. */
async function auditInTheEnd(page: Page): Promise<string[]> {
  try {
    return await audit(page);
  } catch (error) {
    if (!(error as Error).message.includes('because of a navigation')) throw error;
    await page.waitForLoadState();
    return auditInTheEnd(page);
  }
}

test('no page runs, loads or shows anything that content brought along', async () => {
  const files = (await listBuiltFiles(outDir)).filter((file) => file.endsWith('.html'));
  const paths = files.map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`);
  for (const name of collectionNames)
    for (const entry of opened.portal.entries[name]) expect(paths).toContain(entryUrl(entry));
  const found: string[] = [];
  await onPages(paths, async (page, path) => {
    await page.goto(path.split('/').map(encodeURIComponent).join('/'));
    found.push(...(await auditInTheEnd(page)).map((what) => `${path}: ${what}`));
  });
  expect(found).toEqual([]);
  expect(getComplaints()).toEqual([]);
});

test('what a pathway ends with prints without anything of the kind', async () => {
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  for (const { id } of opened.portal.entries.pathways) {
    await page.goto(`/pathways/${id}/o-0/`);
    expect(await audit(page)).toEqual([]);
  }
  await page.close();
  expect(getComplaints()).toEqual([]);
});

test('the search shows what it was asked and what it found as words', async () => {
  const queries = ['甲', 'constructor', '__proto__', 'alert', '<script>', 'javascript', ...sample(20, 1)];
  await onPages(queries, async (page, query) => {
    await page.goto(
      `/search/?q=${encodeURIComponent(query.toWellFormed())}#${encodeURIComponent(query.toWellFormed())}`,
    );
    await page
      .locator('[data-state=done], [data-state=idle], [data-state=error]')
      .first()
      .waitFor({ state: 'attached' });
    expect(await audit(page), query).toEqual([]);
  });
  expect(getComplaints()).toEqual([]);
});

test('so do its suggestions, and what the device remembers', async () => {
  const page = await context.newPage();
  await page.goto('/search/');
  const box = page.locator('input[name=q]').first();
  for (const typed of ['a', '<', 'script', 'img', 'onerror', ...sample(20, 2)]) {
    await box.fill(typed.slice(0, 30));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await audit(page), typed).toEqual([]);
  }
  for (const place of [3, 4]) {
    await page.evaluate(
      (kept) => {
        const name = (id: string) => kept.map((text, at) => ({ id: `${id}/a-${at}`, name: text }));
        localStorage.setItem('mingli:recent', JSON.stringify(kept));
        for (const id of ['cases', 'regions', 'methods'])
          localStorage.setItem(`mingli:basket:${id}`, JSON.stringify(name(id)));
        for (const key of ['care', 'size', 'leading', 'region']) localStorage.setItem(`mingli:${key}`, kept[0] ?? '');
        sessionStorage.setItem('mingli:trail', JSON.stringify(kept));
      },
      sample(8, place),
    );
    for (const path of ['/search/', '/cases/', '/methods/', '/regions/', '/compare/', '/pathways/pathways-0/q-1/']) {
      await page.goto(path);
      if (path === '/search/') await page.locator('input[name=q]').first().click();
      expect(await audit(page), path).toEqual([]);
    }
  }
  await page.close();
  expect(getComplaints()).toEqual([]);
});

test('addresses with payloads in what they ask for are shown as words: comparison, finders, pages', async () => {
  const pairs = ['cases', 'regions', 'methods'].flatMap((name) =>
    [0, 2, 4].map((at) => `/compare/?ids=${name}/${name}-${at},${name}/${name}-${at + 1}`),
  );
  const asked = sample(25, 3).flatMap((payload, index) => {
    const words = encodeURIComponent(payload.toWellFormed());
    const places = [
      `/compare/?ids=${words},cases/cases-0`,
      `/cases/?for=${words}&region=${words}&sort=${words}`,
      `/rooms/?region=${words}&kind=${words}`,
      `/deadlines/deadlines-0/?from=${words}#${words}`,
      `/nowhere/${words}/`,
    ];
    return [places[index % places.length]!];
  });
  await onPages([...pairs, ...asked], async (page, path) => {
    await page.goto(path);
    if (path.startsWith('/compare/')) await page.locator('[data-state=done], [data-state=error]').first().waitFor();
    expect(await audit(page), path).toEqual([]);
  });
  expect(getComplaints()).toEqual([]);
});

test("the desk's preview shows every payload in all fields of an entry as words", async () => {
  const page = await context.newPage();
  await page.goto('/robots.txt');
  await page.setContent('<main></main>');
  await page.evaluate((library) => Object.assign(window, { library }), toLibrary(opened));
  await page.addScriptTag({
    type: 'module',
    content: `import { renderPreview } from '/admin/preview.js';
      window.draw = async (drafts) => {
        const pages = drafts.map((draft) => renderPreview(library, draft, '2026-11-28', location.origin));
        const sections = (await Promise.all(pages)).map((html) => {
          const section = document.createElement('section');
          section.innerHTML = html;
          return section;
        });
        document.querySelector('main').replaceChildren(...sections);
      };`,
  });
  await page.waitForFunction(() => 'draw' in window);
  await page.evaluate(() => document.querySelector('script')?.remove());
  const drafts = payloads.map((payload, index) => {
    const collection = collectionNames[index % collectionNames.length]!;
    return { collection, id: 'draft', data: makeData(collection, 1, () => payload), body: payload };
  });
  const batch = 40;
  for (let start = 0; start < drafts.length; start += batch) {
    await page.evaluate(`draw(${JSON.stringify(drafts.slice(start, start + batch))})`);
    expect(await audit(page)).toEqual([]);
  }
  await page.close();
  expect(getComplaints()).toEqual([]);
});

test('feeds and the map are whole, and what a reader would show of them is harmless', async () => {
  const page = await context.newPage();
  await page.goto('/robots.txt');
  const files = await listBuiltFiles(outDir);
  for (const file of files.filter((each) => /\.xml$/u.test(each)))
    expect(XMLValidator.validate(await readFile(join(outDir, file), 'utf8')), file).toBe(true);
  const xml = await readFile(join(outDir, 'feed.xml'), 'utf8');
  const { rss } = new XMLParser().parse(xml) as { rss: { channel: { item: Record<string, string>[] } } };
  const json = JSON.parse(await readFile(join(outDir, 'feed.json'), 'utf8')) as { items: { content_html?: string }[] };
  const contents = [
    ...rss.channel.item.flatMap((item) => [item['content:encoded'] ?? '', item.description ?? '']),
    ...json.items.map(({ content_html = '' }) => content_html),
  ];
  expect(contents.filter(Boolean).length).toBeGreaterThan(20);
  for (const html of contents) {
    await page.setContent(`<main>${html.replaceAll(siteUrl, origin)}</main>`);
    expect(await audit(page)).toEqual([]);
  }
  await page.close();
  expect(getComplaints()).toEqual([]);
});

test('no cell of the open data is a formula, and every JSON file is one', async () => {
  const files = await listBuiltFiles(outDir);
  for (const file of files.filter((each) => each.endsWith('.json')))
    JSON.parse(await readFile(join(outDir, file), 'utf8'));
  for (const file of files.filter((each) => each.endsWith('.csv'))) {
    const { data } = Papa.parse<string[]>((await readFile(join(outDir, file), 'utf8')).slice(1).trimEnd());
    const formulas = data
      .flat()
      .filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell) && Number.isNaN(Number(cell)));
    expect(formulas, file).toEqual([]);
  }
});

test('an appointment has its own lines, whatever it is called', () => {
  const event = {
    uid: 'a',
    due: '2026-03-17',
    summary: '甲',
    description: '乙',
    url: 'https://a.example/',
    stamp: '2026-03-02T01:02:03Z',
  };
  const namesOf = (file: string) =>
    file
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => line.split(/[:;]/u)[0]);
  const usual = namesOf(toIcs(event));
  for (const payload of payloads)
    expect(namesOf(toIcs({ ...event, summary: payload, description: payload })), payload).toEqual(usual);
});

test('share cards are pictures, or say which sign no font has', async () => {
  const specs = getCardSpecs(opened.portal, { siteUrl, today: opened.openedOn });
  for (const { card } of specs.filter((_, index) => index % 20 === 0)) {
    const drawn = await drawCard(card).catch((error: unknown) => error);
    if (drawn instanceof Error) expect(drawn.message).toMatch(/^分享卡缺字/u);
    else
      expect(
        Buffer.from(drawn as Buffer)
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
  }
});
