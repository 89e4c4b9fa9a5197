import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { isLearned, renderTableModule } from './table-module.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The modules of all tables beside the rules, by their path: `surnames.tsv` becomes `surnames.table.ts` in the same folder. */
export async function renderTables(): Promise<Map<string, string>> {
  const modules = new Map<string, string>();
  for await (const file of glob('{src,cms}/**/*.tsv', { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8');
    if (isLearned(text)) continue;
    const path = join(root, file.replace(/\.tsv$/u, '.table.ts'));
    const options = await resolveConfig(path);
    modules.set(path, await format(renderTableModule(basename(file, '.tsv'), text), { ...options, filepath: path }));
  }
  return modules;
}
