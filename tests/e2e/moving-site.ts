import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { asHost } from '../../src/app/server/as-host.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import { pack, unpack } from '../../src/site/offline/pack.ts';
import { findPart, type PartsList } from '../../src/site/offline/parts-list.ts';
import type { SiteIndex } from '../../src/rules/search/site-index.ts';
import { offlinePartUrl, searchFileUrl, searchIndexUrl, urls } from '../../src/urls.ts';
import { shippedSite } from '../site/shipped.ts';

/** A copy of the shipped site on a host of its own, which can be switched off and on, and whose pages can be changed. */
export interface MovingSite {
  url: string;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Publishes another text of a page, as a build would: the page, its part, and the list of parts. */
  change: (path: string, edit: (html: string) => string) => Promise<void>;
  /** Publishes the search under another name, as a build does in which a word has changed: the files of before are gone. */
  renewSearch: () => Promise<void>;
  /** Publishes settings that switch off what is kept for when there is no connection. */
  switchOff: (path: string) => Promise<void>;
  /** Every request that came, by its path. */
  asked: string[];
  remove: () => Promise<void>;
}

const replace = async (file: string, content: string | Uint8Array) => {
  // Never into the file of the shipped site.
  await rm(file, { force: true });
  await writeFile(file, content);
};

/** Opens such a host. */
export async function openMovingSite(): Promise<MovingSite> {
  const dir = await mkdtemp(resolve('.cache/moving-'));
  // Second names of thousands of files are there at once.
  await promisify(execFile)('cp', ['-al', `${shippedSite}/.`, dir]);
  const handler = createSiteHandler();
  const asked: string[] = [];
  const listen = asHost(handler.handle);
  let server: Server | undefined;
  let port = 0;
  const start = async () => {
    await handler.show(dir);
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      listen(request, response);
    });
    await new Promise<void>((resolve, reject) => {
      server?.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  };
  const stop = async () => {
    const closing = new Promise<void>((resolve) => void server?.close(() => resolve()));
    server?.closeAllConnections();
    await closing;
  };
  await start();
  const inSite = (url: string) => join(dir, url);
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    stop,
    asked,
    change: async (path, edit) => {
      const page = inSite(join(path, 'index.html'));
      await replace(page, edit(await readFile(page, 'utf8')));
      const list: PartsList = JSON.parse(await readFile(inSite(urls.offlineParts), 'utf8'));
      const found = findPart(list, path);
      if (!found) throw new Error(`${path} is in no part`);
      const file = inSite(offlinePartUrl(found.group, found.number));
      const items = unpack(gunzipSync(await readFile(file))).map((item) =>
        item.path === path
          ? { ...item, bytes: new TextEncoder().encode(edit(new TextDecoder().decode(item.bytes))) }
          : item,
      );
      await replace(file, gzipSync(pack(items)));
      const parts = list.parts[found.group] ?? [];
      const next = parts.map((part, number) => (number === found.number ? ([`${part[0]}x`, part[1]] as const) : part));
      await replace(
        inSite(urls.offlineParts),
        JSON.stringify({ ...list, parts: { ...list.parts, [found.group]: next } }),
      );
    },
    renewSearch: async () => {
      const index: SiteIndex = JSON.parse(await readFile(inSite(searchIndexUrl), 'utf8'));
      const next = { ...index, folder: `${index.folder}x` };
      await rename(inSite(searchFileUrl(index.folder)), inSite(searchFileUrl(next.folder)));
      await replace(inSite(searchIndexUrl), JSON.stringify(next));
    },
    switchOff: async (path) => {
      await rm(inSite(urls.offline), { recursive: true });
      const page = inSite(join(path, 'index.html'));
      await replace(page, (await readFile(page, 'utf8')).replace('<html', '<html data-offline="off"'));
      // The host knows the files that stood there when it was shown the folder.
      await handler.show(dir);
    },
    remove: async () => {
      await stop();
      await rm(dir, { recursive: true });
    },
  };
}
