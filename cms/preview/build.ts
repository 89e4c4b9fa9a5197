import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { getViteConfig } from 'astro/config';
import { build, createLogger, type Plugin } from 'vite';
import { floor } from '../../src/floor.ts';
import { listPackages, packageListName } from '../../src/outputs/licences/list-packages.ts';

/** Astro names each component by its path on this machine, which is nobody's business; the path in the project names it as well. */
const forgetRoot = (): Plugin => ({
  name: 'mingli-forget-root',
  renderChunk: (code) => ({ code: code.replaceAll(`${resolve()}/`, '/'), map: null }),
});

/** Components compile only inside Astro's own Vite setup; the project's integrations have no part in them. */
async function buildRenderer(outDir: string): Promise<void> {
  const getConfig = getViteConfig(
    {
      logLevel: 'error',
      publicDir: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      ssr: { target: 'webworker', noExternal: true },
      plugins: [forgetRoot(), listPackages(`preview-${packageListName}`)],
      build: {
        ssr: resolve('cms/preview/index.ts'),
        outDir,
        emptyOutDir: false,
        minify: true,
        target: floor('approving'),
        rollupOptions: { output: { entryFileNames: 'preview.js' } },
      },
    },
    { configFile: false, cacheDir: resolve('.cache/astro-preview') },
  );
  const config = await getConfig({ mode: 'production', command: 'build' });
  // Astro brings a logger of its own, which tells in English what went well to whoever starts the portal.
  await build({ ...config, customLogger: createLogger('error') });
}

/** The site's styles as one file with a name that the desk knows. */
async function buildStyles(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      cssTarget: floor('approving'),
      rollupOptions: {
        input: resolve('src/site/collections/styles.css'),
        output: { assetFileNames: 'styles[extname]' },
      },
    },
  });
  await rename(join(outDir, 'styles.css'), join(outDir, 'preview.css'));
}

/** Writes `preview.js` (a module that exports `renderPreview`) and `preview.css` into `outDir`. */
export async function buildPreview(outDir: string): Promise<void> {
  await buildRenderer(outDir);
  await buildStyles(outDir);
}
