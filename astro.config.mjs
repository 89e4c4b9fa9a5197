import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { floor } from './src/floor.ts';
import { readSiteUrl } from './src/site-url.ts';
import { flatten } from './src/styles/flatten.ts';
import { listPackages, packageListName } from './src/outputs/licences/list-packages.ts';
import { portalIntegration } from './src/content/portal-integration.ts';

export default defineConfig({
  site: readSiteUrl(process.env),
  cacheDir: '.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4321) },
  integrations: [portalIntegration()],
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
