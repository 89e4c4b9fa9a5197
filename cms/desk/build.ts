import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readyBundle } from '../../src/outputs/bundles/ready-bundle.ts';
import { listPackages, packageListName } from '../../src/outputs/licences/list-packages.ts';
import { isOn } from '../../src/rules/portal/features.ts';
import { keysOf } from '../../src/schemas/record.ts';
import { escapeHtml } from '../../src/site/page/escape.ts';
import { floor } from '../../src/floor.ts';
import { hasOwnIcon, toIcon } from '../../src/site/shell/icon.ts';
import { seal } from '../../src/outputs/cards/palette.ts';
import { firstLanguage } from '../../src/schemas/site/language.ts';
import type { Site } from '../../src/schemas/site/site.ts';
import { deskUrls } from '../../src/urls.ts';
import { buildHandbook } from '../handbook/build.ts';
import { allowOrigins, type DeskHost } from '../hosts/desk-host.ts';
import { buildPreview } from '../preview/build.ts';
import { replaceModules } from './decap/replacements.ts';
import { applyPatches } from './decap/patches.ts';
import type { DeskLook } from './form/portal-look.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that goes into the bundle or decides how it is made. */
const inputs = [
  'cms/desk',
  'cms/preview',
  'cms/handbook',
  'cms/README.md',
  'src',
  'content/ui.json',
  'package-lock.json',
];

/** Not every web server knows that .mjs (the worker of pdfjs) is a script. */
const output = {
  assetFileNames: ({ names: [name = ''] }: { names: string[] }) =>
    `assets/[name]-[hash]${name.endsWith('.mjs') ? '.js' : '[extname]'}`,
};

/** Named entities of HTML, which this package asks the document for wherever it is bundled for browsers: a thread has none. */
const readEntities = {
  name: 'mingli-entities-in-threads',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === 'decode-named-character-reference'
      ? join(root, 'node_modules/decode-named-character-reference/index.js')
      : undefined,
};

/** Bundles the desk and its previews into `outDir`. */
async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite');
  console.log('  正在打包编辑台……');
  await build({
    configFile: false,
    root: here,
    base: deskUrls.home,
    publicDir: join(here, 'public'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    resolve: {
      alias: { path: 'path-browserify', 'astro/zod': 'zod/v4' },
      // Not whatever NODE_ENV of who builds it asks for: some packages would bring along what helps to debug them.
      conditions: ['module', 'browser', 'production'],
      dedupe: ['react', 'react-dom', 'immutable', '@emotion/react', 'yaml'],
    },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: 'assets',
      target: floor('approving'),
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
      rolldownOptions: { output },
    },
    plugins: [replaceModules(), applyPatches(), listPackages(packageListName)],
    // What works in threads is bundled apart.
    worker: {
      format: 'es',
      rolldownOptions: { output },
      plugins: () => [readEntities, listPackages(`[name]-${packageListName}`)],
    },
  });
  // Texts of a PDF whose Chinese fonts are not embedded can only be read with these.
  await cp(join(root, 'node_modules/pdfjs-dist/cmaps'), join(outDir, 'cmaps'), { recursive: true });
  console.log('  正在打包编辑台的预览……');
  await buildPreview(outDir);
  await buildHandbook(outDir);
  console.log(`  编辑台已打包：${await getSize(outDir)}`);
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

/** Size of all scripts and styles in a folder, e.g. `1234 kB, 400 kB gzip, 350 kB brotli`. */
async function getSize(dir: string): Promise<string> {
  let [plain, gzip, brotli] = [0, 0, 0];
  for (const item of await readdir(join(dir, 'assets'))) {
    const content = await readFile(join(dir, 'assets', item));
    plain += content.length;
    gzip += gzipSync(content).length;
    brotli += brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
  }
  return `${kilobytes(plain)}, ${kilobytes(gzip)} gzip, ${kilobytes(brotli)} brotli`;
}

/** How the title of the desk's page begins, and the element that bears its look. */
const [ownTitle, ownRoot] = ['<title>明理 ·', '<html lang="zh-CN"'];

/** What the desk takes from the settings of its portal. */
export type DeskFace = Pick<Site, 'name' | 'seal' | 'theme' | 'features' | 'language'>;

/** Gives the desk in `dir` the name, the seal and the colours of its portal; `html` is its page. */
async function dress(dir: string, html: string, site: DeskFace): Promise<string> {
  if (hasOwnIcon(site)) await writeFile(join(dir, 'logo.svg'), toIcon(site, seal));
  const look: DeskLook = {
    theme: { accent: site.theme?.accent, seal: site.theme?.seal },
    off: keysOf(site.features).filter((name) => !isOn(site, name)),
    ...(site.language !== firstLanguage && { language: site.language }),
  };
  return html
    .replace(ownTitle, () => `<title>${escapeHtml(site.name)} ·`)
    .replace(ownRoot, () => `${ownRoot} data-look="${escapeHtml(JSON.stringify(look))}"`);
}

interface DeskBuild {
  cacheDir: string;
  /** The Git host that the desk writes to; our own server where there is none. */
  host?: DeskHost | undefined;
  /** The settings of the portal: the desk bears its name and its look. */
  site?: DeskFace | undefined;
}

/** Builds the desk into `<outDir>/admin/`, or copies it from `cacheDir` where nothing that it is made of has changed. */
export async function buildDesk(outDir: string, { cacheDir, host, site }: DeskBuild): Promise<void> {
  const dir = join(outDir, deskUrls.home);
  const bundled = await readyBundle({ name: '编辑台', inputs, cacheDir, make: bundle });
  await cp(bundled, dir, { recursive: true });
  await writeFile(join(outDir, deskUrls.host), JSON.stringify(host?.backend ?? null));
  const page = join(dir, 'index.html');
  const html = allowOrigins(await readFile(page, 'utf8'), host?.origins ?? []);
  await writeFile(page, site === undefined ? html : await dress(dir, html, site));
}
