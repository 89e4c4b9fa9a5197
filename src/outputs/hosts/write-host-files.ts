import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCaddyFile } from './caddy.ts';
import { toHeadersFile } from './headers.ts';
import { hostFolder } from './host-files.ts';
import { toNginxFile } from './nginx.ts';
import { toRedirectsFile } from './redirects.ts';
import { type HostRules, toRulesFile } from './rules.ts';

/** Where the server of `npm start` finds the rules of a built site. */
export const rulesFile = join(hostFolder, 'rules.json');

const writers: Readonly<Record<string, (rules: HostRules) => string>> = {
  _headers: toHeadersFile,
  _redirects: ({ moves }) => toRedirectsFile(moves),
  [join(hostFolder, 'nginx.conf')]: toNginxFile,
  [join(hostFolder, 'Caddyfile')]: toCaddyFile,
  [rulesFile]: toRulesFile,
};

/** Writes what hosts must know of the site in `outDir`, each host its file. */
export async function writeHostFiles(outDir: string, rules: HostRules): Promise<void> {
  await mkdir(join(outDir, hostFolder), { recursive: true });
  for (const [file, write] of Object.entries(writers)) await writeFile(join(outDir, file), write(rules));
}
