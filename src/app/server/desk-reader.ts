import { Worker } from 'node:worker_threads';
import type { CardShape } from '../../card-shapes.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { DrawCard, ReadSettings, SettingsReading } from '../../../cms/server/action.ts';
import type { CheckEntry, ListUsers, Referrer } from '../../../cms/server/drafts/gate.ts';
import type { Draft } from '../../../cms/preview/draft-portal.ts';
import type { DrawPage } from './draft-page.ts';

/** What the thread is told when it starts. */
export interface ReaderData {
  /** The desk's repository. */
  gitDir: string;
  siteUrl: string;
  /** The file of the desk that draws pages (cms/preview), once the desk is built. */
  previewModule: string;
}

/** What the thread is asked. */
export type Order =
  | {
      ask: 'check' | 'settings';
      path: string;
      text: string;
      files: ReadonlyMap<string, string>;
      /** What is published before the change, where `files` hold it already. */
      before?: ReadonlyMap<string, string> | undefined;
      /** What goes on together with it. */
      among?: readonly string[] | undefined;
    }
  | { ask: 'users' | 'page'; path: string; files: ReadonlyMap<string, string> }
  | { ask: 'library' | 'summary' | 'timeZone' }
  | { ask: 'card'; draft: Draft; shape: CardShape };

/** What it answers, by what it is asked. */
export interface Answers {
  check: Finding[] | undefined;
  settings: SettingsReading;
  users: Referrer[];
  /** HTML. */
  page: string | undefined;
  /** JSON. */
  library: string;
  /** JSON. */
  summary: string;
  timeZone: string;
  card: Uint8Array;
}

/** One message of the thread: what was asked under this number, or why there is none of it. */
export interface Answer {
  id: number;
  value?: unknown;
  problem?: string;
}

/**
 * Reads, checks and draws what the desk holds, in a thread of its own: the server goes on answering whatever somebody has
 * written. A text that the checks do not come to an end with is refused, and the thread begins anew.
 */
export interface DeskReader {
  checkEntry: CheckEntry;
  listUsers: ListUsers;
  drawCard: DrawCard;
  readSettings: ReadSettings;
  drawPage: DrawPage;
  /** As JSON, what previews need of all that is published. */
  loadLibrary: () => Promise<string>;
  /** As JSON, what the checks of one entry need to know of all others. */
  loadSummary: () => Promise<string>;
  loadTimeZone: () => Promise<string>;
  close: () => Promise<void>;
}

/** The longest that anybody waits for one answer, in milliseconds; a check of a whole portal takes seconds. */
const usualPatience = 120_000;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  /** Nothing where somebody waits for as long as it takes. */
  timer: NodeJS.Timeout | undefined;
}

/** Starts the thread; `patience` in milliseconds. */
export function createDeskReader(
  data: ReaderData,
  { patience = usualPatience, log = console.error }: { patience?: number; log?: (error: unknown) => void } = {},
): DeskReader {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: Worker | undefined;

  const start = (): Worker => {
    const started = new Worker(new URL('desk-reader-thread.ts', import.meta.url), { workerData: data });
    const fail = (error: Error) => {
      if (worker === started) worker = undefined;
      for (const { reject, timer } of waiting.values()) {
        clearTimeout(timer);
        reject(error);
      }
      waiting.clear();
    };
    started.on('message', ({ id, value, problem }: Answer) => {
      const asked = waiting.get(id);
      if (!asked) return;
      waiting.delete(id);
      clearTimeout(asked.timer);
      if (problem === undefined) asked.resolve(value);
      else asked.reject(new Error(problem));
    });
    started.on('error', fail);
    started.on('exit', () => fail(new Error('the thread that reads the desk has ended')));
    started.unref();
    return started;
  };

  /** Ends the thread, unless somebody waits for it however long it takes: then this answer alone is given up. */
  const giveUp = (thread: Worker, id: number) => {
    const asked = waiting.get(id);
    if ([...waiting.values()].every(({ timer }) => timer !== undefined)) return void thread.terminate();
    waiting.delete(id);
    asked?.reject(new Error('the thread that reads the desk is still at something else'));
  };
  const ask = (order: Order, isPatient = false): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const thread = (worker ??= start());
      const timer = isPatient ? undefined : setTimeout(() => giveUp(thread, id), patience);
      waiting.set(id, { resolve, reject, timer });
      thread.postMessage({ id, order });
    });
  /** The thread keeps what `Answers` promises. */
  const askFor = <Ask extends keyof Answers>(order: Order & { ask: Ask }, isPatient = false) =>
    ask(order, isPatient) as Promise<Answers[Ask]>;

  worker = start();
  return {
    checkEntry: ({ path, text, tree: { files }, before, among }) =>
      // No answer means no.
      askFor({ ask: 'check', path, text, files, before: before?.files, among }).catch(
        (error: unknown) => void log(error),
      ),
    listUsers: ({ files }, path) => askFor({ ask: 'users', path, files }),
    drawCard: async (draft, shape) => Buffer.from(await askFor({ ask: 'card', draft, shape })),
    readSettings: ({ path, text, tree: { files } }) => askFor({ ask: 'settings', path, text, files }),
    drawPage: ({ files }, path) => askFor({ ask: 'page', path, files }),
    loadLibrary: () => askFor({ ask: 'library' }),
    loadSummary: () => askFor({ ask: 'summary' }),
    // Nothing begins without it: a start on a busy machine is late, and must not end.
    loadTimeZone: () => askFor({ ask: 'timeZone' }, true),
    close: async () => void (await worker?.terminate()),
  };
}
