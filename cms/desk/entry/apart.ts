import { Unreached } from '../../../src/site/page/browser/load.ts';

/** What the page sends a thread: an order under a number. */
export interface Numbered<Order> {
  id: number;
  order: Order;
}

/** What the thread answers to it, or what went wrong there. */
export type Told<Answer> = { id: number; answer: Answer } | { id: number; error: unknown; isUnreached: boolean };

/** Work that goes on in a thread of its own, so that keys are painted meanwhile, however much there is of it. */
export interface Apart<Order, Answer> {
  /** Rejects with what went wrong in the thread, `Unreached` where its code did not come. */
  ask: (order: Order) => Promise<Answer>;
  /** Ends the thread, once all that was asked is answered. */
  retire: () => void;
}

interface Waiting<Answer> {
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** Speaks with a thread that answers by `serveApart`. */
function speakWith<Order, Answer>(thread: Worker): Apart<Order, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let last = 0;
  let isRetired = false;
  let failure: unknown;
  const endIfDone = () => isRetired && waiting.size === 0 && thread.terminate();
  thread.addEventListener('message', ({ data }: MessageEvent<Told<Answer>>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(data.isUnreached ? new Unreached(String(data.error)) : data.error);
    else asked?.resolve(data.answer);
    endIfDone();
  });
  thread.addEventListener('error', ({ message }: ErrorEvent) => {
    // A thread whose own code did not come tells no more than that; one that this browser cannot read says where.
    if (!message) failure = new Unreached('a thread of the desk');
    else failure = message.includes('SyntaxError') ? new SyntaxError(message) : new Error(message);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    endIfDone();
  });
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        last += 1;
        waiting.set(last, { resolve, reject });
        thread.postMessage({ id: last, order } satisfies Numbered<Order>);
      }),
    retire: () => {
      isRetired = true;
      endIfDone();
    },
  };
}

/** A thread that is begun when it is first asked, and after it was retired when it is asked again. */
export function beginOnDemand<Order, Answer>(begin: () => Worker): Apart<Order, Answer> {
  let thread: Apart<Order, Answer> | undefined;
  return {
    ask: async (order) => (thread ??= speakWith<Order, Answer>(begin())).ask(order),
    retire: () => {
      thread?.retire();
      thread = undefined;
    },
  };
}
