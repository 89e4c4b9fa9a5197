import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';

/** A card and the file to draw it into. */
export interface DrawingOrder {
  card: Card;
  path: string;
}

/** The file that is done, or what went wrong with it. */
export interface DrawingReport {
  path: string;
  problem?: string;
}

/** Cards that repay the start of one more thread, which takes about half a second. */
const cardsForAThread = 12;

/**
 * The collector of a thread looks early for what is done with: the three megabytes of a card's pixels are then used again, instead of
 * being asked of the system anew. A quarter less work than with V8's own 48 MB.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** Draws the cards on at most `threads` threads, each of which loads the fonts once. */
export async function drawAll(
  orders: readonly DrawingOrder[],
  { threads, onDone }: { threads: number; onDone?: (done: number) => void },
): Promise<DrawingReport[]> {
  const reports: DrawingReport[] = [];
  let next = 0;
  const runThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), { resourceLimits });
      const giveNext = () => {
        const order = orders[next];
        next += 1;
        if (order) worker.postMessage(order);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', reject);
      worker.on('message', (report: DrawingReport) => {
        reports.push(report);
        onDone?.(reports.length);
        giveNext();
      });
      giveNext();
    });
  const count = Math.max(1, Math.min(threads, Math.ceil(orders.length / cardsForAThread)));
  if (orders.length > 0) await Promise.all(Array.from({ length: count }, runThread));
  return reports;
}
