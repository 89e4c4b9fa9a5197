import { fileURLToPath } from 'node:url';
import { floor } from '../../floor.ts';
import { offlineWorkerUrl } from '../../urls.ts';

const entry = fileURLToPath(new URL('../../site/offline/browser/worker.ts', import.meta.url));

/**
 * Bundles into `outDir` the script that answers where there is no connection: one file, with a name that stays (a browser that has
 * it asks for it there), and no module, which browsers above our floor do not run in that place.
 */
export async function bundleWorker(outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: floor('reading'),
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: 'mingli', fileName: () => offlineWorkerUrl.slice(1) },
    },
  });
}
