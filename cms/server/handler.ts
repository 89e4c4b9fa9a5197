import type { Todo } from './todo.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Caller, findAccountAction } from './account-protocol.ts';
import type { DrawCard, ReadSettings } from './action.ts';
import type { CheckEntry, ListUsers } from './drafts/gate.ts';
import { toAnswer, toFailure } from './failures.ts';
import { inPieces } from './git/in-slices.ts';
import { isList } from './list-protocol.ts';
import type { AnswerList } from './lists.ts';
import { type Actor, createAlone, createMember } from './people/actor.ts';
import type { Door } from './people/door.ts';
import type { Person } from './people/person.ts';
import { parseJson } from './parse-json.ts';
import { answerRequest } from './protocol.ts';
import { envelope, parseEditor, parseRequest } from './requests.ts';
import { askFirst } from './store/ask-first.ts';
import { Problem, problems } from './store/problem.ts';
import type { DeskChange, Store } from './store/store.ts';
import { createTurns } from './store/turns.ts';

/** How the desk's handler is set up. */
export interface DeskOptions {
  /** Who may ask, and how one comes in. */
  door: Door;
  /** Draws share cards for the desk; without it the desk shows none. */
  drawCard?: DrawCard;
  /** Reads settings and words that are being written; without it the desk shows none of what they do. */
  readSettings?: ReadSettings;
  getTodo?: () => Todo;
  /** Answers what goes through all entries or drafts elsewhere; without it the desk does so itself, and keeps others waiting. */
  answerList?: AnswerList | undefined;
  /** Finds what is wrong with an entry; nothing is published that it has not seen. */
  checkEntry: CheckEntry;
  /** Who refers to what is to be deleted. */
  listUsers: ListUsers;
  /** Called after what is published has moved; the answer does not wait for it. */
  onPublish?: (change: DeskChange) => unknown;
  /** The largest request, in bytes. */
  limit?: number;
  /** Where failures that are nobody's fault at the desk are told. */
  log?: (error: unknown) => void;
}

const megabyte = 1024 * 1024;
const fewWords = 64 * 1024;

/** Who does what a request asks for: the person who has signed in, else whoever the client of a lonely desk says it is. */
function getActor(person: Person | undefined, params: unknown): Actor {
  const typed = parseEditor(params);
  return person ? createMember(person, typed.session) : createAlone(typed);
}

/** What a person's rights hang on. */
const toPosition = (person: Person | undefined) => person && { role: person.role, regions: person.regions };

/** So many bytes that are not wanted are let pass: twice what may be saved. */
const mostHeard = 40 * megabyte;

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
  return parseJson(Buffer.concat(chunks));
}

/**
 * Lets the rest of a request that is refused pass by, for as long as its limits of time allow: whoever is still sending, above all a
 * web server in front, takes an answer before that for a broken connection. More than any save has ends it.
 */
async function hearOut(request: IncomingMessage): Promise<void> {
  let size = 0;
  // Nobody is left to hear the answer where the connection breaks.
  const parts: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  try {
    for await (const { length } of parts) if ((size += length) > mostHeard) return;
  } catch {
    // Nothing can be sent any more, and the answer fails by itself.
  }
}

/** So many requests of one person are answered at once: Git takes whoever comes first, and many tabs would keep all others waiting. */
const mostAtOnce = 4;

/** Who asks, or why they may not. */
function getCaller(door: Door, request: IncomingMessage): Caller {
  try {
    return { person: door.admit(request) };
  } catch (error) {
    if (error instanceof Problem) return { refusal: error };
    throw error;
  }
}

interface Answer {
  status: number;
  /** Bytes are JSON that is written already. */
  body: unknown;
  cookie?: string;
}

/** Makes the desk's request handler: `POST` with JSON, answered with JSON, every refusal as `{error}` in Chinese. */
export function createDeskHandler(store: Store, options: DeskOptions) {
  const { door, checkEntry, listUsers, drawCard, readSettings, getTodo, answerList, onPublish } = options;
  const { limit = 20 * megabyte, log = console.error } = options;
  const takeTurn = createTurns(mostAtOnce);
  const announce = (change: DeskChange) => {
    // A rebuild that fails is no reason to tell the editor that nothing was saved.
    Promise.resolve(change).then(onPublish).catch(log);
  };
  const desk = { store, onPublish: announce, drawCard, readSettings, getTodo, checkEntry, listUsers };
  const act = async (request: IncomingMessage): Promise<Omit<Answer, 'status'> & Partial<Answer>> => {
    if (request.method !== 'POST') throw problems.onlyPost();
    if (!/^application\/json\s*(?:;|$)/iu.test(request.headers['content-type'] ?? '')) throw problems.onlyJson();
    const first = getCaller(door, request);
    // Whoever has not come in yet needs few words to do so, and is not heard out for more.
    const body = await readBody(request, first.refusal ? fewWords : limit).catch((error: unknown) => {
      throw first.refusal ?? error;
    });
    // The rest of a request may come minutes after its head: somebody who has left meanwhile is not at the desk any more.
    const caller = first.refusal ? first : getCaller(door, request);
    const { action, params } = parseRequest(envelope, body);
    const account = findAccountAction(action);
    if (account) {
      // Other websites can no more bring somebody in than ask for something.
      door.refuseForeign(request);
      return account({ door, request, caller }, params);
    }
    if (caller.refusal) throw caller.refusal;
    const ask = () => {
      const now = door.admit(request);
      if (!isDeepStrictEqual(toPosition(now), toPosition(caller.person))) throw problems.positionChanged();
    };
    const own = { ...desk, store: askFirst(store, ask) };
    const actor = getActor(caller.person, params);
    const answerOnce = async () => {
      ask();
      if (!answerList || !isList(action)) return { body: await answerRequest(own, action, params, actor) };
      const { failure, ...answered } = await answerList({ action, params, actor });
      if (failure !== undefined) log(failure);
      return answered;
    };
    return takeTurn(actor.name, answerOnce);
  };
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    try {
      return { status: 200, ...(await act(request)) };
    } catch (error) {
      // Somebody who has hung up needs no answer, and nobody needs to be told.
      const failure = error === request.errored ? undefined : toFailure(error);
      if (failure !== undefined) log(failure);
      return toAnswer(error);
    }
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body, cookie } = await answer(request);
    await hearOut(request);
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(status === 405 && { Allow: 'POST' }),
      ...(cookie !== undefined && { 'Set-Cookie': cookie }),
      ...(request.complete ? {} : { Connection: 'close' }),
    });
    const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
    // Whoever has hung up hears nothing more.
    await pipeline(inPieces(bytes), response).catch(() => undefined);
    // A browser that is still sending reads the answer only once it has been heard out.
    if (!request.complete) request.resume();
  };
}
