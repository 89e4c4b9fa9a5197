import { type Migrated, type Migration, migrate, type Texts } from '../../../src/rules/migrations/migrate.ts';
import { writeCommit } from '../git/commits.ts';
import { getId, toBlob } from '../git/objects.ts';
import { moveRefs } from '../git/refs.ts';
import { blobsAt, diffTrees, editTree, listTree, readBlobs } from '../git/trees.ts';
import { belowRoot, root } from '../store/paths.ts';
import { getMain, mainRef, type Store } from '../store/store.ts';
import { type Draft, draftFacts, listDrafts } from './drafts.ts';

const author = '程序升级';

const isText = ({ path }: { path: string }) => /\.(?:md|json)$/u.test(path);

async function readTexts({ git }: Store, commit: string): Promise<Map<string, string>> {
  const files = (await listTree(git, commit, `${root}/`)).filter(isText);
  const contents = await readBlobs(
    git,
    files.map(({ id }) => id),
  );
  return new Map(files.map(({ path }, index) => [belowRoot(path), String(contents[index])]));
}

/** A commit of `parent` with these texts changed; nothing moves. */
async function commitTexts(
  { git }: Store,
  base: string,
  texts: Texts,
  rest: Omit<Parameters<typeof writeCommit>[1], 'tree' | 'author'>,
): Promise<string> {
  const blobs = [...texts].map(([path, text]) => [`${root}/${path}`, toBlob(text)] as const);
  const { id, objects } = await editTree(git, base, new Map(blobs.map(([path, blob]) => [path, getId(blob)])));
  return writeCommit(git, { ...rest, tree: { id, objects: [...blobs.map(([, blob]) => blob), ...objects] }, author });
}

/** The blobs that a draft changes in what it began with, by path. */
const listOwn = async ({ git }: Store, { base, tip }: Draft) => diffTrees(git, base, tip.commit);

/**
 * Brings a draft up with what is published: its text, and what it began with where nothing else has changed there since. What is not
 * changed by it stays as it is, and so does a draft that takes something away.
 */
async function migrateDraft(
  store: Store,
  draft: Draft,
  { site, main, fresh, migrations }: { site: string; main: string; fresh: string; migrations: readonly Migration[] },
): Promise<{ ref: string; from: string; to: string } | undefined> {
  const { git } = store;
  const own = await listOwn(store, draft);
  const texts = own.flatMap(({ path, to }) => (to !== undefined && isText({ path }) ? [{ path, to }] : []));
  const contents = await readBlobs(
    git,
    texts.map(({ to }) => to),
  );
  const before = new Map(texts.map(({ path }, index) => [belowRoot(path), String(contents[index])]));
  const changed = new Map(migrate(new Map([['site.json', site], ...before]), migrations).changed);
  changed.delete('site.json');
  if (changed.size === 0) return undefined;
  const paths = own.map(({ path }) => path);
  const [published, began] = await Promise.all(
    [main, draft.base].map((tree) =>
      blobsAt(
        git,
        paths.map((path) => ({ tree, path })),
      ),
    ),
  );
  // What others have published there since is a conflict, which the desk shows to whoever goes on writing.
  const isUpToDate = paths.every((_, index) => published?.[index] === began?.[index]);
  const base = isUpToDate ? fresh : draft.base;
  const { id, objects } = await editTree(git, base, new Map(own.map(({ path, to }) => [path, to])));
  const carried = await writeCommit(git, {
    tree: { id, objects },
    parents: [draft.tip.commit],
    author,
    message: author,
  });
  const to = await commitTexts(store, carried, changed, {
    parents: [draft.tip.commit, ...(isUpToDate ? [fresh] : [])],
    message: '随程序升级改写',
    facts: draftFacts({ ...draft, base }),
  });
  return { ref: draft.tip.ref, from: draft.tip.commit, to };
}

/** Brings what is published, and every draft, to the shape of the last of `migrations`; one transaction, and nothing where there is nothing to do. */
export async function migrateDesk(store: Store, migrations: readonly Migration[]): Promise<Migrated> {
  return store.write(async () => {
    const { commit: main } = await getMain(store);
    const texts = await readTexts(store, main);
    const migrated = migrate(texts, migrations);
    const site = texts.get('site.json');
    if (migrated.changed.size === 0 || site === undefined) return migrated;
    const message = `内容从第 ${migrated.from} 版升到第 ${migrated.to} 版`;
    const fresh = await commitTexts(store, main, migrated.changed, { parents: [main], message });
    const drafts = await listDrafts(store.git);
    const moves = await Promise.all(
      drafts.map((draft) => migrateDraft(store, draft, { site, main, fresh, migrations })),
    );
    await moveRefs(store.git, { ref: mainRef, from: main, to: fresh }, ...moves.filter((move) => move !== undefined));
    return migrated;
  });
}
