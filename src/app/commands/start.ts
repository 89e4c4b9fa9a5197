import { resolve } from 'node:path';
import { toLibrary } from '../../../cms/preview/library.ts';
import { exportTree } from '../../../cms/server/drafts/export.ts';
import { getTree } from '../../../cms/server/drafts/gate.ts';
import { createDeskHandler } from '../../../cms/server/handler.ts';
import { openDoor } from '../../../cms/server/people/door.ts';
import { listEntries } from '../../../cms/server/drafts/listing.ts';
import { holdFolder } from '../../../cms/server/store/lock.ts';
import { listWaiting } from '../../../cms/server/drafts/media-drafts.ts';
import { imageSlug } from '../../../cms/server/store/paths.ts';
import { startSchedule } from '../../../cms/server/drafts/schedule.ts';
import { type DeskChange, getMain, openStore, repositoryFor } from '../../../cms/server/store/store.ts';
import { takeOver } from '../../../cms/server/drafts/takeover.ts';
import { contentDir } from '../../content/folder.ts';
import { loadShipped } from '../../content/open-portal.ts';
import { collectionNames, isCollectionName } from '../../schemas/index.ts';
import { createBuilds } from '../server/builds.ts';
import { drawDraftCard } from '../server/card.ts';
import { createContentReader } from '../server/desk-content.ts';
import { createDeskFiles } from '../server/desk-files.ts';
import { createEntryChecks } from '../server/entry-checks.ts';
import { editorsOnly, findRefusal } from '../server/editors-only.ts';
import { createUserList } from '../server/entry-users.ts';
import { createPortalServer } from '../server/portal-server.ts';
import { createSiteHandler } from '../server/site.ts';
import { readStatutes } from '../../content/statute-folder.ts';
import { deskUrls, entryUrl } from '../../urls.ts';

/**
 * Serves the portal with the desk; what editors publish is built and shown without a restart. The desk opens also where the
 * content lets no site be built: there it is mended.
 */
const port = Number(process.env.PORT ?? 4321);
const host = process.env.HOST ?? '127.0.0.1';
const deskDir = resolve(process.env.DESK_DIR ?? '.desk');
const address = `http://127.0.0.1:${port}`;

const complain = (message: string): never => {
  console.error(message);
  process.exit(1);
};
const complainOf = (error: Error): never => complain(error.message);

// Builds run in groups of their own, which do not hear of a Ctrl+C: they are ended when this process exits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());

/** Other computers can reach any address but these. */
const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u.test(host);
const token = process.env.DESK_TOKEN || undefined;
const shortestToken = 16;
const door = openDoor({ dir: deskDir, token });
const countPeople = (): number => {
  try {
    return door.people.list().length;
  } catch (error) {
    return complainOf(error as Error);
  }
};
const isWithoutPeople = countPeople() === 0;
if (!isLoopback && isWithoutPeople && (token ?? '').length < shortestToken)
  complain(
    `别的电脑能打开 ${host}，编辑台要有人管。请先请一位管理员：npm run people -- add 名字 --role administrator；或者加上 DESK_TOKEN，至少 ${shortestToken} 个字符，再启动；只在本机用就去掉 HOST`,
  );

try {
  holdFolder(deskDir);
} catch (error) {
  complainOf(error as Error);
}
const statutes = await readStatutes().catch(complainOf);
const store = await openStore(repositoryFor(contentDir(), deskDir)).catch(complainOf);
const siteUrl = process.env.SITE_URL ?? address;

const readContent = createContentReader({ ...(await loadShipped()), statutes });
const loadPublished = async () =>
  readContent(await getTree(store, { main: (await getMain(store)).commit, changes: [] }));
const loadLibrary = async () => toLibrary(await loadPublished());
const checkEntry = createEntryChecks(readContent);
const listUsers = createUserList(readContent);

