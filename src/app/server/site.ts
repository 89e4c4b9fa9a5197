import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Finding } from '../../rules/entries/finding.ts';
import { getHeaders } from '../../outputs/headers.ts';
import { parseRedirects } from '../../outputs/redirects.ts';
import { urls } from '../../urls.ts';
import { createFileHandler, type ServeFile } from './files.ts';
import { renderUnbuilt } from './unbuilt.ts';

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
      moved = parseRedirects(await readFile(join(dir, '_redirects'), 'utf8').catch(() => ''));
      serve = createFileHandler(dir);
    },
    isShown: () => serve !== undefined,
    explain: (errors, words) => {
      unbuilt = renderUnbuilt(errors, words);
    },
    handle: (request, response, mayAsk = () => false) => {
      const to = moved.get(request.url?.split('?', 1)[0] ?? '');
      if (to !== undefined) {
        response.writeHead(301, { Location: to, 'Cache-Control': 'no-cache' });
        response.end();
      } else if (serve) serve(request, response, () => page(response, 404, missing));
      else page(response, 503, mayAsk() ? unbuilt : unready, { 'Retry-After': '5', 'Cache-Control': 'no-store' });
    },
  };
}
