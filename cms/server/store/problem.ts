// Longer than 250 lines: it is one table, and the words of a refusal are found in one place.
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { showWords } from '../../../src/rules/entries/shown.ts';
import { collections, isCollectionName } from '../../../src/schemas/index.ts';
import type { Change } from '../git/last-change.ts';
import { showMoment } from './moment.ts';

/** What cannot go, by its path in the repository, and who refers to it (paths below the content folder). */
export interface InUse {
  path: string;
  users: readonly { path: string; name: string }[];
}

interface Extras {
  isConflict?: boolean;
  isPassing?: boolean;
  inUse?: InUse;
}

/** A refusal that the desk shows to the editor as it is: an HTTP status and one Chinese sentence (or a few). */
export class Problem extends Error {
  readonly status: number;
  /** Two people have changed one entry: the desk can lay both versions side by side. */
  readonly isConflict: boolean;
  /** Nothing is wrong with what the editor has asked for: the same may succeed later. */
  readonly isPassing: boolean;

  /** What the desk can help to mend: others refer to what was to go. */
  readonly inUse: InUse | undefined;

  constructor(status: number, sentence: string, { isConflict = false, isPassing = false, inUse }: Extras = {}) {
    super(sentence);
    this.name = 'Problem';
    this.status = status;
    this.isConflict = isConflict;
    this.isPassing = isPassing;
    this.inUse = inUse;
  }
}

const signed = (change: Change | undefined) => (change ? `${change.editor}在${showMoment(change.at)}` : '另一位编辑');

/** What somebody sent, or called something, as a refusal names it: in one line, and not all of it where it is long. */
const quote = (text: string) => `「${showWords(text, 120)}」`;

/** Who must look at a draft whose time was set by somebody who may not publish it any more. */
const reviewAgain = '请管理员或者负责这一篇的审核人重新看过，再发布，或者重新定时间。';

