import { cp, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir, readOwnTexts } from '../../content/folder.ts';
import { migrate } from '../../rules/migrations/migrate.ts';
import { migrations } from '../../rules/migrations/migrations.ts';

/** Brings a content folder to the shape that this version reads, after a copy of it; says what was done. */
const { values } = parseArgs({ options: { content: { type: 'string' } } });
const dir = values.content ?? contentDir();

const texts = await readOwnTexts(dir).catch((error: Error) => {
  console.error(error.message);
  return process.exit(1);
});
const { from, to, changed, done } = migrate(texts, migrations);
if (changed.size === 0) console.log(`内容已经是第 ${to} 版，没有要改的。`);
else {
  const copy = `${dir}.before-${to}`;
  if (existsSync(copy)) {
    console.error(`要先把「${dir}」抄一份到「${copy}」，可是那里已经有东西：把它移走，再来一次。什么都没有改。`);
    process.exit(1);
  }
  await cp(dir, copy, { recursive: true, verbatimSymlinks: true });
  for (const [path, text] of changed) await writeFile(join(dir, path), text);
  console.log(`内容从第 ${from} 版升到第 ${to} 版：\n${done.map((line) => `  ${line}`).join('\n')}`);
  console.log(`改了 ${changed.size} 个文件，原来的抄在「${copy}」。还要您填的，运行 npm run check 看。`);
}
