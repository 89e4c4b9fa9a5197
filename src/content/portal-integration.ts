import { sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { contentDir } from './folder.ts';
import { handOn, isHandedOn } from './handed-portal.ts';
import { openPortal } from './open-portal.ts';

/**
 * Opens the portal for the pages and says what could not be opened; the checks are not run. Resolves when it stands. A
 * portal that does not open at all is the pages' to fail with.
 */
async function open(logger: AstroIntegrationLogger): Promise<void> {
  const opening = openPortal(contentDir());
  handOn(opening);
  const { findings } = await opening.catch((error: Error) => (logger.error(error.message), { findings: [] }));
  for (const { file, line, message, fix } of findings) logger.error(`${file}:${line ?? 1} ${message} → ${fix}`);
}

/**
 * Gives the pages their portal: under `npm run dev` opened anew whenever a file of the content folder changes, with the
 * page reloaded; in a build only where the command has not opened one before.
 */
export const portalIntegration = (): AstroIntegration => ({
  name: 'mingli-portal',
  hooks: {
    'astro:server:setup': async ({ server, logger }) => {
      const folder = contentDir();
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder + sep)) return;
        void open(logger).then(() => server.ws.send({ type: 'full-reload' }));
      });
      await open(logger);
    },
    'astro:build:start': async ({ logger }) => {
      if (!isHandedOn()) await open(logger);
    },
  },
});
