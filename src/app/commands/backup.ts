import { resolve } from 'node:path';
import { makeBackup } from '../../../cms/server/backup/make-backup.ts';
import { requireGit } from '../../../cms/server/git/git.ts';
import { makePrivate } from '../../../cms/server/store/make-private.ts';
import { contentDir } from '../../content/folder.ts';
import { readOptions } from '../terminal/read-options.ts';
import { describeEnd } from '../build/failure-words.ts';

/** Writes the desk (repository, people, questions, content folder) into one file; it may run beside the desk: `npm run backup -- --out FILE`. */
const usage = '用法：npm run backup -- --out 备份文件.zip';
const megabyte = 1024 * 1024;

try {
  const { values } = readOptions({ options: { out: { type: 'string' } } }, usage);
  if (!values.out) throw new Error(usage);
  const deskDir = resolve(process.env.DESK_DIR ?? '.desk');
  makePrivate(deskDir);
  await requireGit();
  const out = resolve(values.out);
  const { bytes, hasPeople } = await makeBackup({ deskDir, contentDir: contentDir() }, out);
  console.log(
    `备份好了：${out}（${bytes < megabyte ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / megabyte).toFixed(1)} MB`}）。里面有内容、草稿、全部历史${hasPeople ? '和人员名单（口令只有摘要）' : ''}，请像口令一样保管，放到另一台电脑上。`,
  );
} catch (error) {
  console.error(describeEnd(error));
  process.exit(1);
}
