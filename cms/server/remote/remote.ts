import { posix } from 'node:path';
import { isContent } from '../../../src/content/folder.ts';
import { writeCommit } from '../git/commits.ts';
import { type Git, GitError } from '../git/git.ts';
import type { Move } from '../git/ref-mover.ts';
import { findTip, moveRefs, type Tip } from '../git/refs.ts';
import { diffTrees, editTree, type TreeChange } from '../git/trees.ts';
import { belowRoot, draftRef, isSafePath, root } from '../store/paths.ts';
import { getMain, mainRef, type Store } from '../store/store.ts';
import { toSourceFile } from '../../../src/rules/entries/source-file.ts';
import { findClashes, isEntry } from '../drafts/conflicts.ts';
import { draftFacts } from '../drafts/drafts.ts';

/** What came of meeting a Git repository elsewhere; all paths are below the content folder. */
export interface Meeting {
  /** What came from there and is published here now. */
  changed: string[];
  /** Changed there and here: what stands there is a draft that waits for review. */
  drafts: string[];
  /** Changed there and here, and no draft: a file that is no entry, was deleted there, or has a draft already. Ours stands. */
  kept: string[];
  /** Not taken: links, names that no computer may write, and what belongs to no portal. */
  skipped: string[];
}

/** Signs what comes from there. */
const author = '远程仓库';

/** Where its branch stands here. */
const remoteRef = 'refs/desk/remote/main';

/** Where what was fetched stands until it is known to follow from that. */
const incomingRef = 'refs/desk/remote/incoming';

/** How long a remote host may take, in milliseconds. */
const limit = 600_000;

/** How this computer reaches others, as whoever runs the desk has set it: Git is told nothing else of its surroundings (git/git.ts). */
const ways = ['SSH_AUTH_SOCK', 'GIT_SSL_CAINFO', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];

