import { parseFacts } from '../git/commits.ts';
import { unlessLost } from '../git/cause.ts';
import { inSlices } from '../git/in-slices.ts';
import type { Git } from '../git/git.ts';
import type { Change } from '../git/last-change.ts';
import { draftOfRef, draftRef, type Section } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { findTip, listRefs, listTips, readTip, type Tip } from '../git/refs.ts';
import type { Store } from '../store/store.ts';
import { blobAt, blobsAt, diffTrees } from '../git/trees.ts';

/** The steps of the editorial workflow, as Decap spells them. */
export const statuses = ['draft', 'pending_review', 'pending_publish'] as const;

/** Where a draft stands in the editorial workflow. */
export type Status = (typeof statuses)[number];

/** A draft: one branch. All there is to know about it stands in its last commit, so one ref move changes all of it. */
export interface Draft {
  collection: Section;
  slug: string;
  tip: Tip;
  status: Status;
  /** The published commit that the draft started from, or last took in. */
  base: string;
  /** Where its data files stand, e.g. `content/cases/leak.md`. */
  paths: string[];
  /** It takes what stands at its path off the site. */
  isDeletion: boolean;
  /** A reviewer has sent it back, with words, and it has not been sent again. */
  isReturned: boolean;
  /** When it is to be published by itself (ISO 8601), where a reviewer has set a time. */
  publishAt: string | undefined;
  /** What the release is called with which it is to be reviewed and published, where it is in one. */
  release: string | undefined;
}

/** The facts that a draft's commit carries. */
export const draftFacts = ({
  status,
  base,
  paths,
  isDeletion,
  isReturned,
  publishAt,
  release,
}: Pick<Draft, 'status' | 'base' | 'paths'> &
  Partial<Pick<Draft, 'isDeletion' | 'isReturned' | 'publishAt' | 'release'>>) =>
  [
    ['Desk-Status', status],
    ['Desk-Base', base],
    ...paths.map((path) => ['Desk-Path', path] as const),
    ...(isDeletion ? [['Desk-Deletes', 'yes'] as const] : []),
    ...(isReturned ? [['Desk-Returned', 'yes'] as const] : []),
    ...(publishAt === undefined ? [] : [['Desk-Publish', publishAt] as const]),
    ...(release === undefined ? [] : [['Desk-Release', release] as const]),
  ] as const;

/** Whether a text is one of the steps. */
export const isStatus = (text: string | undefined): text is Status => statuses.some((status) => status === text);

/** The draft that a branch with this tip is, or nothing. */
export function toDraft(tip: Tip): Draft | undefined {
  const of = draftOfRef(tip.ref);
  const facts = parseFacts(tip.message);
  const [status] = facts.get('Desk-Status') ?? [];
  const [base] = facts.get('Desk-Base') ?? [];
  const [publishAt] = facts.get('Desk-Publish') ?? [];
  const [release] = facts.get('Desk-Release') ?? [];
  // A branch that this server did not write is nobody's draft. What stands in its commit may be anybody's words: only the
  // id of a commit is ever handed to Git.
  if (!of || !isStatus(status) || base === undefined || !/^[0-9a-f]{40}$/u.test(base)) return undefined;
  return {
    ...of,
    tip,
    status,
    base,
    paths: facts.get('Desk-Path') ?? [],
    isDeletion: facts.has('Desk-Deletes'),
    isReturned: facts.has('Desk-Returned'),
    publishAt,
    release,
  };
}

/** What a draft holds: its texts, and every file that it adds, changes or (`null`) takes away, by path. */
export async function listContents(git: Git, { base, tip, paths }: Draft): Promise<Map<string, string | null>> {
  const texts = await blobsAt(
    git,
    paths.map((path) => ({ tree: tip.commit, path })),
  );
  const changes = await diffTrees(git, base, tip.commit);
  return new Map([
    ...paths.map((path, index) => [path, texts[index] ?? null] as const),
    ...changes.map(({ path, to }) => [path, to ?? null] as const),
  ]);
}

/** Damaged drafts that have been told. */
const told = new Set<string>();

/**
 * What is worked out of a draft, once for as long as nobody saves into it: `listDrafts` hands out the same draft until then, and of ten thousand
 * of them all would be read again with every list. What fails is tried again.
 */
export function oncePerDraft<T>(work: (git: Git, draft: Draft) => Promise<T>): typeof work {
  const known = new WeakMap<Draft, Promise<T>>();
  return (git, draft) => {
    const worked = known.get(draft) ?? work(git, draft);
    known.set(draft, worked);
    worked.catch(() => known.delete(draft));
    return worked;
  };
}

const findBlob = oncePerDraft((git, { tip, paths: [path = ''] }) => blobAt(git, tip.commit, path));

/**
 * The blob of each draft's entry or image, in the order asked for; nothing where it takes that away. Of a draft of which the
 * repository has lost something too, so that it ends no list of others; that is told once.
 */
export const findBlobs = (git: Git, drafts: readonly Draft[]): Promise<(string | undefined)[]> =>
  inSlices(drafts, async (draft) => {
    const { collection, slug, tip } = draft;
    const found = await unlessLost(findBlob(git, draft).then((blob) => ({ blob })));
    if (!found && !told.has(tip.commit))
      console.error(
        `草稿「${collection}/${slug}」坏了：它的文件夹不在硬盘上。别的照常。请从备份补上，或者在编辑台丢掉这份草稿，重新写一份。`,
      );
    if (!found) told.add(tip.commit);
    return found?.blob;
  });

/** The drafts of a repository as they were last listed, by the commits of their branches; what is listed no more is forgotten. */
const known = new WeakMap<Git, ReadonlyMap<string, Draft>>();

/** All drafts, sorted by collection and slug. A commit never changes, so each is read once. */
export async function listDrafts(git: Git): Promise<Draft[]> {
  const before = known.get(git);
  const listed = await inSlices(await listRefs(git, 'refs/heads/cms'), async (named) => {
    const key = named.join(' ');
    const tip = before?.has(key) ? undefined : await readTip(git, named);
    const draft = before?.get(key) ?? (tip && toDraft(tip));
    return draft ? ([key, draft] as const) : undefined;
  });
  const drafts = new Map(listed.filter((each) => each !== undefined));
  known.set(git, drafts);
  return [...drafts.values()];
}

/** One draft, or nothing. */
export async function findDraft(git: Git, collection: Section, slug: string): Promise<Draft | undefined> {
  const tip = await findTip(git, draftRef(collection, slug));
  return tip && toDraft(tip);
}

/** One draft; a refusal (404) where there is none. */
export async function getDraft({ git }: Store, collection: Section, slug: string): Promise<Draft> {
  const draft = await findDraft(git, collection, slug);
  if (!draft) throw problems.noDraft(slug);
  return draft;
}

/** Where drafts lie that were thrown away, each as a ref below that of its draft. */
export const discardedRoot = 'refs/desk/discarded';

/** Who threw away the draft in which this text (`blob`) stood at `path`, and when; nothing where none was. */
export async function findDiscard(
  git: Git,
  { collection, slug }: Pick<Draft, 'collection' | 'slug'>,
  { path, blob }: { path: string; blob: string },
): Promise<Change | undefined> {
  const tips = await listTips(git, draftRef(collection, slug).replace('refs/heads/cms', discardedRoot));
  const blobs = await blobsAt(
    git,
    tips.map(({ commit }) => ({ tree: commit, path })),
  );
  const [last] = tips
    .filter((_, index) => blobs[index] === blob)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return last && { editor: last.author, at: last.at };
}
