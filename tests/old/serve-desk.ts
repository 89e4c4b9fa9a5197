import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeskHandler } from '../../cms/server/handler.ts';
import { createAlone } from '../../cms/server/people/actor.ts';
import { openDoor } from '../../cms/server/people/door.ts';
import { takeOver } from '../../cms/server/drafts/takeover.ts';
import { saveDraft } from '../../cms/server/drafts/save-draft.ts';
import { openStore } from '../../cms/server/store/store.ts';
import { answerJson, createPortalServer, type Handler } from '../../src/app/server/portal-server.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import { writeSmallContent } from '../site/small-content.ts';
import { shippedSite } from '../site/shipped.ts';

const path = 'content/terms/bride-price.md';

/** A desk with its site, where somebody has sent a change of the word 彩礼 to review. */
export interface OldDesk {
  home: string;
  /** What is published of that word. */
  readPublished: () => Promise<string>;
  /** What the draft of a word says, by its slug; rejects where there is none. */
  readDraft: (slug: string) => Promise<string>;
  close: () => Promise<void>;
}

/**
 * Serves the shipped site with a desk over a real repository, whose checks find nothing. Scripts whose paths `unreadable` matches come in
 * a syntax that no browser reads, also those of threads, which no browser lets its page change.
 */
export async function serveDesk(unreadable?: RegExp): Promise<OldDesk> {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-old-desk-'));
  const content = join(dir, 'content');
  await writeSmallContent(content, ['terms/bride-price']);
  const store = await openStore(join(dir, 'content.git'));
  await takeOver(store, content);
  const readPublished = () => store.git.text(['show', `main:${path}`]);
  const published = await readPublished();
  const editor = createAlone({ name: '李梅', session: 'another browser' });
  const raw = published.replace(/^term: .*$/mu, 'term: 彩礼钱\naiGenerated: none');
  await saveDraft(store, {
    collection: 'terms',
    slug: 'bride-price',
    files: [{ path, raw }],
    assets: [],
    message: '写得近些',
    isNew: false,
    editor,
    status: 'pending_review',
  });

  const site = createSiteHandler();
  await site.show(shippedSite);
  const showFile: Handler = (request, response) => {
    if (!unreadable?.test(request.url ?? '')) return void site.handle(request, response);
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('let a = ;');
  };
  const server = createPortalServer({
    handlers: {
      protocol: createDeskHandler(store, {
        door: openDoor({ dir }),
        checkEntry: async () => [],
        listUsers: async () => [],
      }),
      build: (_request, response) => answerJson(response, JSON.stringify({ state: 'idle' })),
      health: showFile,
      library: showFile,
      summary: showFile,
      desk: showFile,
      draft: showFile,
      site: showFile,
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    readPublished,
    readDraft: (slug) => store.git.text(['show', `cms/terms/${slug}:content/terms/${slug}.md`]),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
