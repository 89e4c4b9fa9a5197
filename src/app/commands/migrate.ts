import { contentDir } from '../../content/folder.ts';
import { migrations } from '../../rules/migrations/migrations.ts';
import { migrateFolder } from '../build/migrate-folder.ts';
import { readOptions } from '../terminal/read-options.ts';
import { describeEnd } from '../build/failure-words.ts';

/** Brings a content folder to the shape that this version reads, after a copy of it; says what was done. */
const usage = '用法：npm run migrate -- [--content 文件夹]';

try {
  const { values } = readOptions({ options: { content: { type: 'string' } } }, usage);
  const { from, to, changed, done, copy } = await migrateFolder(values.content ?? contentDir(), migrations);
  if (copy === undefined) console.log(`内容已经是第 ${to} 版，没有要改的。`);
  else {
    console.log(`内容从第 ${from} 版升到第 ${to} 版：\n${done.map(({ words }) => `  ${words}`).join('\n')}`);
    console.log(`改了 ${changed.size} 个文件，原来的抄在「${copy}」。还要您填的，运行 npm run check 看。`);
  }
} catch (error) {
  console.error(describeEnd(error));
  process.exit(1);
}
