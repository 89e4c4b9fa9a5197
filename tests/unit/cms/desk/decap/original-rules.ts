import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const dist = 'decap-cms-core/dist/esm';

/** What stands around the rules in Decap, with no more of it than they ask for; the rest wants a browser. */
const around: Record<string, string> = {
  'virtual:rules': `export { validateConfig } from '${dist}/constants/configSchema.js';`,
  [`${dist}/lib/registry.js`]: `
    import image from 'decap-cms-widget-image/dist/esm/schema.js';
    import number from 'decap-cms-widget-number/dist/esm/schema.js';
    export const getWidgets = () => [{ name: 'image', schema: image }, { name: 'number', schema: number }];
    export const getCustomFormatsExtensions = () => ({});
    export const getCustomFormatsFormatters = () => ({});`,
  [`${dist}/reducers/collections.js`]: 'export const selectEntrySlug = undefined;',
};

/** Decap's own check of a configuration, which throws what it finds: the one that the desk's bundle leaves out. */
export async function loadDecapRules(): Promise<(config: unknown) => void> {
  const outDir = await mkdtemp(join(tmpdir(), 'decap-rules-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir,
        rolldownOptions: { input: 'virtual:rules', output: { entryFileNames: 'rules.mjs' } },
      },
      plugins: [
        {
          name: 'decap-rules',
          enforce: 'pre',
          resolveId: (id) => (id in around ? id : undefined),
          load: (id) => Object.entries(around).find(([path]) => id.endsWith(path))?.[1],
        },
      ],
    });
    const rules = (await import(join(outDir, 'rules.mjs'))) as { validateConfig: (config: unknown) => void };
    return rules.validateConfig;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
