import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { isHiddenPage } from './src/outputs/sitemap.ts';

const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');
const ownWords = join(contentDir, 'ui.json');
const outDir = resolve(process.env.OUT_DIR ?? 'dist');
// Two portals built from one checkout must not share a content store.
const cacheKey = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://mingli.example',
  outDir,
  cacheDir: `.cache/astro-${cacheKey}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4321) },
  integrations: [
    sitemap({
      filter: (page) => !/\/(search|admin|404)\//u.test(page) && !isHiddenPage(outDir, page),
    }),
  ],
  vite: {
    // The strict policy allows no inline code, so nothing may be inlined.
    build: { assetsInlineLimit: 0, cssTarget: ['chrome99', 'safari15.4'], target: ['chrome99', 'safari15.4'] },
    resolve: { alias: existsSync(ownWords) ? { '#ui': ownWords } : {} },
    server: {
      fs: { allow: ['.', contentDir] },
      watch: { ignored: ['**/.cache/**', '**/.desk/**', '**/dist/**'] },
    },
  },
});
