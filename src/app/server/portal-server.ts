import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerAsHost } from './as-host.ts';
import { getRoute, type Place } from './route.ts';

/** Answers the requests for one place; what it throws is answered with 500. */
export type Handler = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => unknown;

interface Options {
  handlers: Record<Place, Handler>;
  /** Where failures are told. */
  log?: (error: unknown) => void;
}

// A question of ten thousand characters, each nine bytes of an address, is answered and not refused.
const maxHeaderSize = 128 * 1024;

function answerPlainly(response: ServerResponse, status: number, words: string): void {
  // Half an answer can only be broken off.
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(words);
}

/** An answer of JSON, written already, that is never kept. */
export function answerJson(response: ServerResponse, json: string, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(json);
}

/** The server of `npm start`: site and desk behind one port. Whatever a client sends, it goes on serving the others. */
export function createPortalServer({ handlers, log = console.error }: Options): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const route = getRoute(request.url);
      if (route) request.url = route.url;
      answerAsHost(request, response);
      if (!route) return answerPlainly(response, 400, '这个网址写得不对。');
      await handlers[route.place](request, response, route.query);
    } catch (error) {
      log(error);
      answerPlainly(response, 500, '服务器没能完成这一步，请再试一次。');
    }
  };
  // What is no HTTP at all, Node answers itself: 400, or 431 where the head is too long.
  return createServer({ maxHeaderSize }, (request, response) => void answer(request, response));
}
