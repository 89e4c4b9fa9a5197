import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { getHeaders } from '../../../src/outputs/hosts/headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A site being served, with the bytes of the bodies it has sent. */
export interface Served {
  origin: string;
  /** Bytes sent since the last call, of paths that the pattern fits. */
  takeBytes: (pattern: RegExp) => number;
  close: () => void;
}

/** Serves a built site as a good host does: text in brotli, everything else as it is. */
export async function serve(dir: string): Promise<Served> {
  const bodies = new Map<string, Promise<Buffer>>();
  const sent: { path: string; bytes: number }[] = [];
  const read = async (path: string): Promise<Buffer> => {
    const body = await readFile(join(dir, path));
    if (!(extname(path) in types)) return body;
    return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = bodies.get(path) ?? read(path);
    bodies.set(path, body);
    body.then(
      (bytes) => {
        const type = types[extname(path)];
        sent.push({ path, bytes: bytes.length });
        response.writeHead(200, {
          ...getHeaders(pathname),
          'Content-Length': bytes.length,
          'Content-Type': type ?? 'application/octet-stream',
          ...(type && { 'Content-Encoding': 'br' }),
        });
        response.end(bytes);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes: (pattern) => {
      const bytes = sent.filter(({ path }) => pattern.test(path)).reduce((sum, one) => sum + one.bytes, 0);
      sent.length = 0;
      return bytes;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