const site = createSiteHandler();
const builds = createBuilds({
  loadContent: async () => {
    const dir = resolve(deskDir, 'published');
    await exportTree(store, dir);
    return dir;
  },
  sitesDir: resolve(deskDir, 'sites'),
  show: site.show,
  onFail: (words, errors) =>
    site.explain(errors, errors.length > 0 ? '内容里有下面的错误，改好、发布以后，网站就会建起来。' : words),
  env: { ...process.env, DESK: 'apart', SITE_URL: siteUrl },
});

const toUrl = (path = '') => {
  const [collection = '', ...rest] = path.replace(/\.md$/u, '').split('/');
  return isCollectionName(collection) ? entryUrl({ collection, id: rest.at(-1) ?? '' }) : undefined;
};

const onPublish = async ({ paths }: DeskChange) => {
  const { state, message, seconds } = await builds.request(toUrl(paths.find((path) => path.endsWith('.md'))));
  console.log(state === 'done' ? `  已重建网站：${seconds} 秒` : `  ${message}`);
};

const protocol = createDeskHandler(store, {
  door,
  onPublish,
  checkEntry,
  listUsers,
  drawCard: async (draft, shape) => drawDraftCard(await loadLibrary(), draft, { shape, siteUrl }),
});
const deskFiles = createDeskFiles(resolve(deskDir, 'desk'));

const server = createPortalServer({
  handlers: {
    protocol,
    build: editorsOnly(door, (query) => builds.getState(query.get('url') ?? undefined)),
    library: editorsOnly(door, loadLibrary),
    summary: editorsOnly(door, async () => {
      const { summary } = await loadPublished();
      const waiting = (await listWaiting(store.git)).map(({ path }) => imageSlug(path));
      return { ...summary, media: [...summary.media, ...waiting] };
    }),
    desk: deskFiles.handle,
    // What is wrong with the content may name people: it is for those who mend it.
    site: (request, response) => site.handle(request, response, () => findRefusal(door, request) === undefined),
  },
});

server.on('error', (error: NodeJS.ErrnoException) => {
  // Once it listens, an error is one connection that could not be taken.
  if (server.listening) console.error(error);
  else
    complain(
      error.code === 'EADDRINUSE'
        ? `端口 ${port} 已被占用。关掉占用它的程序，或者换一个端口：PORT=${port + 1} npm start`
        : `打不开端口 ${port}：${error.message}`,
    );
});

// The port first: a long build must not end with «taken».
await new Promise<void>((listening) => server.listen(port, host, listening));

const { kept } = await takeOver(store, contentDir()).catch(complainOf);
for (const path of kept) console.log(`  ${path} 在文件夹和编辑台里都改过：网站用编辑台的版本，文件夹的版本留在历史里`);
// The times in messages and commits are the portal's, not those of the machine that happens to serve it.
process.env.TZ = (await loadPublished()).portal.site.timeZone;
console.log('正在建站……');
const [first] = await Promise.all([builds.request(), deskFiles.build()]);
// What is read here once, nobody has to wait for.
for (const name of collectionNames) await listEntries(store, name).catch(console.error);
startSchedule({ store, checkEntry, listUsers, onPublish: (change) => void onPublish(change) });
if (first.state === 'done') console.log(`网站：${address}/`);
else console.error(`${first.message}\n改好以前，${address}/ 上写着要改什么；编辑台照常能用。`);
const users = isWithoutPeople
  ? '一个人试用，自己写、自己审；几个人一起用，先运行 npm run people -- add 名字 --role administrator'
  : '按名单登录';
console.log(`编辑台：${address}${deskUrls.home}（${users}。草稿和发布都写进 ${store.git.dir}，不动您的文件夹）`);
if (!isWithoutPeople && token !== undefined)
  console.log('编辑台已经有人员名单，每个人用自己的口令登录；DESK_TOKEN 不再起作用。');
if (!isLoopback)
  console.log(
    '别的电脑用 http 打开编辑台时，口令和草稿在网络上谁都能看到。请在前面放一个带 HTTPS 的反向代理（Nginx、Caddy），只让代理对外；做法见 cms/README.md。',
  );
console.log(first.seconds === undefined ? '按 Ctrl+C 停止。' : `建站用了 ${first.seconds} 秒。按 Ctrl+C 停止。`);
