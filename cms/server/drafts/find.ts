import { type CollectionName, collectionNames, isCollectionName } from '../../../src/schemas/index.ts';
import { unlessLost } from '../git/cause.ts';
import { listTree, readBlobs } from '../git/trees.ts';
import { root, slugOfEntry } from '../store/paths.ts';
import { mainRef, type Repository } from '../store/store.ts';
import { type Draft, findBlobs, listDrafts } from './drafts.ts';
import { listNames } from './listing.ts';

/** An entry, or a draft of one, in whose text everything stands that was looked for. */
export interface Found {
  collection: CollectionName;
  slug: string;
  name: string;
  isDraft: boolean;
  /** The text around the first word. */
  excerpt: string;
}

/** So many are told: who gets more looks for something rarer. */
const most = 50;

/** Characters on both sides of a word that is found. */
const around = 24;

interface Text {
  collection: CollectionName;
  slug: string;
  blob: string;
  isDraft: boolean;
}

async function listTexts({ git }: Repository, drafts: readonly Draft[]): Promise<Text[]> {
  const files = await listTree(git, mainRef, `${root}/`);
  const published = files.flatMap(({ path, id }): Text[] => {
    const [, collection = ''] = path.split('/');
    return isCollectionName(collection) && path.endsWith('.md')
      ? [{ collection, slug: slugOfEntry(path), blob: id, isDraft: false }]
      : [];
  });
  const blobs = await findBlobs(git, drafts);
  const written = drafts.flatMap(({ collection, slug }, index): Text[] => {
    const blob = blobs[index];
    return blob !== undefined && isCollectionName(collection) ? [{ collection, slug, blob, isDraft: true }] : [];
  });
  return [...written, ...published];
}

/** The words of a text without the names of its fields; what is no Chinese, as addresses and dates, stands for no reader. */
const toWords = (text: string): string =>
  text
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line))
    .map((line) => line.replace(/^\s*(?:- )?(?:[A-Za-z]\w*:)?\s*/u, ''))
    .join(' ');

/** The words around `word`; the first ones where it stands in none of them. */
function getExcerpt(whole: string, word: string): string {
  const text = toWords(whole);
  const at = Math.max(0, text.toLowerCase().indexOf(word));
  const part = text.slice(Math.max(0, at - around), at + around * 2).replaceAll(/\s+/gu, ' ');
  return `${at > around ? '…' : ''}${part.trim()}…`;
}

/**
 * Entries of all collections, drafts first, whose text holds all words (parted by blanks; capitals count alike). A draft that says
 * what is published is told once, as the draft.
 */
export async function findEverywhere(store: Repository, words: string): Promise<Found[]> {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const drafts = await listDrafts(store.git);
  const texts = await listTexts(store, drafts);
  const found: (Text & { excerpt: string })[] = [];
  const seen = new Set<string>();
  for (const text of texts) {
    const key = `${text.collection}/${text.slug}`;
    if (seen.has(key) || found.length >= most) continue;
    // What the repository has lost is found by nobody, and hides no other.
    const [bytes] = (await unlessLost(readBlobs(store.git, [text.blob]))) ?? [];
    const plain = String(bytes ?? '');
    const low = plain.toLowerCase();
    if (!wanted.every((word) => low.includes(word))) continue;
    seen.add(key);
    found.push({ ...text, excerpt: getExcerpt(plain, wanted[0] ?? '') });
  }
  const used = collectionNames.filter((name) => found.some(({ collection }) => collection === name));
  const names = await listNames(store, used, drafts);
  return found.map(({ collection, slug, isDraft, excerpt }) => ({
    collection,
    slug,
    name: names.get(collection)?.get(slug) ?? slug,
    isDraft,
    excerpt,
  }));
}
