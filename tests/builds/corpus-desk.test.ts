import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildDesk } from '../../cms/desk/build.ts';
import { toLibrary } from '../../cms/preview/library.ts';
import { openDoor } from '../../cms/server/people/door.ts';
import { getTree } from '../../cms/server/drafts/gate.ts';
import { takeOver } from '../../cms/server/drafts/takeover.ts';
import { createDeskHandler } from '../../cms/server/handler.ts';
import { getMain, openStore } from '../../cms/server/store/store.ts';
import { drawDraftCard } from '../../src/app/server/card.ts';
import { createHealthHandler, getHealth } from '../../src/app/server/health.ts';
import { createContentReader } from '../../src/app/server/desk-content.ts';
import { createEntryChecks } from '../../src/app/server/entry-checks.ts';
import { createFileHandler } from '../../src/app/server/files.ts';
import { answerJson, createPortalServer } from '../../src/app/server/portal-server.ts';
import { loadShipped } from '../../src/content/open-portal.ts';
import { collectionNames } from '../../src/schemas/index.ts';
import { deskEntryUrl } from '../../src/urls.ts';
import { makeCorpusContent } from '../corpus/content.ts';
import { audit, type Complaints, launchApart, watch } from '../corpus/watch.ts';
import { contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { siteUrl } from '../site/shipped.ts';

const deskDir = outDirFor('corpus-desk');
const repository = join(outDirFor('corpus-repository'), 'content.git');
let server: ReturnType<typeof createPortalServer>;
let browser: Browser;
let page: Page;
let complaints: Complaints;

/** A desk over the corpus, as `npm start` puts it together; no site is built, since the checks would let nothing pass. */
async function startDesk(): Promise<string> {
  const dir = await writeContent(contentDirFor('corpus-desk'), makeCorpusContent());
  await rm(repository, { recursive: true, force: true });
  const store = await openStore(repository);
  await takeOver(store, dir);
  const readContent = createContentReader(await loadShipped());
  const load = async () => readContent(await getTree(store, { main: (await getMain(store)).commit, changes: [] }));
  const files = createFileHandler(deskDir);
  server = createPortalServer({
    handlers: {
      protocol: createDeskHandler(store, {
        door: openDoor({ dir: repository }),
        listUsers: async () => [],
        checkEntry: createEntryChecks(readContent),
        drawCard: async (draft, shape) => drawDraftCard(toLibrary(await load()), draft, { shape, siteUrl }),
      }),
      build: (_, response) => answerJson(response, '{"state":"idle"}'),
      health: createHealthHandler(() => getHealth(true, { state: 'done' })),
      library: async (_, response) => answerJson(response, JSON.stringify(toLibrary(await load()))),
      summary: async (_, response) => answerJson(response, JSON.stringify((await load()).summary)),
      desk: (request, response) => files(request, response, () => response.writeHead(404).end()),
      draft: (_, response) => response.writeHead(404).end(),
      site: (_, response) => response.writeHead(404).end(),
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await buildDesk(deskDir, { cacheDir: resolve('.cache/desk') });
  const origin = await startDesk();
  browser = await launchApart();
  const context = await browser.newContext({ bypassCSP: true, locale: 'zh-CN', baseURL: origin });
  complaints = watch(context, origin);
  page = await context.newPage();
  await page.goto('/admin/');
  await page.getByLabel('您的名字').fill('<img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: '进入编辑台' }).click();
  await page.waitForURL(/collections/u);
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

test('lists of entries are words', async () => {
  for (const name of collectionNames) {
    await page.goto(`/admin/#/collections/${name}`);
    await page.locator(`a[href*="/collections/${name}/entries/"]`).first().waitFor();
    expect(await audit(page, true), name).toEqual([]);
  }
  expect(complaints.splice(0)).toEqual([]);
});

test('so are forms, previews, and what stands beside them in the drawer', async () => {
  for (const name of collectionNames) {
    // Afresh, as from a bookmark.
    await page.goto('about:blank');
    await page.goto(deskEntryUrl(name, `${name}-1`));
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    const buttons = page.locator('.drawer-buttons button[aria-expanded]');
    for (const button of await buttons.all()) {
      await button.click();
      await page.locator('.drawer-panel').waitFor();
      expect(await audit(page, true), name).toEqual([]);
    }
    for (const frame of page.frames()) expect(await audit(frame, true), name).toEqual([]);
  }
  expect(complaints.splice(0)).toEqual([]);
});
