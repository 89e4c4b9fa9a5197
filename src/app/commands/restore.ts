import { resolve } from 'node:path';
import { restoreBackup } from '../../../cms/server/backup/restore-backup.ts';
import { requireGit } from '../../../cms/server/git/git.ts';
import { holdFolder } from '../../../cms/server/store/hold-folder.ts';
import { makePrivate } from '../../../cms/server/store/make-private.ts';
import { openStore, repositoryFor } from '../../../cms/server/store/store.ts';
import { contentDir } from '../../content/folder.ts';
import { createClock } from '../../rules/time/clock.ts';
import { loadSite } from '../server/lay-shipped.ts';
import { describeEnd } from '../build/failure-words.ts';

/** Brings the desk of a backup into an empty place: `npm run restore -- FILE`. */
try {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0) throw new Error('用法：npm run restore -- 备份文件.zip');
  const deskDir = resolve(process.env.DESK_DIR ?? '.desk');
  makePrivate(deskDir);
  holdFolder(deskDir);
  await requireGit();
  const content = contentDir();
  const { made, drafts, people, wroteContent } = await restoreBackup({ deskDir, contentDir: content }, resolve(file));
  // In the portal's time, as its desk tells it, whatever the clock of the machine to which it was brought.
  const { timeZone } = await loadSite(await openStore(repositoryFor(content, deskDir)));
  const moment = createClock(timeZone)(new Date(made)).replace('T', ' ');
  console.log(`恢复好了：${moment}（${timeZone}）做的备份，草稿 ${drafts} 份，人员 ${people} 位。每个人要重新登录。`);
  console.log(
    wroteContent
      ? `内容文件夹写在「${content}」。`
      : `内容文件夹「${content}」已经有内容，没有动它；备份里的那一份在压缩包的 content 里。`,
  );
  console.log('接着运行 npm start。');
} catch (error) {
  console.error(describeEnd(error));
  process.exit(1);
}
