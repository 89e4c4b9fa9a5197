import { posix } from 'node:path';
import { isCollectionName } from '../../../src/schemas/index.ts';
import { writeCommit } from '../git/commits.ts';
import { unlessLost } from '../git/cause.ts';
import type { Git } from '../git/git.ts';
import { listTips, moveRefs, type Tip } from '../git/refs.ts';
import { blobsAt, readBlobs } from '../git/trees.ts';
import type { Actor } from '../people/actor.ts';
import { draftRef, imageSlug, isMediaPath, readablePath, type Section, slugOfEntry } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { mainRef, type Repository, type Store } from '../store/store.ts';
import { discardedRoot, draftFacts, findBlobs, findDraft, toDraft } from './drafts.ts';
import { saveMediaDraft } from './media-drafts.ts';
import { nameOf } from './saves.ts';
import { restoreVersion } from './versions.ts';

/** How long the bin tells of what was taken away, in days; the history keeps it for ever. */
const binDays = 90;
/** More are not looked for. */
const most = 200;
const day = 24 * 60 * 60 * 1000;

/** Something that was taken off the site, or a draft that was thrown away. */
export interface Binned {
  kind: 'deleted' | 'discarded';
  collection: Section;
  slug: string;
  /** What it is called; its slug where that cannot be read any more. */
  name: string;
  path: string;
  /** The published commit before it went, or the last of the draft. */
  commit: string;
  /** Who took it away, and when (ISO 8601). */
  editor: string;
  at: string;
}

type Found = Omit<Binned, 'name'> & { blob: string | undefined };

/** Where a path belongs and what its draft is called; nothing for what is neither an entry nor an image that the desk may write. */
function toPlace(path: string): { collection: Section; slug: string } | undefined {
  if (isMediaPath(path)) return { collection: 'media', slug: imageSlug(path) };
  const [, collection = ''] = path.split('/');
  return isCollectionName(collection) && path.endsWith('.md') ? { collection, slug: slugOfEntry(path) } : undefined;
}

/** What was taken off the site since then and is not back; an entry that has moved is not gone. */
async function listDeleted(git: Git, since: string): Promise<Found[]> {
  const out = await git.text([
    'log',
    ...['--first-parent', '-m', '-M', '-z', '--raw', '--no-abbrev', '--diff-filter=D', `--since=${since}`],
    '--format=%P %aI %an',
    '--end-of-options',
    mainRef,
  ]);
  const found: Found[] = [];
  let head: { commit: string; at: string; editor: string } | undefined;
  const words = out.split('\0');
  for (const [index, word] of words.entries()) {
    const [, commit, at = '', editor = ''] = /^\n?([0-9a-f]{40})(?: [0-9a-f]{40})* (\d\S+) (.*)$/u.exec(word) ?? [];
    if (commit !== undefined) head = { commit, at, editor };
    const [, blob] = /^\n?:\d+ \d+ ([0-9a-f]{40}) /u.exec(word) ?? [];
    const path = words[index + 1] ?? '';
    const place = toPlace(path);
    if (head && blob !== undefined && place) found.push({ kind: 'deleted', ...place, path, ...head, blob });
  }
  const newest = new Map(found.toReversed().map((each) => [each.path, each]));
  const paths = [...newest.keys()];
  const present = await blobsAt(
    git,
    paths.map((path) => ({ tree: mainRef, path })),
  );
  return paths.flatMap((path, index) => (present[index] === undefined ? (newest.get(path) ?? []) : []));
}

/** The draft that a thrown away one was: its branch is the name of its ref without its commit. */
const toDiscarded = (tip: Tip) =>
  toDraft({ ...tip, ref: tip.ref.replace(discardedRoot, 'refs/heads/cms').split('/').slice(0, -1).join('/') });

/** Drafts that were thrown away since then; one that was to delete something holds nothing to take back. */
async function listDiscarded(git: Git, since: string): Promise<Found[]> {
  const drafts = (await listTips(git, discardedRoot)).flatMap((tip) => toDiscarded(tip) ?? []);
  const recent = drafts.filter(({ isDeletion, tip }) => !isDeletion && Date.parse(tip.at) >= Date.parse(since));
  const blobs = await findBlobs(git, recent);
  return recent.flatMap(({ collection, slug, paths: [path], tip: { commit, author, at } }, index) =>
    path === undefined
      ? []
      : [{ kind: 'discarded', collection, slug, path, commit, editor: author, at, blob: blobs[index] }],
  );
}

async function readName(git: Git, { collection, slug, path, blob }: Found): Promise<string> {
  if (collection === 'media' || blob === undefined) return slug;
  const [text] = (await unlessLost(readBlobs(git, [blob]))) ?? [];
  return text === undefined ? slug : nameOf(collection, path, String(text));
}

/** What was deleted and thrown away in the last 90 days, newest first. */
export async function listBin({ git }: Repository, now = Date.now()): Promise<Binned[]> {
  const since = new Date(now - binDays * day).toISOString();
  const found = (await Promise.all([listDeleted(git, since), listDiscarded(git, since)])).flat();
  const shown = found.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, most);
  return Promise.all(
    shown.map(async ({ blob, ...rest }) => ({ ...rest, name: await readName(git, { ...rest, blob }) })),
  );
}

interface Which {
  kind: Binned['kind'];
  collection: Section;
  slug: string;
  path: string;
  commit: string;
  actor: Actor;
}

/** Makes a draft of one that was thrown away, as it was but approved by nobody; refuses (404) what is not there, (409) to write over a draft. */
async function takeDraftBack(store: Store, { collection, slug, commit, actor }: Which): Promise<void> {
  const { git } = store;
  const ref = draftRef(collection, slug);
  await store.write(async () => {
    const tips = await listTips(git, ref.replace('refs/heads/cms', discardedRoot));
    const tip = tips.find((each) => each.commit === commit);
    const draft = tip && toDiscarded(tip);
    if (!tip || !draft) throw problems.notInBin();
    if (await findDraft(git, collection, slug)) throw problems.draftInTheWay(slug);
    const to = await writeCommit(git, {
      tree: tip.tree,
      parents: [commit],
      author: actor.name,
      message: '拿回草稿\n\n从回收站拿回来了。',
      facts: draftFacts({ ...draft, status: 'draft', publishAt: undefined, release: undefined }),
    });
    await moveRefs(git, { ref: tip.ref, from: commit, to: undefined }, { ref, from: undefined, to });
  });
}

/** Makes a draft of what lies in the bin, for somebody to look at and publish; refuses (404) what is not there, (409) to write over a draft. */
export async function takeBack(store: Store, which: Which): Promise<void> {
  const { kind, path, commit, actor } = which;
  if (kind === 'discarded') return takeDraftBack(store, which);
  const place = readablePath(path);
  const lies = (await listBin(store)).some(
    (each) => each.kind === kind && each.path === path && each.commit === commit,
  );
  if (!lies) throw problems.notInBin();
  if (place.kind === 'entry') {
    const { collection } = place;
    return restoreVersion(store, { collection, slug: slugOfEntry(path), path, commit, editor: actor });
  }
  const [blob = ''] = await blobsAt(store.git, [{ tree: commit, path }]);
  const [content] = await readBlobs(store.git, [blob]);
  if (!content) throw problems.notInBin();
  await saveMediaDraft(store, { path, content, editor: actor, message: `恢复 ${posix.basename(path)}` });
}
