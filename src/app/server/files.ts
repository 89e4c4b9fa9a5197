import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import sirv from 'sirv';

/** Answers a request with a file, or calls `next` where there is none. */
export type ServeFile = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Whether a client asks for one part of a file (RFC 9110, 14.1.2); a range that is none, or the wrong way round, counts for nothing. */
function isRange(header: string): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/u.exec(header) ?? [];
  return first !== undefined && (!last || Number(first) <= Number(last));
}

/** Escapes of the signs that may stand in a path as they are (RFC 3986, 3.3), which sirv would take for parts of a name. */
const needless = /%(?:24|26|2B|2C|3A|3B|3D|40)/giu;

/** Whether a part of the path begins with a full stop: such files are nobody's, but for what stands at fixed places (RFC 8615). */
function isHidden(url = ''): boolean {
  const [path = ''] = url.split('?', 1);
  return /(?:^|[/\\])\.(?!well-known\/)/u.test(path.replaceAll(/%2e/giu, '.').replaceAll(/%5c/giu, '\\'));
}

/**
 * Serves the files of `dir`. Each is looked for when it is asked for: to list those of a whole site beforehand, as sirv does where it is
 * not told `dev`, keeps everybody waiting for a second at each publication, and for ten on a busy machine.
 */
export function createFileHandler(dir: string): ServeFile {
  const serve = sirv(dir, { dev: true, etag: true });
  return (request, response, next) => {
    request.url = request.url?.replace(/^[^?]*/u, (path) => path.replaceAll(needless, decodeURIComponent));
    if (isHidden(request.url)) return next();
    const { range } = request.headers;
    // It takes every range as it comes, and opens the file with it.
    if (range !== undefined && !isRange(range)) delete request.headers.range;
    response.once('pipe', (file: Readable) => {
      // A file that has gone since, or cannot be read, must not end the server, nor stay open when the reader has left.
      file.once('error', () => response.destroy());
      response.once('close', () => file.destroy());
    });
    serve(request, response, next);
  };
}
