import { rename, writeFile } from 'node:fs/promises';
import { parentPort, threadId } from 'node:worker_threads';
import { drawCard } from './draw.ts';
import type { DrawingOrder, DrawingReport } from './draw-all.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');

/** Draws what it is told and writes it where it is told; a half-written picture never bears the final name. */
async function draw({ card, path }: DrawingOrder): Promise<DrawingReport> {
  try {
    const part = `${path}.${process.pid}-${threadId}.part`;
    await writeFile(part, await drawCard(card));
    await rename(part, path);
    return { path };
  } catch (error) {
    return { path, problem: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (order: DrawingOrder) => void draw(order).then((report) => port.postMessage(report)));
