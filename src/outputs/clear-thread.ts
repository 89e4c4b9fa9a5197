import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** Removes the files and folders that it was handed (`clear-away.ts`); tells of each that could not be removed. */
const paths: readonly string[] = workerData;

for (const path of paths) {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    parentPort?.postMessage({ path, why: error instanceof Error ? error.message : String(error) });
  }
}
