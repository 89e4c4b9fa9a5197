import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DrawCard } from './action.ts';
import type { CheckEntry } from './drafts/gate.ts';
import { toProblem } from './failures.ts';
import { answerRequest } from './protocol.ts';
import { Problem, problems } from './store/problem.ts';
import type { DeskChange, Store } from './store/store.ts';

/** How the desk's handler is set up. */
export interface DeskOptions {
  /** Draws share cards for the desk; without it the desk shows none. */
  drawCard?: DrawCard;
  /** Finds what is wrong with an entry; nothing is published that it has not seen. */
  checkEntry: CheckEntry;
  /** Called after what is published has moved; the answer does not wait for it. */
  onPublish?: (change: DeskChange) => unknown;
  /** Further host names (without port) under which editors reach the desk, e.g. in an office network. */
  hosts?: readonly string[];
  /** What every request must bring in the header `X-Desk-Token`; a desk that other computers can reach needs one. */
  token?: string | undefined;
  /** The largest request, in bytes. */
  limit?: number;
  /** Where failures that are nobody's fault at the desk are told. */
  log?: (error: unknown) => void;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const megabyte = 1024 * 1024;

const digest = (text: string) => createHash('sha256').update(text).digest();

const isToken = (given: string | string[] | undefined, token: string) =>
  typeof given === 'string' && timingSafeEqual(digest(given), digest(token));

// The Host header keeps out pages that point their own name at this computer, Origin those that post from elsewhere.
// With a token the name does not matter: such a page does not know it.
function refuseForeign({ headers }: IncomingMessage, hosts: readonly string[], token: string | undefined): void {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/u, '').toLowerCase();
  if (token !== undefined && !isToken(headers['x-desk-token'], token)) throw problems.wrongToken();
  if (token === undefined && !loopback.test(name) && !hosts.includes(name)) throw problems.foreign();
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) throw problems.foreign();
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problems.foreign();
}

async function readBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const tooLarge = problems.tooLarge(Math.floor(limit / megabyte));
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // Ending the loop early must not cut the connection that the refusal still has to travel.
  const parts: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of parts) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw problems.unreadable();
  }
}

/** Makes the desk's request handler: `POST` with JSON, answered with JSON, every refusal as `{error}` in Chinese. */
export function createDeskHandler(store: Store, options: DeskOptions) {
  const { checkEntry, drawCard, onPublish, hosts = [], token, limit = 20 * megabyte, log = console.error } = options;
  const announce = (change: DeskChange) => {
    // A rebuild that fails is no reason to tell the editor that nothing was saved.
    Promise.resolve(change).then(onPublish).catch(log);
  };
  const answer = async (request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
    try {
      refuseForeign(request, hosts, token);
      if (request.method !== 'POST') throw problems.onlyPost();
      if (!/^application\/json\s*(?:;|$)/iu.test(request.headers['content-type'] ?? '')) throw problems.onlyJson();
      const body = await readBody(request, limit);
      return { status: 200, body: await answerRequest({ store, onPublish: announce, drawCard, checkEntry }, body) };
    } catch (error) {
      // Somebody who has hung up needs no answer, and nobody needs to be told.
      if (!(error instanceof Problem) && error !== request.errored) log(error);
      const { status, message, isConflict } = toProblem(error);
      return { status, body: { error: message, ...(isConflict && { isConflict }) } };
    }
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await answer(request);
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(request.complete ? {} : { Connection: 'close' }),
    });
    response.end(JSON.stringify(body));
    // A browser that is still sending reads the answer only once it has been heard out.
    if (!request.complete) request.resume();
  };
}
