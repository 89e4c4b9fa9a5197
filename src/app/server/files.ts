import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { getHeaders } from '../../outputs/headers.ts';

/** Answers a request with a file, or calls `next` where there is none. */
export type ServeFile = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Whether a client asks for one part of a file (RFC 9110, 14.1.2); a range that is none, or the wrong way round, counts for nothing. */
function isRange(header: string): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/u.exec(header) ?? [];
  return first !== undefined && (!last || Number(first) <= Number(last));
}

/** Serves the files that stand in `dir` now, with the headers of a real host. */
export function createFileHandler(dir: string): ServeFile {
  const serve = sirv(dir, {
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(getHeaders(path))) response.setHeader(name, value);
    },
  });
  return (request, response, next) => {
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
