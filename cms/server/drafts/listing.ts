import { posix } from 'node:path';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import { listDrafts, type Status } from './drafts.ts';
import type { Git } from '../git/git.ts';
import { readFields } from '../store/fields.ts';
import { root } from '../store/paths.ts';
import { mainRef, type Store } from '../store/store.ts';
import { blobsAt, listTree, readBlobs } from '../git/trees.ts';

/** What a list says of an entry. */
export interface Listed {
  slug: string;
  name: string;
  /** Slug of its region, where it has one. */
  region: string | undefined;
  isPublished: boolean;
  isWithdrawn: boolean;
  /** Its step in the workflow, where there is a draft of it. */
  draft: Status | undefined;
  /** That draft takes the entry off the site. */
  isDeletion: boolean;
}

type Facts = Pick<Listed, 'name' | 'region' | 'isWithdrawn'>;

/** An entry as it is listed: where it stands and what it says. */
interface Shown {
  path: string;
  /** Its blob. */
  id: string;
}

const slugOf = ({ path }: Shown) => posix.basename(path, '.md');

/** By path and blob: a text never changes, so what it says is read once; what it does not say is told by its place. */
const known = new Map<string, Facts>();

const keyOf = ({ path, id }: Shown) => `${path}\0${id}`;

/** Reads the facts of texts that nobody has read yet, by one Git process. */
async function learn(git: Git, collection: CollectionName, shown: readonly Shown[]): Promise<void> {
  const unknown = shown.filter((entry) => !known.has(keyOf(entry)));
  const texts = await readBlobs(
    git,
    unknown.map(({ id }) => id),
  );
  const { nameField } = collections[collection];
  const read = await readFields(
    texts.map((text) => ({ text: String(text), collection })),
    [nameField, 'region', 'status'],
  );
  for (const [index, entry] of unknown.entries()) {
    const { values = {} } = read[index] ?? {};
    known.set(keyOf(entry), {
      name: values[nameField] ?? slugOf(entry),
      region: values.region,
      isWithdrawn: values.status === 'withdrawn',
    });
  }
}

/** Every entry of a collection, published or a draft, by name; a draft is listed as it will be. */
export async function listEntries({ git }: Store, collection: CollectionName): Promise<Listed[]> {
  const files = await listTree(git, mainRef, `${root}/${collection}/`);
  const published = files.filter(({ path }) => path.endsWith('.md'));
  const drafts = (await listDrafts(git)).filter((draft) => draft.collection === collection);
  const ids = await blobsAt(
    git,
    drafts.map(({ tip, paths: [path = ''] }) => ({ tree: tip.commit, path })),
  );
  const drawn = drafts.flatMap(({ slug, paths: [path = ''] }, index) => {
    const id = ids[index];
    return id === undefined ? [] : [[slug, { path, id }] as const];
  });
  const shown = new Map([...published.map((file) => [slugOf(file), file] as const), ...drawn]);
  await learn(git, collection, [...shown.values()]);
  const isPublished = new Set(published.map(slugOf));
  const bySlug = new Map(drafts.map((draft) => [draft.slug, draft]));
  const collator = new Intl.Collator('zh-CN');
  return [...shown]
    .map(([slug, entry]) => ({
      slug,
      ...(known.get(keyOf(entry)) ?? { name: slug, region: undefined, isWithdrawn: false }),
      isPublished: isPublished.has(slug),
      draft: bySlug.get(slug)?.status,
      isDeletion: bySlug.get(slug)?.isDeletion ?? false,
    }))
    .sort((a, b) => collator.compare(a.name, b.name));
}
