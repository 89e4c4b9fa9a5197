import { resolve } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { floor } from './src/floor.ts';
import { flatten } from './src/styles/flatten.ts';
import { listPackages, packageListName } from './src/outputs/licences/list-packages.ts';
import { isHiddenPage, toLinkedAddress } from './src/outputs/sitemap.ts';
import { portalIntegration } from './src/content/portal-integration.ts';

const outDir = resolve(process.env.OUT_DIR ?? 'dist');

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://mingli.example',
  outDir,
  cacheDir: '.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4321) },
  integrations: [
    portalIntegration(),
    sitemap({
      filter: (page) => !/^https?:\/\/[^/]+\/(search|admin|404)\//u.test(page) && !isHiddenPage(outDir, page),
      serialize: (item) => ({ ...item, url: toLinkedAddress(item.url) }),
    }),
  ],
  vite: {
    // What draws the pages is not sent to anybody.
    plugins: [
      { ...listPackages(`about/licences/${packageListName}`), applyToEnvironment: ({ name }) => name === 'client' },
    ],
    // The strict policy allows no inline code, so nothing may be inlined.
    build: { assetsInlineLimit: 0, cssTarget: floor('reading'), target: floor('reading') },
    css: { postcss: { plugins: flatten }, lightningcss: { exclude: Features.LightDark } },
    server: { watch: { ignored: ['**/.cache/**', '**/.desk/**', '**/dist/**'] } },
  },
});
