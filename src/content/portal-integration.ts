import { sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentDir } from './folder.ts';
import { handOn } from './handed-portal.ts';
import { openPortal } from './open-portal.ts';

/**
 * Opens the portal for the pages and says what could not be opened; the checks are not run. Resolves when it stands. A
 * portal that does not open at all is the pages' to fail with.
 */
async function open(logger: AstroIntegrationLogger): Promise<void> {
  const opening = openPortal(contentDir());
  handOn(opening);
  try {
    const { findings } = await opening;
    for (const { file, line, message, fix } of findings) logger.error(`${file}:${line ?? 1} ${message} → ${fix}`);
  } catch (error) {
    logger.error(error instanceof Error ? error.message : String(error));
  }
}

/** Lets Astro ask for the paths of all pages anew, as its own content layer does, and whoever looks at one see it anew. */
function reload({ environments: { client, ...server } }: ViteDevServer): void {
  for (const environment of Object.values(server)) environment.hot.send('astro:content-changed', {});
  client.hot.send({ type: 'full-reload', path: '*' });
}

/** A checkout changes many files at once: changes that follow one another so closely are one. */
const changesInMs = 50;

/**
 * Gives the pages their portal: opened anew under `npm run dev` whenever a file of the content folder changes. In a build the
 * command has opened it.
 */
export const portalIntegration = (): AstroIntegration => ({
  name: 'mingli-portal',
  hooks: {
    'astro:server:setup': async ({ server, logger }) => {
      const folder = contentDir() + sep;
      server.watcher.add(folder);
      let soon: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        clearTimeout(soon);
        soon = setTimeout(() => void open(logger).then(() => reload(server)), changesInMs);
      });
      await open(logger);
    },
  },
});
