import type { Finding } from '../../../src/rules/entries/finding.ts';
import type { Change } from '../git/last-change.ts';

/** A refusal that the desk shows to the editor as it is: an HTTP status and one Chinese sentence (or a few). */
export class Problem extends Error {
  readonly status: number;
  /** Two people have changed one entry: the desk can lay both versions side by side. */
  readonly isConflict: boolean;
  /** Nothing is wrong with what the editor has asked for: the same may succeed later. */
  readonly isPassing: boolean;

  constructor(status: number, sentence: string, { isConflict = false, isPassing = false } = {}) {
    super(sentence);
    this.name = 'Problem';
    this.status = status;
    this.isConflict = isConflict;
    this.isPassing = isPassing;
  }
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const signed = (change: Change | undefined) =>
  change ? `${change.editor}在${moment.format(new Date(change.at))}` : '另一位编辑';

/** Every refusal the server can answer with, in the editor's words; the only place that spells them. */
export const problems = {
  badPath: (path: string) =>
    new Problem(400, `「${path}」不是编辑台可以读写的位置。只能读写各栏目的 .md 文件和 media 里的图片。`),
  badImage: (name: string) =>
    new Problem(400, `「${name}」不是可以上传的图片。请先转成 JPG、PNG、GIF、WebP 或 AVIF，再上传。`),
  badSlug: (slug: string) => new Problem(400, `「${slug}」不能当作文章的网址名。请用小写字母、数字和连字符。`),
  wrongCollection: (path: string, collection: string) =>
    new Problem(400, `「${path}」不在栏目 ${collection} 里，没有保存。请刷新页面再试。`),
  badRequest: (details: string) => new Problem(400, `编辑台发来的请求不完整：${details}。请刷新页面再试。`),
  unreadable: () => new Problem(400, '编辑台发来的请求读不懂。请刷新页面再试。'),
  unknownAction: (action: string) => new Problem(422, `编辑台的服务器不认识「${action}」这个操作。`),
  unknownBranch: (branch: string) =>
    new Problem(422, `内容库没有「${branch}」这个分支。请把编辑台设置里的 branch 写成 main。`),
  foreign: () => new Problem(403, '为了安全，只接受本站编辑台自己的请求。'),
  wrongToken: () => new Problem(401, '请写上编辑台的口令。口令由启动编辑台的人给您。'),
  onlyPost: () => new Problem(405, '这个地址只接受编辑台的 POST 请求。'),
  onlyJson: () => new Problem(415, '这个地址只接受 JSON。'),
  tooLarge: (megabytes: number) =>
    new Problem(413, `内容超过 ${megabytes} MB，没有保存。请把图片缩小，或者分几次上传。`),
  noEntry: (path: string) => new Problem(404, `「${path}」不存在，可能已被删除或改名。请回到列表刷新。`),
  noDraft: (slug: string) => new Problem(404, `没有「${slug}」的草稿：可能刚刚发布了，或者被删除了。请回到列表刷新。`),
  noCards: () => new Problem(404, '这里看不到分享卡：网站要由编辑台来建才有。'),
  cardFailed: (why: string) => new Problem(422, `分享卡画不出来：${why}`),
  noVersion: () => new Problem(404, '找不到这个旧版本。请刷新页面，再从记录里选。'),
  draftInTheWay: (slug: string) =>
    new Problem(409, `没有恢复：「${slug}」现在有一份草稿。请先发布或删去那份草稿，再恢复旧版本，免得盖掉别人写的。`),
  cannotWithdraw: (label: string) => new Problem(400, `「${label}」这一栏没有「撤回」。请改正内容，或者删去这一篇。`),
  hasErrors: (errors: readonly Finding[]) =>
    new Problem(
      422,
      `没有送出：这一篇还有 ${errors.length} 处错误。${errors
        .slice(0, 3)
        .map(({ message, fix }) => `${message}：${fix}`)
        .join('；')}。请打开「体检」改好，保存，再送。`,
    ),
  uncheckable: (path: string) =>
    new Problem(503, `没有送出：现在查不了「${path}」有没有错，检查还没有准备好。草稿没有丢；请过一会儿再送。`, {
      isPassing: true,
    }),
  timeHasPassed: () => new Problem(400, '定时发布的时间已经过去了。请选一个以后的时间，或者马上发布。'),
  nothingToDelete: () => new Problem(404, '要删除的文件已经不在了。请刷新列表。'),
  moved: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有保存：${signed(change)}改过「${name}」，比您打开的那一版新。您写的还在这个页面上，没有丢；请打开右边的「两边对照」，选好留哪边的，再保存。`,
      { isConflict: true },
    ),
  taken: (name: string) => new Problem(409, `没有保存：已经有一篇的网址名是「${name}」。请换一个网址名。`),
  publishedSince: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有发布：草稿写好之前，${signed(change)}改过网站上的「${name}」。两边都没有丢。请打开右边的「两边对照」，选好留哪边的，保存一次，再发布。`,
      { isConflict: true },
    ),
  savedSince: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有送出：${signed(change)}又保存过「${name}」，您还没有看过那一版。两版都没有丢。请重新打开这一篇，看过以后再送。`,
    ),
  mediaTaken: (names: readonly string[]) =>
    new Problem(
      409,
      `没有发布：网站上已经有另一张图片也叫「${names.join('」「')}」。草稿没有丢。请给草稿里的图片换个名字重新上传，再发布。`,
    ),
  busy: () => new Problem(409, '没有保存：别的程序正在写内容库。请过一会儿再保存一次。', { isPassing: true }),
  full: () =>
    new Problem(
      507,
      '没有保存：编辑台那台电脑的硬盘满了。您写的还在这个页面上；请告诉管理员，腾出空间以后再保存一次。',
      {
        isPassing: true,
      },
    ),
  forbidden: () =>
    new Problem(
      500,
      '没有保存：编辑台没有权限写它自己的文件夹。您写的还在这个页面上；请告诉管理员，改好文件夹的权限以后再保存一次。',
      { isPassing: true },
    ),
  overdue: () =>
    new Problem(503, '没有完成：内容库太久没有回应。您写的还在这个页面上；请再试一次，还不行就告诉管理员。', {
      isPassing: true,
    }),
  broken: () =>
    new Problem(
      500,
      '服务器没能完成这一步，已保存的内容没有受影响。请再试一次；还不行，请把启动编辑台的窗口里的提示告诉管理员。',
    ),
};
