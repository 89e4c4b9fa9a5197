import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import type { OldBrowser } from './browsers.ts';

const run = promisify(execFile);

/** A browser that stands on this machine, and the libraries that it brings for machines that lack them. */
export interface FetchedBrowser {
  executable: string;
  libraries: string;
}

/** Fetches the package that holds this browser, once a checkout, and takes out what runs. Throws where it is not the one that was pinned. */
export async function fetchBrowser(browser: OldBrowser): Promise<FetchedBrowser> {
  const folder = resolve('.cache/old-browsers', String(browser.version));
  const fetched = { executable: join(folder, 'chromium'), libraries: join(folder, 'lib') };
  if (existsSync(fetched.executable)) return fetched;
  // Beside its place and moved there whole: a fetch that is broken off leaves nothing that looks like a browser.
  await mkdir(resolve(folder, '..'), { recursive: true });
  const fresh = await mkdtemp(`${folder}.new-`);
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', fresh, browser.package]);
  const archive = join(fresh, stdout.trim().split('\n').at(-1) ?? '');
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
  if (integrity !== browser.integrity) throw new Error(`${browser.package} is not the pinned one: ${integrity}`);
  await run('tar', ['xzf', archive, '-C', fresh, '--strip-components=1']);
  await rm(archive);
  const unpack = async (name: string) => brotliDecompressSync(await readFile(join(fresh, 'bin', name)));
  for (const name of ['aws.tar', 'swiftshader.tar']) {
    const tar = join(fresh, name);
    await writeFile(tar, await unpack(`${name}.br`));
    await run('tar', ['xf', tar, '-C', fresh]);
    await rm(tar);
  }
  const executable = join(fresh, 'chromium');
  await writeFile(executable, await unpack('chromium.br'));
  await chmod(executable, 0o755);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return fetched;
}
