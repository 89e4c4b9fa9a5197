import { posix } from 'node:path';
import { parseFile } from '../../src/rules/entries/entry.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { type Draft, listDrafts, type Status } from './drafts.ts';
import type { Git } from './git.ts';
import { root } from './paths.ts';
import { mainRef, type Store } from './store.ts';
import { blobAt, listTree, readBlobs } from './trees.ts';

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
}

type Facts = Pick<Listed, 'name' | 'region' | 'isWithdrawn'>;

/** By blob: a text never changes, so what it says is read once. */
const known = new Map<string, Facts>();

function getFacts(collection: CollectionName, slug: string, text: string): Facts {
  const { data } = parseFile(text);
  const name = data[collections[collection].nameField];
  return {
    name: typeof name === 'string' ? name : slug,
    region: typeof data.region === 'string' ? data.region : undefined,
    isWithdrawn: data.status === 'withdrawn',
  };
}

/** Reads the facts of blobs that nobody has read yet, by one Git process. */
async function learn(git: Git, collection: CollectionName, blobs: ReadonlyMap<string, string>): Promise<void> {
  const unknown = [...blobs].filter(([, id]) => !known.has(id));
  const texts = await readBlobs(
    git,
    unknown.map(([, id]) => id),
  );
  for (const [index, [slug, id]] of unknown.entries()) known.set(id, getFacts(collection, slug, String(texts[index])));
}

async function readDraftBlobs(git: Git, drafts: readonly Draft[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    drafts.map(async ({ slug, tip, paths: [path = ''] }) => [slug, await blobAt(git, tip.commit, path)] as const),
  );
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** Every entry of a collection, published or a draft, by name; a draft is listed as it will be. */
export async function listEntries({ git }: Store, collection: CollectionName): Promise<Listed[]> {
  const files = await listTree(git, mainRef, `${root}/${collection}/`);
  const published = new Map(
    files.filter(({ path }) => path.endsWith('.md')).map(({ path, id }) => [posix.basename(path, '.md'), id] as const),
  );
  const drafts = (await listDrafts(git)).filter((draft) => draft.collection === collection);
  const shown = new Map([...published, ...(await readDraftBlobs(git, drafts))]);
  await learn(git, collection, shown);
  const status = new Map(drafts.map((draft) => [draft.slug, draft.status]));
  const collator = new Intl.Collator('zh-CN');
  return [...shown]
    .map(([slug, id]) => ({
      slug,
      ...(known.get(id) ?? { name: slug, region: undefined, isWithdrawn: false }),
      isPublished: published.has(slug),
      draft: status.get(slug),
    }))
    .sort((a, b) => collator.compare(a.name, b.name));
}
