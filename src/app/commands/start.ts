// Longer than 250 lines: here alone meet the site, the desk, the builder and the days, in the order in which they are begun and ended.
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { exportTree } from '../../../cms/server/drafts/export.ts';
import { createDeskHandler } from '../../../cms/server/handler.ts';
import { createLists, readAhead } from '../../../cms/server/lists.ts';
import type { Todo } from '../../../cms/server/todo.ts';
import { openDoor } from '../../../cms/server/people/door.ts';
import { listEntries } from '../../../cms/server/drafts/listing.ts';
import { requireGit } from '../../../cms/server/git/git.ts';
import { holdFolder } from '../../../cms/server/store/hold-folder.ts';
import { makePrivate } from '../../../cms/server/store/make-private.ts';
import { setTimeZone } from '../../../cms/server/store/moment.ts';
import { meetRemote } from '../../../cms/server/remote/remote.ts';
import { startSchedule } from '../../../cms/server/drafts/schedule.ts';
import { type DeskChange, openStore, repositoryFor } from '../../../cms/server/store/store.ts';
import { migrateDesk } from '../../../cms/server/drafts/migrate-desk.ts';
import { takeOver } from '../../../cms/server/drafts/takeover.ts';
import { contentDir, readFolder } from '../../content/folder.ts';
import { validateStrays } from '../../checks/shape/stray-files.ts';
import { isCollectionName } from '../../schemas/index.ts';
import { findSettingsSection } from '../../schemas/site/settings-files.ts';
import { describeOthers, getAddresses } from '../server/addresses.ts';
import { createBuilds } from '../server/builds.ts';
import { describeRebuilt } from '../server/build-words.ts';
import { describeError } from '../server/content-errors.ts';
import { createDayWatch } from '../nightly/day-watch.ts';
import { createDraftPages } from '../server/draft-page.ts';
import { createDeskFiles } from '../server/desk-files.ts';
import { createDeskReader } from '../server/desk-reader.ts';
import { editorsOnly, findRefusal } from '../server/editors-only.ts';
import { createNightly } from '../nightly/nightly.ts';
import { createHealthHandler, getHealth } from '../server/health.ts';
import { createPortalServer } from '../server/portal-server.ts';
import { createNotices } from '../server/notices.ts';
import { describeMeeting } from '../nightly/remote-words.ts';
import { describeListenError, describeReach, findTokenFault, readSettings } from '../server/settings.ts';
import { layShipped, loadFace } from '../server/lay-shipped.ts';
import { createSiteHandler } from '../server/site.ts';
import { getToday } from '../../content/today.ts';
import { readStatutes } from '../../content/statute-folder.ts';
import { longestPath } from '../../rules/entries/file-name.ts';
import { migrations } from '../../rules/migrations/migrations.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { readSiteUrl } from '../../site-url.ts';
import { deskUrls, entryUrl, urls } from '../../urls.ts';
import { readOptions } from '../terminal/read-options.ts';
import { describeEnd } from '../build/failure-words.ts';

/**
 * Serves the portal with the desk; what editors publish is built and shown without a restart. The desk opens also where the
 * content lets no site be built: there it is mended.
 */
const { values: options } = readOptions(
  {
    options: {
      /** Lets the first build take most of the last site away. */
      'allow-shrink': { type: 'boolean', default: false },
    },
  },
  '用法：npm start -- [--allow-shrink]',
);
const complain = (message: string): never => {
  console.error(message);
  process.exit(1);
};
const complainOf = (error: Error): never => complain(describeEnd(error));
/** What `task` answers; where it throws, its words are the last that is said. */
const orEnd = <T>(task: () => T): T => {
  try {
    return task();
  } catch (error) {
    return complainOf(error as Error);
  }
};

/** How often it looks whether a day has come on which pages say something else, in milliseconds. */
const lookEvery = 15_000;

const settings = orEnd(() => readSettings(process.env));
const { port, host, token } = settings;
const addresses = getAddresses(settings, networkInterfaces());
const address = addresses.own;
const deskDir = resolve(process.env.DESK_DIR ?? '.desk');
const siteUrl = orEnd(() => readSiteUrl(process.env, address));

orEnd(() => makePrivate(deskDir));

// Builds run in groups of their own, which do not hear of a Ctrl+C: they are ended when this process exits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());

