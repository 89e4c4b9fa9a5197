import { writeFile } from 'node:fs/promises';
import { TableError } from '../tables/table-module.ts';
import { renderTables } from '../tables/render-tables.ts';

/** Writes the module beside each table of words: `npm run tables`, after a table was changed. */
try {
  const modules = await renderTables();
  for (const [path, text] of modules) await writeFile(path, text);
  console.log(`${modules.size} 张表已写成模块`);
} catch (error) {
  if (!(error instanceof TableError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
