import { type CollectionName, isCollectionName } from '../../../src/schemas/index.ts';
import { unlessLost } from '../git/cause.ts';
import { bySlices, inSlices } from '../git/in-slices.ts';
import type { Git } from '../git/git.ts';
import { listTree, readBlobs } from '../git/trees.ts';
import { root, slugOfEntry } from '../store/paths.ts';
import { mainRef, type Repository } from '../store/store.ts';
import { type Draft, findBlobs, listDrafts } from './drafts.ts';
import { nameOf } from './saves.ts';

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
  path: string;
  blob: string;
  isDraft: boolean;
}

async function listTexts({ git }: Repository, drafts: readonly Draft[]): Promise<Text[]> {
  const files = await listTree(git, mainRef, `${root}/`);
  const published = files.flatMap(({ path, id }): Text[] => {
    const [, collection = ''] = path.split('/');
    return isCollectionName(collection) && path.endsWith('.md')
      ? [{ collection, slug: slugOfEntry(path), path, blob: id, isDraft: false }]
      : [];
  });
  const blobs = await findBlobs(git, drafts);
  const written = drafts.flatMap(({ collection, slug, paths: [path = ''] }, index): Text[] => {
    const blob = blobs[index];
    return blob !== undefined && isCollectionName(collection) ? [{ collection, slug, path, blob, isDraft: true }] : [];
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

/** Characters of texts that are kept for the next search, 32 MB: whoever looks for something tries several words. */
const mostKept = 16_000_000;

/** Texts as they were searched last, by their blobs, whose content never changes. */
let known: ReadonlyMap<string, string> = new Map();

/** Reads the texts of one search; what stands in none of them is forgotten. What the repository has lost is found by nobody, and hides no other. */
function createReader(git: Git, texts: readonly Text[]): (text: Text) => Promise<string> {
  const kept = new Map<string, string>();
  let room = mostKept;
  const keep = (blob: string, plain: string) => {
    if (plain.length > room || kept.has(blob)) return;
    room -= plain.length;
    kept.set(blob, plain);
  };
  for (const { blob } of texts) {
    const plain = known.get(blob);
    if (plain !== undefined) keep(blob, plain);
  }
  known = kept;
  return async ({ blob }) => {
    const before = kept.get(blob);
    if (before !== undefined) return before;
    const [bytes] = (await unlessLost(readBlobs(git, [blob]))) ?? [];
    const plain = String(bytes ?? '');
    if (bytes) keep(blob, plain);
    return plain;
  };
}

/**
 * Entries of all collections, drafts first, whose text holds all words (parted by blanks; capitals count alike). A draft that says
 * what is published is told once, as the draft.
 */
export async function findEverywhere(store: Repository, words: string): Promise<Found[]> {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const drafts = await listDrafts(store.git);
  const texts = await listTexts(store, drafts);
  const read = createReader(store.git, texts);
  let count = 0;
  // One after the other, each would wait for Git by itself: of ten thousand texts for seconds.
  const found = await bySlices(texts, async (slice) => {
    // As a draft and as it is published, an entry is found twice.
    if (count >= most * 2) return [];
    const opened = await Promise.all(slice.map(async (text) => ({ ...text, plain: await read(text) })));
    const holding = opened.filter(({ plain }) => {
      const low = plain.toLowerCase();
      return wanted.every((word) => low.includes(word));
    });
    count += holding.length;
    return holding;
  });
  const first = new Map(found.toReversed().map((text) => [`${text.collection}/${text.slug}`, text]));
  const told = found.filter((text) => first.get(`${text.collection}/${text.slug}`) === text).slice(0, most);
  return inSlices(told, async ({ collection, slug, path, isDraft, plain }) => ({
    collection,
    slug,
    name: await nameOf(collection, path, plain),
    isDraft,
    excerpt: getExcerpt(plain, wanted[0] ?? ''),
  }));
}
