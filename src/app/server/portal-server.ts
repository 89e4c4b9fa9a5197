import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problems } from '../../../cms/server/store/problem.ts';
import { answerAsHost } from './as-host.ts';
import { getRoute, type Place } from './route.ts';

/** Answers the requests for one place; what it throws is answered with 500. */
export type Handler = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => unknown;

interface Options {
  handlers: Record<Place, Handler>;
  /** Where failures are told. */
  log?: (error: unknown) => void;
  /** How long nothing of an answer may be taken, in milliseconds. */
  longestStandstill?: number;
}

// A question of ten thousand characters, each nine bytes of an address, is answered and not refused.
const maxHeaderSize = 128 * 1024;
/**
 * How long a request may take to come, in milliseconds: its head, and all of it (20 MB over a line of 1 Mbit/s take 160 s); and how often
 * that is looked at, without which Node would wait half a minute longer.
 */
const times = { headersTimeout: 15_000, requestTimeout: 180_000, connectionsCheckingInterval: 5_000 };

/** So many requests may come on one connection before the first is answered: no browser sends even two, and thousands would all be held at once. */
const mostAhead = 16;

/** The methods that each place takes; whatever else is asked for is answered 405 (RFC 9110, 15.5.6). */
const methods: Record<Place, readonly string[]> = {
  protocol: ['POST'],
  build: ['GET', 'HEAD'],
  health: ['GET', 'HEAD'],
  library: ['GET', 'HEAD'],
  summary: ['GET', 'HEAD'],
  desk: ['GET', 'HEAD'],
  draft: ['GET', 'HEAD'],
  site: ['GET', 'HEAD'],
};

function answerPlainly(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Record<string, string> = {},
): void {
  // Half an answer can only be broken off.
  if (response.headersSent) return void response.destroy();
  const own = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(status, { ...own, ...headers });
  response.end(words);
}

/** Refuses a method that a place does not take, in the form in which that place answers; whether it did. */
function refuseMethod({ method = '' }: IncomingMessage, response: ServerResponse, place: Place): boolean {
  const allowed = methods[place];
  if (allowed.includes(method)) return false;
  const headers = { Allow: allowed.join(', ') };
  if (place === 'protocol') {
    const { status, message } = problems.onlyPost();
    answerJson(response, JSON.stringify({ error: message }), status, headers);
  } else answerPlainly(response, 405, '这个网址只能看，不能写。', headers);
  return true;
}

/** An answer of JSON, written already, that is never kept. */
export function answerJson(
  response: ServerResponse,
  json: string,
  status = 200,
  headers: Record<string, string> = {},
): void {
  const own = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(status, { ...own, ...headers });
  response.end(json);
}

const refusedTunnel = [
  'HTTP/1.1 405 Method Not Allowed',
  `Allow: ${methods.site.join(', ')}`,
  'Content-Length: 0',
  'Connection: close',
  '',
  '',
].join('\r\n');

/**
 * Answers the requests of a connection one after the other, as its client reads them; one that sends too many ahead is cut off. Node would
 * begin with all that have come, and open a file for each.
 */
function createLine() {
  const lines = new WeakMap<Socket, { ahead: number; last: Promise<unknown> }>();
  return ({ socket }: IncomingMessage, response: ServerResponse, answer: () => Promise<void>): void => {
    const line = lines.get(socket) ?? { ahead: 0, last: Promise.resolve() };
    lines.set(socket, line);
    if (line.ahead === mostAhead) return void socket.destroy();
    line.ahead += 1;
    const before = line.last;
    line.last = new Promise<void>((done) => {
      response.once('close', () => {
        line.ahead -= 1;
        done();
      });
    });
    void before.then(() => (socket.destroyed ? undefined : answer()));
  };
}

/** The server of `npm start`: site and desk behind one port. Whatever a client sends, it goes on serving the others. */
export function createPortalServer({ handlers, log = console.error, longestStandstill = 60_000 }: Options): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const route = getRoute(request.url);
      if (route) request.url = route.url;
      answerAsHost(request, response);
      if (!route) return answerPlainly(response, 400, '这个网址写得不对。');
      if (refuseMethod(request, response, route.place)) return undefined;
      await handlers[route.place](request, response, route.query);
    } catch (error) {
      log(error);
      answerPlainly(response, 500, '服务器没能完成这一步，请再试一次。');
    }
  };
  const inLine = createLine();
  // What is no HTTP at all, Node answers itself: 400, or 431 where the head is too long.
  const server = createServer({ maxHeaderSize, ...times }, (request, response) => {
    inLine(request, response, () => answer(request, response));
  });
  // A reader who takes nothing of an answer holds it, and the file that it is read from. Whoever waits for one is left alone.
  server.setTimeout(longestStandstill, (socket) => {
    if (socket.writableLength > 0) socket.destroy();
  });
  // Nobody is led on from here; unanswered, whoever asks for it would be cut off without a word.
  server.on('connect', (_, socket) => void socket.end(refusedTunnel));
  return server;
}