/** Every refusal the server can answer with, in the editor's words; the only place that spells them. */
export const problems = {
  badPath: (path: string) => new Problem(400, `${quote(path)}不是编辑台可以读写的位置。只能读写各栏目的文稿和图片。`),
  badImage: (name: string) =>
    new Problem(
      400,
      `${quote(name)}不是可以上传的文件。图片只用 JPG、PNG 和 WebP，附件只用 PDF，请另存为其中一种，再上传。`,
    ),
  badSlug: (slug: string) => new Problem(400, `${quote(slug)}不能当作文章的网址名。请用小写字母、数字和连字符。`),
  unfitSlug: ({ message, fix }: { message: string; fix: string }) =>
    new Problem(400, `没有保存：${message}。请${fix}。`),
  wrongCollection: (path: string, collection: string) =>
    new Problem(
      400,
      `${quote(path)}不在「${isCollectionName(collection) ? collections[collection].label : '网站的设置'}」这一栏里，没有保存。请刷新页面再试。`,
    ),
  otherName: (path: string, slug: string) =>
    new Problem(400, `${quote(path)}和网址名${quote(slug)}不是同一篇，没有保存。请刷新页面再试。`),
  longName: (name: string, most: number) =>
    new Problem(
      400,
      `「${showWords(name, 20)}」这个名字太长：最多 ${most} 个字母，或者 ${Math.floor(most / 3)} 个汉字。请改短，再保存。`,
    ),
  longText: ({ message, fix }: { message: string; fix: string }) => new Problem(422, `${message}。请${fix}。`),
  unfitSign: (name: string, sign: string) =>
    new Problem(400, `名字${quote(name)}里有${quote(sign)}，有的电脑不认，有的看不见。请去掉它，再保存。`),
  reservedName: (name: string) =>
    new Problem(400, `${quote(name)}这个名字 Windows 或 Git 另有用处，有的电脑写不出来。请换一个名字，再保存。`),
  badRequest: (details: string) => new Problem(400, `编辑台发来的请求不完整：${details}。请刷新页面再试。`),
  unreadable: () => new Problem(400, '编辑台发来的请求读不懂。请刷新页面再试。'),
  unknownAction: (action: string) => new Problem(422, `编辑台的服务器不认识${quote(action)}这个操作。`),
  unknownBranch: (branch: string) =>
    new Problem(422, `内容库没有${quote(branch)}这个分支。请把编辑台设置里的 branch 写成 main。`),
  foreign: () => new Problem(403, '为了安全，只接受本站编辑台自己的请求。'),
  notSignedIn: () =>
    new Problem(401, '请先登录编辑台。没有保存的内容还在这个页面上；在另一个窗口里登录以后，回来再试一次。'),
  positionChanged: () =>
    new Problem(403, '没有动：管理员刚刚改了您的角色或者地区。请刷新页面，看看现在可以做什么，再试一次。'),
  tooManyBrowsers: (most: number) =>
    new Problem(
      401,
      `您同时在 ${most} 个以上的浏览器里登录，这里登录得最早，已经退出。没有保存的内容还在这个页面上；在另一个窗口里登录以后，回来再试一次。`,
    ),
  wrongPassphrase: () => new Problem(401, '名字或者口令不对。口令忘了，请管理员再给您发一个邀请链接。'),
  tooManyAttempts: (seconds: number) => new Problem(429, `试错的次数太多了。请等 ${seconds} 秒再试。`),
  noInvitation: () =>
    new Problem(401, '这个邀请链接用过了，过期了，换了新的，或者发它的人已经不是管理员。请管理员再给您发一个。'),
  passphraseLength: (shortest: number) => new Problem(400, `口令至少要 ${shortest} 个字符，最多 200 个。`),
  passphraseWeak: () => new Problem(400, '这个口令太容易猜：不要用自己的名字，也不要只用几个字符重复。'),
  badName: (name: string) =>
    new Problem(
      400,
      `${quote(name)}不能当作名字。名字最多 40 个字，不带特殊符号，也不能是编辑台自己用的「编辑」「定时发布」。`,
    ),
  nameTaken: (name: string) =>
    new Problem(409, `已经有人叫${quote(name)}，名字要写进修改记录，不能重。请加上单位，例如「${name}（城关所）」。`),
  noPerson: () => new Problem(404, '没有这个人，或者已经停用。请刷新名单。'),
  lastAdministrator: () => new Problem(409, '没有改：编辑台至少要有一位管理员。请先让另一个人当管理员。'),
  firstAdministrator: () => new Problem(400, '第一个人要当管理员，以后的人由管理员来请。'),
  onlyAdministrators: () => new Problem(403, '只有管理员可以看和改编辑台的名单。'),
  onlySettlers: () => new Problem(403, '网站的设置和界面上的话，只有管理员可以看和改。请管理员来做。'),
  noSettingsDeletion: () => new Problem(400, '没有删除：网站不能没有设置。要改回随程序来的，把那一项清空，再送审。'),
  onlyReviewers: (what: string) => new Problem(403, `${what}要由审核人来做。请把这一篇送审，审核人会看到。`),
  onlyAuthors: () => new Problem(403, '没有动：这份草稿是别人写的。退回、丢掉别人的草稿，要由审核人来做。'),
  onlyBeginner: (beginner: string) =>
    new Problem(
      403,
      `没有动：这份草稿是${quote(beginner)}开始写的，您只改过几处。要丢掉它，请${quote(beginner)}或者审核人来做；您自己改的，可以改回去再保存。`,
    ),
  otherRegions: (name: string) =>
    new Problem(403, `没有送出：${quote(name)}不在您负责的地区里。请负责那里的审核人来看。`),
  ownWork: () => new Problem(403, '没有送出：这份草稿里有您写的内容，要由另一位审核人来看、来发布。'),
  ownWorkReason: () =>
    new Problem(
      403,
      '这份草稿里有您写的内容。管理员可以自己审：先把状态改成「待审」，再打开「审阅记录」写明理由，理由会留在历史里。',
    ),
  notSent: () => new Problem(409, '没有送出：这份草稿还没有送审。请先把状态改成「待审」，审过再发布。'),
  notApproved: () => new Problem(409, '没有发布：这份草稿还不是「待发布」。请先审过，把状态改成「待发布」，再发布。'),
  onlyDrafts: () => new Problem(422, '没有保存：编辑台不能跳过审核直接改网站。请刷新页面，保存成草稿，再送审、发布。'),
  tooManyQuestions: (most: number) => new Problem(409, `没有存：问题单最多存 ${most} 条。请先把处理过的划掉，再粘贴。`),
  onlyOne: () => new Problem(400, '没有删除：一次只能删一篇、一张图片，每一篇都要有人看过。请一篇一篇地删。'),
  oldAddressInUse: (users: InUse['users']) =>
    new Problem(
      409,
      `没有送出：这一篇要改网址，还有 ${users.length} 处指到原来的：${users
        .slice(0, 20)
        .map(({ name }) => showWords(name))
        .join('、')}。请在「成批发布」里和它们一起送审、一起发布。`,
    ),
  inUse: (path: string, users: InUse['users']) =>
    new Problem(
      409,
      `没有删除：还有 ${users.length} 处在用它：${users
        .slice(0, 20)
        .map(({ name }) => showWords(name))
        .join('、')}${users.length > 20 ? '等' : ''}。请先把这些地方改成用别的，再删。`,
      { inUse: { path, users } },
    ),
  otherKind: (path: string) =>
    new Problem(400, `${quote(path)}不能代替它：要选同一栏的另一篇，图片要选另一张图片。请重新选。`),
  ownUser: () => new Problem(409, '它就是要改用的那一篇。请打开它，删去这一处。'),
  shippedAddress: () => new Problem(409, '没有改：这一篇随程序来，网址由程序定。要用别的网址，另写一篇本站的。'),
  tooManyUsers: (found: number, most: number) =>
    new Problem(409, `没有改：有 ${found} 篇指到这一篇，一次最多一起改 ${most} 篇。请先改掉一些，再来。`),
  onlyWithRelease: (slug: string, release: string) =>
    new Problem(
      409,
      `没有发布：${quote(slug)}在「${release}」那一批里，要和别的一起发布。请点「成批发布」；要单独发布，先从那一批里拿出来。`,
    ),
  settingsUser: () => new Problem(409, '网站的设置要由管理员改：点上面的「网站」，再点「网站的设置」。'),
  imageTaken: (name: string) =>
    new Problem(409, `没有上传：已经有另一个文件也叫${quote(name)}，别的网页可能在用。请给新的换个名字再上传。`),
  imagesTooLarge: (
    { count, largest, size }: { count: number; largest: string; size: string },
    { weight, most }: { weight: string; most: string },
  ) =>
    new Problem(
      422,
      `没有上传：这一次的 ${count} 张图片太大，打开一共要占 ${weight} 内存，最多 ${most}；最大的是${quote(largest)}（${size}）。请先把图片缩小到宽 1600，或者分几次上传。`,
    ),
  imageUnreadable: (name: string, why: string) => new Problem(422, `没有上传：${quote(name)}${why}`),
  foreignFiles: (paths: readonly string[]) =>
    new Problem(
      409,
      `没有送出：这份草稿里还有别的文件：${paths.slice(0, 20).map(quote).join('、')}。一份草稿只能有一篇。请丢掉它，重新写一份。`,
    ),
  links: (paths: readonly string[]) =>
    new Problem(
      409,
      `没有送出：这份草稿里的${paths.slice(0, 20).map(quote).join('、')}是一个链接，不是文件，编辑台不会跟着它走。请丢掉这份草稿，重新写一份。`,
    ),
  deletionOutdated: (name: string) =>
    new Problem(409, `没有删除：要求删除以后，网站上的${quote(name)}又改过。请丢掉这份草稿，看过新的内容再决定。`),
  noToken: () => new Problem(401, '请写上编辑台的口令。口令由启动编辑台的人给您。'),
  wrongToken: () => new Problem(401, '口令不对。请看清大小写，再写一次；口令由启动编辑台的人给您。'),
  onlyPost: () => new Problem(405, '这个地址只接受编辑台的 POST 请求。'),
  onlyJson: () => new Problem(415, '这个地址只接受 JSON。'),
  tooLarge: (megabytes: number) =>
    new Problem(413, `内容超过 ${megabytes} MB，没有保存。请把图片缩小，或者分几次上传。`),
  noEntry: (path: string) => new Problem(404, `${quote(path)}不存在，可能已被删除或改名。请回到列表刷新。`),
  noDraft: (slug: string) =>
    new Problem(404, `没有${quote(slug)}的草稿：可能刚刚发布了，或者被删除了。请回到列表刷新。`),
  noCards: () => new Problem(404, '这里看不到分享卡：网站要由编辑台来建才有。'),
  cardFailed: (why: string) => new Problem(422, `分享卡画不出来：${why}`),
  notInBin: () => new Problem(404, '回收站里已经没有它了，可能别人刚拿回去。请刷新列表。'),
  noVersion: () => new Problem(404, '找不到这个旧版本。请刷新页面，再从记录里选。'),
  draftInTheWay: (slug: string) =>
    new Problem(409, `没有动：${quote(slug)}现在有一份草稿。请先发布或丢掉那份草稿，再来，免得盖掉别人写的。`),
  cannotWithdraw: (label: string) =>
    new Problem(400, `${quote(label)}这一栏没有「撤回」。请改正内容，或者删去这一篇。`),
  signerGone: (name: string) =>
    new Problem(409, `没有按时发布：定时间的${quote(name)}已经不在编辑台的名单里。草稿没有动。${reviewAgain}`),
  signerMayNot: (name: string) =>
    new Problem(
      409,
      `没有按时发布：定时间的${quote(name)}现在不能发布这一篇，因为角色、地区改过，或者这一篇里有自己写的。草稿没有动。${reviewAgain}`,
    ),
  peopleChanging: () => new Problem(503, '管理员刚刚改了名单，定时发布过一会儿再看一次。', { isPassing: true }),
  hasErrors: (errors: readonly Finding[]) =>
    new Problem(
      422,
      `没有送出：这一篇还有 ${errors.length} 处错误。${errors
        .slice(0, 3)
        .map(({ message, fix }) => `${message}：${fix}`)
        .join('；')}。请打开「体检」改好，保存，再送。`,
    ),
  uncheckable: (path: string) =>
    new Problem(503, `没有送出：现在查不了${quote(path)}有没有错，检查还没有准备好。草稿没有丢；请过一会儿再送。`, {
      isPassing: true,
    }),
  timeHasPassed: () => new Problem(400, '定时发布的时间已经过去了。请选一个以后的时间，或者马上发布。'),
  isShipped: () =>
    new Problem(409, '这一篇是随程序来的，不能删。要从本站拿掉，打开它，在最下面选上「不在本站显示」，再发布。'),
  nothingToDelete: () => new Problem(404, '要删除的文件已经不在了。请刷新列表。'),
  moved: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有保存：${signed(change)}改过${quote(name)}，比您打开的那一版新。您写的还在这个页面上，没有丢；请打开右边的「两边对照」，选好留哪边的，再保存。`,
      { isConflict: true },
    ),
  discarded: (name: string, { editor, at }: Change) =>
    new Problem(
      409,
      `没有保存：您打开的那份${quote(name)}草稿，${editor}在${showMoment(at)}丢掉了（在回收站里），现在的是网站上的那一版。您写的还在这个页面上，没有丢；请打开右边的「两边对照」，选好留哪边的，再保存。`,
      { isConflict: true },
    ),
  forgotten: (name: string) =>
    new Problem(
      409,
      `没有保存：您打开过的太多，编辑台记不得您看的${quote(name)}是哪一版了。您写的还在这个页面上，没有丢；请打开右边的「两边对照」，选好留哪边的，再保存。`,
      { isConflict: true },
    ),
  forgottenDraft: (slug: string) =>
    new Problem(
      409,
      `没有送出：您打开过的太多，编辑台记不得您看的${quote(slug)}是哪一版了。请重新打开这一篇，看过以后再送。`,
    ),
  unread: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有保存：${quote(name)}现在是${signed(change)}写的草稿，这个页面还没有读过那一版。您写的还在这个页面上，没有丢；请打开右边的「两边对照」，选好留哪边的，再保存。`,
      { isConflict: true },
    ),
  toBeDeleted: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有保存：${signed(change)}要求删除${quote(name)}，正在等审核。您写的还在这个页面上，没有丢；请打开右边的「两边对照」看一看，还要留着这一篇，就合到表单里，再保存：删除就不算数了。`,
      { isConflict: true },
    ),
  taken: (name: string, change?: Change) =>
    new Problem(
      409,
      `没有保存：已经有一篇的网址名是${quote(name)}${change ? `，${signed(change)}写过它` : ''}。您写的还在这个页面上，没有丢；请换一个网址名，再保存。`,
    ),
  publishedSince: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有发布：草稿写好之前，${signed(change)}改过网站上的${quote(name)}。两边都没有丢。请打开右边的「两边对照」，选好留哪边的，保存一次，再发布。`,
      { isConflict: true },
    ),
  savedSince: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有送出：${signed(change)}又保存过${quote(name)}，您还没有看过那一版。两版都没有丢。请重新打开这一篇，看过以后再送。`,
    ),
  writtenSince: (name: string, change: Change | undefined) =>
    new Problem(
      409,
      `没有丢掉：${signed(change)}又写过${quote(name)}，您还没有看过那一版。请重新打开这一篇，看过以后再决定。`,
    ),
  sameFile: (name: string, path: string) =>
    new Problem(
      409,
      `没有送出：${quote(name)}和同一批的另一篇都要写${quote(path)}，写的不一样。请改好其中一篇，再送。`,
    ),
  ofOne: (name: string, { status, message, isPassing }: Problem) =>
    new Problem(status, `这一批没有动，问题在${quote(name)}：${message}`, { isPassing }),
  releaseSize: (fewest: number, most: number) => new Problem(400, `一批要有 ${fewest} 到 ${most} 篇。请重新选。`),
  releaseTaken: (name: string) => new Problem(409, `已经有一批叫${quote(name)}。请换一个名字，或者打开那一批来改。`),
  inOtherRelease: (slug: string, name: string) =>
    new Problem(409, `没有放进来：${quote(slug)}已经在${quote(name)}那一批里。请先从那一批里拿出来。`),
  hasTime: (slug: string) =>
    new Problem(409, `没有放进来：${quote(slug)}已经定了时间自动发布。要和别的一起发布，请先把它退回「待审」。`),
  noTimeInRelease: (slug: string, name: string) =>
    new Problem(
      409,
      `没有定时间：${quote(slug)}在${quote(name)}那一批里，要和别的一起发布。要让它到时候自己发布，请先从那一批里拿出来。`,
    ),
  releaseChanged: (name: string) =>
    new Problem(
      409,
      `没有动：${quote(name)}这一批在您打开以后变过，有的又改了、发布了，或者拿出去了。请重新打开这一批，看过再点。`,
    ),
  tooManyComments: (most: number) =>
    new Problem(409, `没有存：一份草稿最多 ${most} 条意见。请当面说，或者在「给作者的话」里写清楚，退回去。`),
  noComment: () => new Problem(404, '这条意见已经不在了。请刷新页面。'),
  nothingToShow: () => new Problem(400, '没有建链接：这份草稿是要删除网页的，没有样子可看。'),
  tooManyLinks: (most: number) =>
    new Problem(409, `没有建链接：这份草稿已经有 ${most} 个能打开的链接。请先收回用不着的。`),
  mediaTaken: (names: readonly string[]) =>
    new Problem(
      409,
      `没有发布：网站上已经有另一个文件也叫${names.map(quote).join('')}。草稿没有丢。请给草稿里的换个名字重新上传，再发布。`,
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
  readOnly: () =>
    new Problem(
      500,
      '没有保存：编辑台的文件夹所在的盘现在是只读的。您写的还在这个页面上；请告诉管理员，查一查那个盘，能写以后再保存一次。',
      { isPassing: true },
    ),
  overdue: () =>
    new Problem(503, '没有完成：内容库太久没有回应。您写的还在这个页面上；请再试一次，还不行就告诉管理员。', {
      isPassing: true,
    }),
  tooManyFiles: () =>
    new Problem(
      409,
      '没有完成：这一篇的分支里有五万个以上的文件，编辑台不读这么多，多半是别的程序推送来的。请丢掉这份草稿，或者告诉管理员。',
    ),
  damaged: () =>
    new Problem(
      409,
      '没有完成：内容库里缺了这一篇要用的旧版本，别的文章没有受影响。请告诉管理员用备份补上；等不及，就丢掉这份草稿，重新写一份。',
    ),
  broken: () =>
    new Problem(
      500,
      '服务器没能完成这一步，已保存的内容没有受影响。请再试一次；还不行，请把启动编辑台的窗口里的提示告诉管理员。',
    ),
};
