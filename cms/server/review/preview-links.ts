import { randomBytes } from 'node:crypto';
import { z } from 'astro/zod';
import type { TextSection } from '../../../src/schemas/site/settings-files.ts';
import { type Draft, findDraft, getDraft } from '../drafts/drafts.ts';
import { listCommits } from '../drafts/history.ts';
import type { Git } from '../git/git.ts';
import type { Actor } from '../people/actor.ts';
import { createPrivateFile } from '../people/private-file.ts';
import { createSecret, hashSecret } from '../people/secret.ts';
import { hasTimeLeft } from '../people/time-left.ts';
import { textSections } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import type { Store } from '../store/store.ts';

const link = z.strictObject({
  id: z.string(),
  /** Of the word in its address. */
  hash: z.string(),
  collection: z.enum(textSections),
  slug: z.string(),
  /** The first commit of the draft: another draft that is begun under its name later is not shown. */
  began: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  until: z.iso.datetime(),
});

type Link = z.output<typeof link>;

/** A link as editors see it: by whom, when and until when (ISO 8601); its word is told once and kept nowhere. */
export type ListedLink = Pick<Link, 'id' | 'by' | 'at' | 'until'>;

/** How long a link shows its draft, in days. */
const linkDays = 14;
const day = 24 * 60 * 60 * 1000;
/** So many links of one draft are open at once. */
const most = 20;

const file = z.strictObject({ links: z.array(link) });

/** Beside the repository, as what readers ask: a link is no content. */
const openFile = ({ git }: Pick<Store, 'git'>) =>
  createPrivateFile(`${git.dir.replace(/\.git$/u, '')}-links.json`, file, { links: [] });

const isOpen = ({ until }: Link, now: number) => hasTimeLeft(until, linkDays * day, now);

const getBegin = async (git: Git, draft: Draft): Promise<string> => (await listCommits(git, draft))[0]?.commit ?? '';

interface Which {
  collection: TextSection;
  slug: string;
}

const isOf =
  ({ collection, slug }: Which, began: string) =>
  (one: Link) =>
    one.collection === collection && one.slug === slug && one.began === began;

/** The links that show a draft now, the newest first. */
export async function listLinks(store: Store, which: Which, now = Date.now()): Promise<ListedLink[]> {
  const began = await getBegin(store.git, await getDraft(store, which.collection, which.slug));
  return openFile(store)
    .read()
    .links.filter((one) => isOf(which, began)(one) && isOpen(one, now))
    .map(({ id, by, at, until }) => ({ id, by, at, until }))
    .reverse();
}

/** Makes a link that shows a draft to whoever has it; answers its word. Refuses (400) a draft that shows nothing, and (409) one with too many. */
export async function createLink(store: Store, { actor, ...which }: Which & { actor: Actor }): Promise<string> {
  const { collection, slug } = which;
  const draft = await getDraft(store, collection, slug);
  if (draft.isDeletion) throw problems.nothingToShow();
  const began = await getBegin(store.git, draft);
  const word = createSecret();
  await store.write(async () => {
    const now = Date.now();
    openFile(store).change(({ links }) => {
      const open = links.filter((one) => isOpen(one, now));
      if (open.filter(isOf(which, began)).length >= most) throw problems.tooManyLinks(most);
      const made: Link = {
        id: randomBytes(6).toString('hex'),
        hash: hashSecret(word),
        ...{ collection, slug, began, by: actor.name },
        at: new Date(now).toISOString(),
        until: new Date(now + linkDays * day).toISOString(),
      };
      return { links: [...open, made] };
    });
  });
  return word;
}

/** Takes back all links of which `isGone` is true: from now on they show nothing. Answers how many. */
export function dropLinks(store: Pick<Store, 'git'>, isGone: (one: Link) => boolean): number {
  const file = openFile(store);
  const gone = file.read().links.filter(isGone).length;
  if (gone > 0) file.change(({ links }) => ({ links: links.filter((one) => !isGone(one)) }));
  return gone;
}

/** Takes a link back. */
export const revokeLink = (store: Store, id: string): Promise<unknown> =>
  store.write(async () => dropLinks(store, (one) => one.id === id));

/** What a link shows: the draft as it stands, and until when (ISO 8601). */
export interface Shown {
  draft: Draft;
  until: string;
}

/**
 * What the link of a word shows; nothing where it was taken back or is over, where its draft was published or thrown away, or where
 * whoever made it is at the desk no more (`isSigner` by name).
 */
export async function findShown(
  { git }: Pick<Store, 'git'>,
  word: string,
  isSigner: (name: string) => boolean,
  now = Date.now(),
): Promise<Shown | undefined> {
  const hash = hashSecret(word);
  const found = openFile({ git })
    .read()
    .links.find((one) => one.hash === hash && isOpen(one, now));
  if (!found || !isSigner(found.by)) return undefined;
  const draft = await findDraft(git, found.collection, found.slug);
  if (!draft || draft.isDeletion || (await getBegin(git, draft)) !== found.began) return undefined;
  return { draft, until: found.until };
}
