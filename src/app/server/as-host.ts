import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import { getHeaders } from '../../outputs/hosts/headers.ts';

const compress = compression({
  // A part of a file is counted in the bytes that it has as it lies there (RFC 9110, 14.2).
  filter: (request, response) => !response.hasHeader('Content-Range') && compression.filter(request, response),
});

/**
 * Makes of `response` one of a good web host: with the headers of the path that is asked for, and compressed for whoever
 * takes that. What is written into it afterwards counts more.
 */
export function answerAsHost(request: IncomingMessage, response: ServerResponse): void {
  const [path = ''] = (request.url ?? '').split('?');
  for (const [name, value] of Object.entries(getHeaders(path))) response.setHeader(name, value);
  compress(request, response, () => undefined);
}

/** The same around a whole handler. */
export const asHost =
  (handle: (request: IncomingMessage, response: ServerResponse) => void): RequestListener =>
  (request, response) => {
    answerAsHost(request, response);
    handle(request, response);
  };
