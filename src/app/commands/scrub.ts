import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createGit, requireGit } from '../../../cms/server/git/git.ts';
import { getQuestionsFile } from '../../../cms/server/questions.ts';
import { dropLinks } from '../../../cms/server/review/preview-links.ts';
import { listHolding } from '../../../cms/server/scrub/holding.ts';
import { listRemains } from '../../../cms/server/scrub/remains.ts';
import { createReplacement } from '../../../cms/server/scrub/replace.ts';
import { removed } from '../../../cms/server/scrub/spellings.ts';
import { isTooCommon } from '../../../cms/server/scrub/too-common.ts';
import { scrub } from '../../../cms/server/scrub/scrub.ts';
import { holdFolder } from '../../../cms/server/store/hold-folder.ts';
import { makePrivate } from '../../../cms/server/store/make-private.ts';
import { repositoryFor } from '../../../cms/server/store/store.ts';
import { contentDir } from '../../content/folder.ts';
import { clearAway } from '../../outputs/clear-away.ts';
import { describeEnd } from '../build/failure-words.ts';

/** Takes a text (a name, a phone number) out of the desk's repository with all its history: `npm run scrub -- TEXT`. */
const complain = (message: string): never => {
  console.error(message);
  process.exit(1);
};

/** So many places that still hold it are named. */
const mostShown = 20;

const [text = '', ...rest] = process.argv.slice(2);
if (text === '' || rest.length > 0)
  complain('用法：npm run scrub -- "要删掉的文字"；有空格的，用引号括起来。一次只能删一句。');
if (isTooCommon(text))
  complain(
    `「${text}」太短或者太常用，会把别的内容也改坏。请写得更完整一些；网址里 %E5 这样的写法，写成原来的字，会一起找。`,
  );

const deskDir = resolve(process.env.DESK_DIR ?? '.desk');
const dir = repositoryFor(contentDir(), deskDir);
if (!existsSync(dir)) complain(`没有内容库 ${dir}：编辑台还没有开过。`);
try {
  makePrivate(deskDir);
  holdFolder(deskDir);
  await requireGit();
} catch (error) {
  complain(describeEnd(error));
}

const sources = await listHolding(contentDir(), text);
if (sources.length > 0)
  complain(
    `内容文件夹里还写着「${text}」，编辑台下次启动会把它带回来。请先改好这些文件，再运行一次：\n${sources.join('\n')}`,
  );

const git = createGit(dir);
const { blobs, trees, commits, refs } = await scrub(git, text).catch((error: Error) =>
  complain(`没有删成，内容库没有改动：${describeEnd(error)}`),
);
// What was built and exported from it; `start.ts` says where each stands.
const isCopy = (name: string) => /^(?:published(?:\.staging)?|restoring(?:\..+)?)$/u.test(name);
await clearAway([
  ...readdirSync(deskDir)
    .filter(isCopy)
    .map((name) => join(deskDir, name)),
  ...['.sites', '.good'].map((ending) => dir.replace(/\.git$/u, ending)),
]);
const remains = await listRemains(git, text);
if (remains.length > 0) {
  console.error(
    `内容库里还有 ${remains.length} 处写着「${text}」，没有删掉，多半是别的程序推送来的。请让懂 Git 的人看一看，再决定删掉哪个分支：\n${remains.slice(0, mostShown).join('\n')}`,
  );
  process.exitCode = 1;
}
const changed = commits + blobs + trees + refs;
if (changed > 0 || remains.length === 0)
  console.log(
    changed === 0
      ? `内容库的全部历史里没有「${text}」。没有用的旧内容已经清掉。`
      : `已经从内容库里删掉「${text}」，原来的地方写成${removed}：改写了 ${blobs} 个文件的各个版本、${trees} 份目录、${commits} 次提交、${refs} 个分支，旧的已经清掉。`,
  );
const { isIn } = createReplacement(text);
const people = ['people.json', 'sessions.json'].map((name) => join(deskDir, name)).filter((path) => existsSync(path));
if (people.some((path) => isIn(readFileSync(path)))) console.log('人员名单里还有这个词：请用 npm run people 处理。');
const links = dropLinks({ git }, ({ slug, by }) => [slug, by].some((words) => isIn(Buffer.from(words))));
if (links > 0) console.log(`收回了 ${links} 个给人看草稿的链接：里面记着这个词。`);
const questions = getQuestionsFile(dir);
if (existsSync(questions) && isIn(readFileSync(questions)))
  console.log('「读者的问题」里还有这个词：请打开编辑台，在解读列表上面点「读者的问题」，划掉那一条。');
console.log(`下面这些改不到，请自己处理：
  · 别处的副本和备份：复制过的 ${deskDir}、硬盘快照、U 盘
  · 推送过的 Git 仓库：在那里强制推送，再请托管方清理缓存
  · 已经建好、传出去的网站：重新建站、重新上传（本机的旧网站已经删掉，下次 npm start 会重建）
  · 读者和搜索引擎的缓存：请搜索引擎删除快照
只找写得一模一样的文字；中间有空格、写成别的样子的，请再运行一次。文件名改过的，启动以后请在编辑台里改一个网址。`);
