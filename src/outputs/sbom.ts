import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { urls } from '../urls.ts';

/** What npm says of everything that the lock file names, in CycloneDX 1.5. */
interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
}

/** Peer versions that Decap's packages ask for in vain (React 16) are no reason to say nothing. */
const args = 'sbom --sbom-format cyclonedx --package-lock-only --legacy-peer-deps --include=dev'.split(' ');

/** Without what would differ from one build to the next: a number, the time, and the name of the project's folder. */
export function toConstant({ serialNumber: _, metadata: { timestamp: __, ...metadata }, ...bom }: Bom, name: string) {
  return { ...bom, metadata: { ...metadata, component: { ...metadata.component, name } } };
}

/**
 * Writes the bill of materials (CycloneDX) into `outDir`, from what npm made of this lock file the last
 * time it had changed. Answers whether there was an npm to ask: it names itself to the scripts that it runs.
 */
export async function writeSbom(outDir: string, cacheDir: string): Promise<boolean> {
  const lock = await readFile('package-lock.json');
  const cached = join(cacheDir, `${createHash('sha256').update(args.join()).update(lock).digest('hex')}.json`);
  let text = await readFile(cached, 'utf8').catch(() => undefined);
  const npm = process.env.npm_execpath;
  if (text === undefined && npm?.includes('npm')) {
    const { stdout } = await promisify(execFile)(process.execPath, [npm, ...args], { maxBuffer: 64 * 1024 * 1024 });
    const { name } = JSON.parse(lock.toString()) as { name: string };
    text = `${JSON.stringify(toConstant(JSON.parse(stdout) as Bom, name))}\n`;
    await mkdir(cacheDir, { recursive: true });
    await writeFile(cached, text);
  }
  if (text !== undefined) await writeFile(join(outDir, urls.sbom), text);
  return text !== undefined;
}
