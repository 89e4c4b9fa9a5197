import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { getHeaders } from '../../outputs/headers.ts';

/** Serves one built site after another: `show` swaps in a new one between two requests. */
export interface SiteHandler {
  show: (dir: string) => Promise<void>;
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A handler for the built files, with the headers of a real host and the portal's own 404 page. */
export function createSiteHandler(): SiteHandler {
  let serve: ReturnType<typeof sirv> | undefined;
  let missing = '';
  return {
    show: async (dir) => {
      missing = await readFile(join(dir, '404.html'), 'utf8');
      serve = sirv(dir, {
        etag: true,
        setHeaders: (response, path) => {
          for (const [name, value] of Object.entries(getHeaders(path))) response.setHeader(name, value);
        },
      });
    },
    handle: (request, response) => {
      const notFound = () => {
        response.writeHead(404, { ...getHeaders('/404.html'), 'Content-Type': 'text/html; charset=utf-8' });
        response.end(missing);
      };
      const notReady = () => {
        response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' });
        response.end('网站正在建，请过一会儿刷新。');
      };
      if (serve) serve(request, response, notFound);
      else notReady();
    },
  };
}
