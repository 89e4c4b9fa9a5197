import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import spdx from 'spdx-license-list/full.js';
import { shipped } from '../../site/licences/shipped.table.ts';

/** What packages call the files that have to travel with them. */
const isTerms = /^(?:licen[cs]e|copying|notice|third[-_]party)/iu;

/** `@scope/name`, of `@scope/name` itself or of a folder in it. */
const getPackage = (name: string) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name;

interface Installed {
  version: string;
  texts: string[];
}

/** The paths of the terms that stand in a folder, or in a folder of such a name in it; none where it is not installed. */
async function findTerms(folder: string, isWanted = (name: string) => isTerms.test(name)): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = items
    .filter(({ name }) => isWanted(name))
    .map((item) => {
      const path = join(folder, item.name);
      return item.isDirectory() ? findTerms(path, () => true) : [path];
    });
  return (await Promise.all(found)).flat().sort();
}

async function readTerms(folder: string): Promise<string[]> {
  const texts = await Promise.all((await findTerms(folder)).map((path) => readFile(path, 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).filter(Boolean);
}

/** Every version of what is called `name` that the lock file knows. */
async function readInstalled(name: string, locked: Record<string, { version?: string }>): Promise<Installed[]> {
  const own = getPackage(name);
  const found = Object.entries(locked).filter(([path]) => path.endsWith(`node_modules/${own}`));
  return Promise.all(
    found.map(async ([path, { version = '' }]) => ({ version, texts: await readTerms(path + name.slice(own.length)) })),
  );
}

/** The text that SPDX gives for a licence, for packages that name theirs and bring no text. */
const getSpdxText = (licence: string): string =>
  licence
    .split(' AND ')
    .map((id) => {
      const known = spdx[id];
      if (!known) throw new Error(`src/site/licences/shipped.tsv：「${licence}」里的「${id}」不是 SPDX 的许可名称`);
      return known.licenseText.trim();
    })
    .join('\n\n');

/**
 * The full terms of everything in the table of what ships, as one text: what several packages have in common stands once,
 * below their names. Read from `node_modules` of the working directory; the same for the same lock file.
 */
export async function readLicenceTexts(): Promise<string> {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const byText = new Map<string, Set<string>>();
  for (const { name, licence } of shipped) {
    const installed = await readInstalled(name, lock.packages);
    const own = installed.flatMap(({ version, texts }) => texts.map((text) => ({ version, text })));
    const given = own.length > 0 ? own : [{ version: installed[0]?.version ?? '', text: getSpdxText(licence) }];
    for (const { version, text } of given)
      byText.set(text, (byText.get(text) ?? new Set()).add([name, version, `(${licence})`].filter(Boolean).join(' ')));
  }
  const line = '='.repeat(80);
  return [...byText].map(([text, names]) => `${[...names].join('\n')}\n\n${text}\n`).join(`\n${line}\n\n`);
}
