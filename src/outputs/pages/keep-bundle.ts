import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const name = 'mingli-pages';

/**
 * Lets a build of Astro end where everything is bundled and nothing drawn, and keeps in `dir` the bundle that draws: by an
 * adapter (Astro's way to draw pages elsewhere) whose entry is ours and which has no path to draw now.
 */
export const keepBundle = (dir: string): AstroIntegration => ({
  name,
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const input = { pages: fileURLToPath(new URL('entry.ts', import.meta.url)) };
      // Astro takes this only from a plugin; the name of the file must begin so.
      const build = { rolldownOptions: { input, output: { entryFileNames: 'prerender-entry.mjs' } } };
      const configEnvironment = (environment: string) => (environment === 'prerender' ? { build } : undefined);
      updateConfig({ vite: { plugins: [{ name, configEnvironment }] } });
    },
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name,
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static' },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      }),
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name,
        getStaticPaths: async () => [],
        render: () => Promise.reject(new Error('nothing is drawn while the pages are bundled')),
      }),
    // After this Astro removes the folder.
    'astro:build:generated': ({ dir: outDir }) => cp(new URL('.prerender/', outDir), dir, { recursive: true }),
  },
});
