import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Finding } from '../../rules/entries/finding.ts';
import { getHeaders } from '../../outputs/hosts/headers.ts';
import { parseRulesFile, withAndWithoutSlash } from '../../outputs/hosts/rules.ts';
import { rulesFile } from '../../outputs/hosts/write-host-files.ts';
import { urls } from '../../urls.ts';
import { createFileHandler, type ServeFile } from './files.ts';
import { renderUnbuilt } from './stand-ins/unbuilt.ts';

/** Serves one built site after another: `show` swaps in a new one between two requests. */
export interface SiteHandler {
  show: (dir: string) => Promise<void>;
  /** Whether there is a site. */
  isShown: () => boolean;
  /** As long as there is no site, says to those who may ask what keeps it from being built. */
  explain: (errors: readonly Finding[], words: string) => void;
  handle: (request: IncomingMessage, response: ServerResponse, mayAsk?: () => boolean) => void;
}

/** A handler for the built files, with the portal's own 404 page. */
export function createSiteHandler(): SiteHandler {
  let serve: ServeFile | undefined;
  let moved = new Map<string, string>();
  let gone = new Map<string, string>();
  let missing = '';
  const unready = renderUnbuilt([], '网站正在建，请过一会儿刷新。');
  let unbuilt = unready;
  const page = (response: ServerResponse, status: number, html: string, headers: Record<string, string> = {}) => {
    // Whatever was asked for, these are pages like any other: they may stand in no frame of other sites, and what is not
    // there yet may be there a moment later.
    for (const [name, value] of Object.entries(getHeaders(urls.home))) response.setHeader(name, value);
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  };
  return {
    show: async (dir) => {
      missing = await readFile(join(dir, '404.html'), 'utf8');
      const rules = parseRulesFile(await readFile(join(dir, rulesFile), 'utf8').catch(() => ''));
      moved = new Map(rules.moves.flatMap(({ from, to }) => withAndWithoutSlash(from).map((old) => [old, to])));
      gone = new Map();
      for (const path of rules.gone) {
        const html = await readFile(join(dir, path, 'index.html'), 'utf8');
        for (const each of withAndWithoutSlash(path)) gone.set(each, html);
      }
      serve = createFileHandler(dir);
    },
    isShown: () => serve !== undefined,
    explain: (errors, words) => {
      unbuilt = renderUnbuilt(errors, words);
    },
    handle: (request, response, mayAsk = () => false) => {
      const [path = ''] = (request.url ?? '').split('?', 1);
      const to = moved.get(path);
      const withdrawn = gone.get(path);
      if (to !== undefined) {
        response.writeHead(301, { Location: to, 'Cache-Control': 'no-cache' });
        response.end();
      } else if (withdrawn !== undefined) page(response, 410, withdrawn);
      else if (serve) serve(request, response, () => page(response, 404, missing));
      else page(response, 503, mayAsk() ? unbuilt : unready, { 'Retry-After': '5', 'Cache-Control': 'no-store' });
    },
  };
}