/** A host that asks for a password would wait for ever: nobody sits before this. A key that is named for Git stays so. */
const getEnv = (): Record<string, string> => ({
  ...Object.fromEntries(ways.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
  GIT_SSH_COMMAND: `${process.env.GIT_SSH_COMMAND ?? 'ssh'} -o BatchMode=yes -o ConnectTimeout=30`,
});

/** The address of a repository as it may be told: without a name and a password, in which more than one `@` may stand, and without a query. */
export const showRemote = (url: string): string =>
  url
    .replace(/^([\w+.-]+:\/\/)[^/]*@/u, '$1')
    .split(/[?#]/u, 1)
    .join('');

/** Why Git could not reach a repository, in words for whoever runs the desk. */
function describe(url: string, error: unknown): Error {
  const said = error instanceof GitError ? error.stderr : '';
  const why = /certificate|SSL/u.test(said)
    ? '它的证书这台电脑不认。内部的证书，用 GIT_SSL_CAINFO 指出签发它的那一份'
    : /Permission denied|Authentication failed|could not read Username|HTTP (?:401|403)|terminal prompts disabled/u.test(
          said,
        )
      ? '它不让进来。请检查密钥（ssh）或者网址里的令牌（https），并且对它有写的权限'
      : /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/u.test(said)
        ? '这台电脑不认识它，或者它换了钥匙。请用运行编辑台的账号 ssh 连它一次，核对指纹'
        : /non-fast-forward|fetch first|\[(?:remote )?rejected\]/u.test(said)
          ? '刚刚有人推送过，或者分支受保护。明天会再试一次；受保护的，请允许编辑台的账号推送 main'
          : '连不上，或者那里没有仓库。请检查 DESK_REMOTE 和网络';
  return new Error(`没能和远程仓库「${showRemote(url)}」对上：${why}。`, { cause: error });
}

/**
 * Fetches the branch `main` of the repository at `url`; nothing where it is still empty. One that does not follow from what was
 * fetched last is let go: where one side has rewritten its history (a scrub), what was taken out would come back.
 */
async function fetchRemote(git: Git, url: string): Promise<Tip | undefined> {
  const args = ['-c', 'fetch.fsckObjects=true', 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', url];
  try {
    await git.run([...args, `+${mainRef}:${incomingRef}`], { limit, env: getEnv() });
  } catch (error) {
    if (error instanceof GitError && /couldn't find remote ref/u.test(error.stderr)) return undefined;
    throw describe(url, error);
  }
  const last = await findTip(git, remoteRef);
  const incoming = await git.text(['rev-parse', incomingRef]);
  const { code } = await git.run(['merge-base', '--is-ancestor', last?.commit ?? incoming, incoming], { accept: [1] });
  const isNext = code === 0;
  await moveRefs(
    git,
    { ref: incomingRef, from: incoming, to: undefined },
    ...(isNext ? [{ ref: remoteRef, from: last?.commit, to: incoming }] : []),
  );
  if (!isNext)
    throw new Error(
      `远程仓库「${showRemote(url)}」的历史和上次不一样了：有一边改写过历史，例如用 npm run scrub 删过个人信息。没有接收，也没有推送，免得删掉的又回来。请把那边的仓库删掉，建一个空的，再启动一次。`,
    );
  return findTip(git, remoteRef);
}

/** Whether a change is one of the portal's own files, as the content folder might have brought it. */
const isOwn = ({ path, isLink }: TreeChange): boolean =>
  !isLink && path.startsWith(`${root}/`) && isSafePath(path) && isContent(belowRoot(path));

/** The draft that a change on the other side becomes, on top of the commit `base`; nothing where there can be none. */
async function toDraft(git: Git, { path, to }: TreeChange, base: string): Promise<Move | undefined> {
  const source = toSourceFile(belowRoot(path), '');
  if (!source || to === undefined || !isEntry({ path })) return undefined;
  const ref = draftRef(source.collection, posix.basename(path, '.md'));
  if (await findTip(git, ref)) return undefined;
  const facts = draftFacts({
    status: 'pending_review',
    base,
    paths: [path],
    isDeletion: false,
    isReturned: false,
    publishAt: undefined,
  });
  const tree = await editTree(git, base, new Map([[path, to]]));
  const message = '远程仓库里写的是另一样：两边都改过，请比一比，选一样';
  return { ref, from: undefined, to: await writeCommit(git, { tree, parents: [base], author, message, facts }) };
}

/** Takes over what has changed in the repository since both sides last met, as from the content folder. */
async function takeRemote(store: Store, remote: Tip, url: string): Promise<Meeting> {
  const { git } = store;
  const main = await getMain(store);
  const { code, out } = await git.run(['merge-base', '--end-of-options', main.commit, remote.commit], { accept: [1] });
  if (code === 1)
    throw new Error(
      `远程仓库「${showRemote(url)}」的 main 里是另外的内容，没有动它，也没有接收。请用一个空的仓库（建的时候不要勾选「初始化」）。`,
    );
  const base = out.toString().trim();
  if (base === remote.commit) return { changed: [], drafts: [], kept: [], skipped: [] };
  const { changes, clashing } = await findClashes(git, base, remote.commit, main.commit);
  const contested = new Set(clashing.map(({ path }) => path));
  const own = changes.filter(isOwn);
  const edits = new Map(own.filter(({ path }) => !contested.has(path)).map(({ path, to }) => [path, to]));
  const tree = await editTree(git, main.commit, edits);
  const parents = [main.commit, remote.commit];
  const commit = await writeCommit(git, { tree, parents, author, message: '接收远程仓库的改动' });
  const disputes = await Promise.all(
    own
      .filter(({ path }) => contested.has(path))
      .map(async (change) => ({ path: belowRoot(change.path), move: await toDraft(git, change, commit) })),
  );
  await moveRefs(git, { ref: mainRef, from: main.commit, to: commit }, ...disputes.flatMap(({ move }) => move ?? []));
  return {
    changed: (await diffTrees(git, main.commit, commit)).map(({ path }) => belowRoot(path)),
    drafts: disputes.filter(({ move }) => move).map(({ path }) => path),
    kept: disputes.filter(({ move }) => !move).map(({ path }) => path),
    skipped: changes.filter((change) => !isOwn(change)).map(({ path }) => path),
  };
}

/**
 * Meets the repository at `url` (whatever Git reaches, by ssh or https): takes over what was pushed to its `main`, then pushes what is
 * published. Drafts never leave. Where both sides changed an entry ours stands, and theirs waits as a draft for review. Throws in Chinese
 * where it cannot be reached, is not ours, or was pushed to just now; what was taken over until then stays.
 */
export async function meetRemote(store: Store, url: string): Promise<Meeting> {
  const { git } = store;
  const remote = await fetchRemote(git, url);
  const meeting = remote
    ? await store.write(() => takeRemote(store, remote, url))
    : { changed: [], drafts: [], kept: [], skipped: [] };
  const { commit } = await getMain(store);
  if (commit !== remote?.commit) {
    await git
      .run(['push', '--quiet', '--', url, `${commit}:${mainRef}`], { limit, env: getEnv() })
      .catch((error: unknown) => {
        throw describe(url, error);
      });
    await git.run(['update-ref', remoteRef, commit]);
  }
  return meeting;
}
