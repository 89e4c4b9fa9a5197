import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { exportTree } from '../../../cms/server/export.ts';
import { createDeskHandler } from '../../../cms/server/handler.ts';
import { listEntries } from '../../../cms/server/listing.ts';
import { startSchedule } from '../../../cms/server/schedule.ts';
import { type DeskChange, openStore, repositoryFor } from '../../../cms/server/store.ts';
import { takeOver } from '../../../cms/server/takeover.ts';
import { contentDir } from '../../content/folder.ts';
import { collectionNames, isCollectionName } from '../../schemas/index.ts';
import { createBuilds } from '../server/builds.ts';
import { drawDraftCard } from '../server/card.ts';
import { checkEntry } from '../server/entry-checks.ts';
import { createSiteHandler } from '../server/site.ts';
import { deskUrls, entryUrl } from '../../urls.ts';

/** Builds the portal and serves it with the desk; what editors publish is built and shown without a restart. */
const port = Number(process.env.PORT ?? 4321);
const host = process.env.HOST ?? '127.0.0.1';
const deskDir = resolve(process.env.DESK_DIR ?? '.desk');
const address = `http://127.0.0.1:${port}`;

const complain = (message: string): never => {
  console.error(message);
  process.exit(1);
};

/** Other computers can reach any address but these. */
const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u.test(host);
const token = process.env.DESK_TOKEN;
const shortestToken = 16;
if (!isLoopback && (token ?? '').length < shortestToken)
  complain(
    `别的电脑能打开 ${host}，编辑台要有口令。请加上 DESK_TOKEN，至少 ${shortestToken} 个字符，再启动；只在本机用就去掉 HOST`,
  );

const site = createSiteHandler();
const store = await openStore(repositoryFor(contentDir(), deskDir)).catch((error: Error) => complain(error.message));
const siteUrl = process.env.SITE_URL ?? address;
let shownDir = '';
const builds = createBuilds({
  loadContent: async () => {
    const dir = resolve(deskDir, 'published');
    await exportTree(store, dir);
    return dir;
  },
  sitesDir: resolve(deskDir, 'sites'),
  show: async (dir) => {
    await site.show(dir);
    shownDir = dir;
  },
  env: { ...process.env, DESK: 'local', SITE_URL: siteUrl },
});

const toUrl = (path = '') => {
  const [collection = '', ...rest] = path.replace(/\.md$/u, '').split('/');
  return isCollectionName(collection) ? entryUrl({ collection, id: rest.at(-1) ?? '' }) : undefined;
};

const onPublish = async ({ paths }: DeskChange) => {
  const { state, message, seconds } = await builds.request(toUrl(paths.find((path) => path.endsWith('.md'))));
  console.log(state === 'done' ? `  已重建网站：${seconds} 秒` : `  网站没有更新：${message}`);
};

const desk = createDeskHandler(store, {
  onPublish,
  token,
  checkEntry: (candidate) => checkEntry(shownDir, candidate),
  drawCard: (draft, shape) => drawDraftCard(shownDir, draft, { shape, siteUrl }),
});

// A question of ten thousand characters, each nine bytes of an address, is answered and not refused.
const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
  const { pathname } = new URL(request.url ?? '/', address);
  if (pathname === deskUrls.api) void desk(request, response);
  else if (pathname === deskUrls.build) {
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(builds.getState()));
  } else site.handle(request, response);
});

server.once('error', (error: NodeJS.ErrnoException) =>
  complain(
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用。关掉占用它的程序，或者换一个端口：PORT=${port + 1} npm start`
      : `打不开端口 ${port}：${error.message}`,
  ),
);

// The port first: a long build must not end with «taken».
server.listen(port, host, async () => {
  const { kept } = await takeOver(store, contentDir()).catch((error: Error) => complain(error.message));
  for (const path of kept)
    console.log(`  ${path} 在文件夹和编辑台里都改过：网站用编辑台的版本，文件夹的版本留在历史里`);
  console.log('正在建站……');
  const first = await builds.request();
  if (first.state !== 'done') complain(first.message ?? '');
  // The lists are read once before somebody waits for them.
  for (const name of collectionNames) await listEntries(store, name);
  startSchedule(store, { onPublish: (change) => void onPublish(change) });
  console.log(`网站：${address}/`);
  console.log(`编辑台：${address}${deskUrls.home}（草稿和发布都写进 ${store.git.dir}，不动您的文件夹）`);
  console.log(`建站用了 ${first.seconds} 秒。按 Ctrl+C 停止。`);
});