const door = openDoor({ dir: deskDir, token });
const isWithoutPeople = orEnd(() => door.people.list().length) === 0;
const tokenFault = isWithoutPeople ? findTokenFault(settings) : undefined;
if (tokenFault !== undefined) complain(tokenFault);
orEnd(() => holdFolder(deskDir));
// What stands in the way of reading them is told here and not by a thread.
await readStatutes().catch(complainOf);
await requireGit().catch(complainOf);
const store = await openStore(repositoryFor(contentDir(), deskDir)).catch(complainOf);

const deskFilesDir = resolve(deskDir, 'desk');
const previewModule = join(deskFilesDir, deskUrls.preview);
const reader = createDeskReader({ gitDir: store.git.dir, siteUrl, previewModule });
const { checkEntry, listUsers } = reader;

/** Where what belongs to this repository stands: two content folders may share a desk's folder. */
const besideStore = (ending: string) => store.git.dir.replace(/\.git$/u, ending);
const site = createSiteHandler();
const builds = createBuilds({
  loadContent: async () => {
    const dir = resolve(deskDir, 'published');
    await exportTree(store, dir);
    return dir;
  },
  sitesDir: besideStore('.sites'),
  goodDir: besideStore('.good'),
  allowShrink: options['allow-shrink'],
  show: site.show,
  onFail: (words, errors) =>
    site.explain(errors, errors.length > 0 ? '内容里有下面的错误，改好、发布以后，网站就会建起来。' : words),
  env: { ...process.env, SITE_URL: siteUrl },
});

const toUrl = (path = '') => {
  if (findSettingsSection(path)) return urls.home;
  const [collection = '', ...rest] = path.replace(/\.md$/u, '').split('/');
  return isCollectionName(collection) ? entryUrl({ collection, id: rest.at(-1) ?? '' }) : undefined;
};

const rebuild = async (url?: string) => {
  const { state, message, seconds } = await builds.request(url);
  if (state === 'done') console.log(`  已重建网站：${seconds} 秒`);
  if (message !== undefined) console.log(`  ${message}`);
};
const onPublish = ({ paths }: DeskChange) =>
  rebuild(toUrl(paths.find((path) => path.endsWith('.md') || findSettingsSection(path) !== undefined)));

let upgrade: Todo['upgrade'] = [];
let remoteState: Todo['remote'];

const answerList = createLists(store.git.dir);
const protocol = createDeskHandler(store, {
  answerList,
  getTodo: () => {
    const { state, message } = builds.getState();
    return {
      errors: builds.getErrors(),
      failed: state === 'failed' ? message : undefined,
      upgrade,
      remote: remoteState,
    };
  },
  door,
  onPublish,
  checkEntry,
  listUsers,
  drawCard: reader.drawCard,
  readSettings: reader.readSettings,
});
const deskFiles = createDeskFiles(deskFilesDir);

const server = createPortalServer({
  handlers: {
    protocol,
    build: editorsOnly(door, (query) => JSON.stringify(builds.getState(query.get('url') ?? undefined))),
    health: createHealthHandler(() => getHealth(site.isShown(), builds.getState())),
    library: editorsOnly(door, reader.loadLibrary),
    summary: editorsOnly(door, reader.loadSummary),
    desk: deskFiles.handle,
    draft: createDraftPages({ store, door, drawPage: reader.drawPage }),
    // What is wrong with the content may name people: it is for those who mend it.
    site: (request, response) => site.handle(request, response, () => findRefusal(door, request) === undefined),
  },
});

server.on('error', (error: NodeJS.ErrnoException) => {
  // Once it listens, an error is one connection that could not be taken.
  if (server.listening) console.error(error);
  else complain(describeListenError(error.code, settings));
});

/** What the last process has built is there for the first who asks; what has changed since is built behind it. */
const hasLast = await builds.showLast();

// The port before all that takes long: a build must not end with «taken».
await new Promise<void>((listening) => server.listen(port, host, listening));

const { kept, skipped } = await takeOver(store, contentDir()).catch(complainOf);
for (const path of kept)
  console.log(`  ${showWords(path, longestPath)} 在文件夹和编辑台里都改过：网站用编辑台的版本，文件夹的版本留在历史里`);
