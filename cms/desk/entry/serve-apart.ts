import { Unreached } from '../../../src/site/page/browser/load.ts';
import type { Numbered, Told } from './apart.ts';

// Zod writes code for schemas where it is let; already the question whether it is let would be told as a breach of the policy.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/** Answers in a thread what the page asks by `speakWith`; what goes wrong is handed to whoever asked. */
export function serveApart<Order, Answer>(work: (order: Order) => Promise<Answer>): void {
  const tell = (told: Told<Answer>) => postMessage(told);
  addEventListener('message', ({ data: { id, order } }: MessageEvent<Numbered<Order>>) => {
    work(order).then(
      (answer) => tell({ id, answer }),
      // An error comes over as one of the language, whatever class it was of.
      (error: unknown) => tell({ id, error, isUnreached: error instanceof Unreached }),
    );
  });
}
