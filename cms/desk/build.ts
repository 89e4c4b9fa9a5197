import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { applyPatches } from './patches.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a cached bundle was made of: the modules of ours that it contains, by their path below the repository. */
interface Recipe {
  files: string[];
  hash: string;
}

const listFiles = async (dir: string): Promise<string[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => relative(root, join(item.parentPath, item.name)))
    .sort();

/** One hash over the files that the bundle contains, everything in `cms/desk`, and the lock file. */
async function getHash(files: string[]): Promise<string> {
  const hash = createHash('sha256');
  const all = [...new Set([...files, ...(await listFiles(here)), 'package-lock.json'])].sort();
  for (const file of all) {
    hash.update(file);
    if (existsSync(join(root, file))) hash.update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

async function loadRecipe(cacheDir: string): Promise<Recipe | undefined> {
  const file = join(cacheDir, 'recipe.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Recipe) : undefined;
}

async function isFresh(cacheDir: string): Promise<boolean> {
  const recipe = await loadRecipe(cacheDir);
  return recipe !== undefined && recipe.hash === (await getHash(recipe.files));
}

/** Bundles into `outDir` and returns the modules of ours that went in. */
async function bundle(outDir: string): Promise<string[]> {
  const { build } = await import('vite');
  const files = new Set<string>();
  await build({
    configFile: false,
    root: here,
    base: '/admin/',
    publicDir: join(here, 'public'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    resolve: {
      alias: { path: 'path-browserify', 'astro/zod': 'zod/v4' },
      dedupe: ['react', 'react-dom', 'immutable', '@emotion/react', 'yaml'],
    },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: 'assets',
      target: 'es2022',
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
    },
    plugins: [
      applyPatches(),
      {
        name: 'mingli-recipe',
        generateBundle() {
          for (const id of this.getModuleIds()) {
            const file = relative(root, id.split('?')[0]!);
            if (!file.startsWith('..') && !file.includes('node_modules') && existsSync(join(root, file)))
              files.add(file);
          }
        },
      },
    ],
  });
  return [...files].sort();
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

/** Builds the desk into `<outDir>/admin/`, or copies it from `cacheDir` where nothing that it is made of has changed. */
export async function buildDesk(outDir: string, { cacheDir }: { cacheDir: string }): Promise<void> {
  const cached = join(cacheDir, 'admin');
  if (!(await isFresh(cacheDir))) {
    // Away first: a build that is broken off must not leave an old recipe beside half a bundle.
    await rm(join(cacheDir, 'recipe.json'), { force: true });
    const files = await bundle(cached);
    const recipe: Recipe = { files, hash: await getHash(files) };
    await writeFile(join(cacheDir, 'recipe.json'), JSON.stringify(recipe, null, 2));
    console.log(`编辑台已打包：${await getSize(cached)}`);
  }
  const target = join(outDir, 'admin');
  await rm(join(target, 'assets'), { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  // The site may have put its own preview style sheet there already; ours is a stand-in.
  const isOurs = (source: string) =>
    basename(source) !== 'preview.css' || !existsSync(join(target, 'preview.css'));
  await cp(cached, target, { recursive: true, filter: isOurs });
}
