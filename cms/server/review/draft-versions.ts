import type { TextSection } from '../../../src/schemas/site/settings-files.ts';
import { type Draft, getDraft } from '../drafts/drafts.ts';
import { listCommits } from '../drafts/history.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { parseFacts } from '../git/commits.ts';
import type { Git } from '../git/git.ts';
import { blobAt, diffTrees, readBlobs } from '../git/trees.ts';
import type { Actor } from '../people/actor.ts';
import { isMediaPath } from '../store/paths.ts';
import { showMoment } from '../store/moment.ts';
import { problems } from '../store/problem.ts';
import type { Store } from '../store/store.ts';
import { listKept } from './kept-texts.ts';

interface Which {
  collection: TextSection;
  slug: string;
  commit: string;
}

/** A draft as it was: its text, and the images that it had then and the site did not. */
interface Version {
  text: string;
  at: string;
  images: { path: string; content: Buffer }[];
}

/** What stood in a draft at a commit of its own, or could not be saved into it; refuses (404) every other commit. */
async function readVersion(git: Git, draft: Draft & Pick<Which, 'collection'>, commit: string): Promise<Version> {
  const known = [...(await listCommits(git, draft)), ...(await listKept(git, draft))];
  const found = known.find((each) => each.commit === commit);
  const facts = parseFacts(found?.message ?? '');
  const [base] = facts.get('Desk-Base') ?? [];
  const [path] = facts.get('Desk-Path') ?? [];
  const blob = found && path && (await blobAt(git, commit, path));
  if (!found || base === undefined || !blob) throw problems.noVersion();
  const changes = (await diffTrees(git, base, commit)).filter((change) => isMediaPath(change.path));
  const images = changes.flatMap(({ path: image, to }) => (to === undefined ? [] : [{ path: image, to }]));
  const [text = '', ...contents] = await readBlobs(git, [blob, ...images.map(({ to }) => to)]);
  return {
    text: String(text),
    at: found.at,
    images: contents.map((content, index) => ({ path: images[index]?.path ?? '', content })),
  };
}

const getEntryDraft = async (store: Store, { collection, slug }: Which) => ({
  ...(await getDraft(store, collection, slug)),
  collection,
});

/** The text of an earlier version of a draft, or of one that was kept; a refusal (404) where `commit` is none of them. */
export async function readDraftVersion(store: Store, which: Which): Promise<string> {
  return (await readVersion(store.git, await getEntryDraft(store, which), which.commit)).text;
}

/**
 * Saves an earlier version of a draft, with its images, as its newest: nothing is lost by it, and what a save is refused for (unread
 * texts of others, an image of that name on the site) refuses it too.
 */
export async function restoreDraftVersion(store: Store, which: Which & { actor: Actor }): Promise<void> {
  const draft = await getEntryDraft(store, which);
  const { text, at, images } = await readVersion(store.git, draft, which.commit);
  const { collection, slug, paths } = draft;
  const [path = ''] = paths;
  const day = showMoment(at);
  await saveDraft(store, {
    collection,
    slug,
    files: [{ path, raw: text }],
    assets: images,
    message: `取回草稿\n\n取回了${day}的那一版。`,
    isNew: false,
    editor: which.actor,
    status: 'draft',
  });
}