const { from, to, done } = await migrateDesk(store, migrations).catch(complainOf);
upgrade = done;
if (done.length > 0)
  console.log(
    `  编辑台的内容从第 ${from} 版升到第 ${to} 版（原来的留在历史里）：\n${done.map(({ words }) => `    ${words}`).join('\n')}\n  文件夹没有动：要接着在文件夹里改，先运行 npm run migrate`,
  );
await layShipped(store).catch(complainOf);
const { strays } = await readFolder(contentDir()).catch(complainOf);
for (const finding of validateStrays(strays)) console.log(`  ${describeError(finding)}`);
const told = new Set(strays.map(({ path }) => path));
for (const path of skipped.filter((name) => !told.has(name)))
  console.log(`  ${showWords(path, longestPath)}：这个名字编辑台不能用，没有接收。换一个文件名`);
// The times in messages and commits are the portal's, not those of the machine that happens to serve it.
const timeZone = await reader.loadTimeZone();
setTimeZone(timeZone);
process.env.TZ = timeZone;

const face = await loadFace(store);

const sayWhere = (siteWords: string) => {
  console.log(siteWords);
  console.log(`编辑台：${address}${deskUrls.home}（草稿和发布都写进 ${store.git.dir}，不动您的文件夹）`);
  const others = describeOthers(addresses, deskUrls.home);
  if (others !== undefined) console.log(others);
};
if (hasLast) {
  await deskFiles.build(face);
  sayWhere(`网站：${address}/（上次建好的，正在按现在的内容重建）`);
} else console.log('正在建站……');
const [first] = await Promise.all([builds.request(), hasLast ? undefined : deskFiles.build(face)]);
// What is read here once, nobody has to wait for.
await readAhead(answerList).catch(console.error);
const hasRooms = (await listEntries(store, 'rooms')).length > 0;
const { findSigner } = door;
startSchedule({ store, findSigner, checkEntry, listUsers, onPublish: (change) => void onPublish(change) });
const watchDay = createDayWatch({ getSpell: builds.getSpell, rebuild: () => void rebuild() });
setInterval(() => watchDay(Date.now()), lookEvery).unref();
const remote = process.env.DESK_REMOTE?.trim();
if (remote) {
  const note = (isMet: boolean, words: string[]) => {
    remoteState = { isMet, words, at: new Date().toISOString() };
    for (const line of words) (isMet ? console.log : console.error)(`  ${line}`);
  };
  const meet = createNightly({
    getToday: () => getToday(timeZone),
    run: async () => {
      const meeting = await meetRemote(store, remote);
      note(true, describeMeeting(meeting, remote));
      if (meeting.changed.length > 0) await rebuild();
    },
    log: (error) => note(false, [error instanceof Error ? error.message : String(error)]),
  });
  setInterval(() => void meet(Date.now()), lookEvery).unref();
}
const command = process.env.DESK_NOTIFY?.trim();
if (command) {
  const url = new URL(`${deskUrls.home}#/workflow`, siteUrl).href;
  const log = (words: string) => console.error(`  ${words}`);
  const look = createNotices({ store, listPeople: door.people.list, command, url, log });
  const lookOn = async (): Promise<void> => {
    await look().catch(console.error);
    setTimeout(() => void lookOn(), lookEvery).unref();
  };
  void lookOn();
}
if (first.message !== undefined) console.error(first.message);
if (hasLast) console.log(describeRebuilt(first.state === 'done', `${address}/`));
else sayWhere(first.state === 'done' ? `网站：${address}/` : `改好以前，${address}/ 上写着要改什么；编辑台照常能用。`);
if (!hasRooms)
  console.log('还没有一间调解室，居民看完还不知道去哪扇门：在编辑台里点「调解室与中心」「新建调解室」，写第一间。');
if (isWithoutPeople)
  console.log(
    '编辑台现在是一个人试用：不用登录，自己写、自己审、自己发布。要几个人一起用，先请一位管理员：npm run people -- add 名字 --role administrator',
  );
else if (token !== undefined) console.log('编辑台已经有人员名单，每个人用自己的口令登录；DESK_TOKEN 不再起作用。');
const reach = describeReach(settings);
if (reach !== undefined) console.log(reach);
console.log(first.seconds === undefined ? '按 Ctrl+C 停止。' : `建站用了 ${first.seconds} 秒。按 Ctrl+C 停止。`);
