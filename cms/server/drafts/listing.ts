import { posix } from 'node:path';
import { layOver } from '../../../src/rules/entries/overlay.ts';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import { type Draft, findBlobs, listDrafts, type Status } from './drafts.ts';
import { unlessLost } from '../git/cause.ts';
import { bySlices, inSlices, sortInSlices } from '../git/in-slices.ts';
import type { Git } from '../git/git.ts';
import { readFields } from '../store/fields.ts';
import { root } from '../store/paths.ts';
import { mainRef, type Repository } from '../store/store.ts';
import { listTree, readBlobs } from '../git/trees.ts';
import { listShipped, toFingerprint } from './standing.ts';

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
  /** That draft was sent back, with words. */
  isReturned: boolean;
  /** Where what is published comes from: the program, the portal itself, or the portal's change of what the program brings. */
  origin: 'shipped' | 'own' | 'changed';
  /** The portal's own text was made from one that the program has changed since. */
  isOutdated: boolean;
  /** The text says that it is not to be on the site. */
  isHidden: boolean;
}

type Facts = Pick<Listed, 'name' | 'region' | 'isWithdrawn' | 'isHidden'> & { takenFrom: string | undefined };

const noFacts = { region: undefined, isWithdrawn: false, isHidden: false, takenFrom: undefined };

/** An entry as it is listed: where it stands and what it says. */
interface Shown {
  path: string;
  /** Its blob. */
  id: string;
}

const slugOf = ({ path }: Shown) => posix.basename(path, '.md');

/**
 * Of each collection as it was last listed, by path and blob: a text never changes, so what it says is read once; what it does not
 * say is told by its place. Texts that are listed no more are forgotten.
 */
const known = new Map<CollectionName, ReadonlyMap<string, Facts>>();

const keyOf = ({ path, id }: Shown) => `${path}\0${id}`;

/** What a text says of itself, by its place and blob; what the repository has lost is listed by its place alone, and ends no list of others. */
async function readFacts(git: Git, collection: CollectionName, shown: readonly Shown[]): Promise<[string, Facts][]> {
  const found = await Promise.all(shown.map(({ id }) => unlessLost(readBlobs(git, [id]))));
  const texts = shown.flatMap((entry, index) => (found[index] ?? []).map((text) => ({ entry, text: String(text) })));
  const { nameField } = collections[collection];
  const fields = await readFields(
    texts.map(({ text }) => ({ text, collection })),
    [nameField, 'region', 'status', 'hidden', 'takenFrom'],
  );
  return texts.map(({ entry }, index) => {
    const { values = {} } = fields[index] ?? {};
    return [
      keyOf(entry),
      {
        name: values[nameField] ?? slugOf(entry),
        region: values.region,
        isWithdrawn: values.status === 'withdrawn',
        isHidden: values.hidden === 'true',
        takenFrom: values.takenFrom,
      },
    ];
  });
}

/** The facts of texts, of which only those are read that nobody has read yet. */
async function learn(
  git: Git,
  collection: CollectionName,
  shown: readonly Shown[],
): Promise<ReadonlyMap<string, Facts>> {
  const before = known.get(collection);
  const unknown = shown.filter((entry) => !before?.has(keyOf(entry)));
  const read = new Map(await bySlices(unknown, (slice) => readFacts(git, collection, slice)));
  const facts = new Map(
    shown.flatMap((entry) => {
      const key = keyOf(entry);
      const own = read.get(key) ?? before?.get(key);
      return own ? [[key, own] as const] : [];
    }),
  );
  known.set(collection, facts);
  return facts;
}

/** Every entry of a collection, published or a draft, by name; a draft is listed as it will be. Of `all` drafts, where somebody has read them already. */
export async function listEntries(
  { git }: Repository,
  collection: CollectionName,
  all?: readonly Draft[],
): Promise<readonly Listed[]> {
  const folder = `${root}/${collection}/`;
  const [own, shipped] = await Promise.all([listTree(git, mainRef, folder), listShipped(git, folder)]);
  const published = layOver(shipped, own).filter(({ path }) => path.endsWith('.md'));
  const beneath = new Map(shipped.map(({ path, id }) => [path, id]));
  const isOwn = new Set(own.map(({ path }) => path));
  const drafts = (all ?? (await listDrafts(git))).filter((draft) => draft.collection === collection);
  const ids = await findBlobs(git, drafts);
  const drawn = drafts.flatMap(({ slug, paths: [path = ''] }, index) => {
    const id = ids[index];
    return id === undefined ? [] : [[slug, { path, id }] as const];
  });
  const shown = new Map([...published.map((file) => [slugOf(file), file] as const), ...drawn]);
  const facts = await learn(git, collection, [...shown.values()]);
  const isPublished = new Set(published.map(slugOf));
  const bySlug = new Map(drafts.map((draft) => [draft.slug, draft]));
  const listed = await inSlices([...shown], ([slug, entry]): Listed => {
    const { takenFrom, ...said } = facts.get(keyOf(entry)) ?? { ...noFacts, name: slug };
    const below = beneath.get(entry.path);
    return {
      slug,
      ...said,
      isPublished: isPublished.has(slug),
      draft: bySlug.get(slug)?.status,
      isDeletion: bySlug.get(slug)?.isDeletion ?? false,
      isReturned: bySlug.get(slug)?.isReturned ?? false,
      origin: below === undefined ? 'own' : isOwn.has(entry.path) ? 'changed' : 'shipped',
      isOutdated: below !== undefined && takenFrom !== undefined && takenFrom !== toFingerprint(below),
    };
  });
  const collator = new Intl.Collator('zh-CN');
  return sortInSlices(listed, (a, b) => collator.compare(a.name, b.name));
}

/** What every entry of some collections is called, drafts too, by collection and slug. */
export async function listNames(
  store: Repository,
  names: readonly CollectionName[],
  drafts: readonly Draft[],
): Promise<Map<CollectionName, Map<string, string>>> {
  const lists = new Map<CollectionName, Map<string, string>>();
  for (const collection of names) {
    const entries = await listEntries(store, collection, drafts);
    lists.set(collection, new Map(entries.map(({ slug, name }) => [slug, name])));
  }
  return lists;
}
