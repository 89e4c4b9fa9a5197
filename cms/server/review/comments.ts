import { randomBytes } from 'node:crypto';
import { z } from 'astro/zod';
import type { TextSection } from '../../../src/schemas/site/settings-files.ts';
import { type Draft, getDraft } from '../drafts/drafts.ts';
import { listAuthors, listCommits } from '../drafts/history.ts';
import { writeCommit } from '../git/commits.ts';
import type { Git } from '../git/git.ts';
import { inSlices } from '../git/in-slices.ts';
import { toQuotation } from '../git/plain-text.ts';
import { createTree, getId, toBlob } from '../git/objects.ts';
import { findTip, listRefs, moveRefs, type Tip } from '../git/refs.ts';
import { blobAt, readBlobs } from '../git/trees.ts';
import type { Actor } from '../people/actor.ts';
import { mayHandle } from '../people/closed-sections.ts';
import { besideDraft, commentsRoot } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import type { Repository, Store } from '../store/store.ts';

const quotation = (longest: number) => z.string().max(longest).transform(toQuotation);

/** The words that something was said of, as they stood in the form. */
export const passage = z.strictObject({
  /** A way through the form (`steps.1.name`, `body`); empty for the whole entry. */
  field: quotation(300),
  quote: quotation(500),
  /** What stood on either side, by which the words are found again, and where they began (UTF-16). */
  before: quotation(100),
  after: quotation(100),
  start: z.number().int().min(0),
});

const comment = passage.extend({
  id: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  words: z.string(),
  /** Who has dealt with it, and when. */
  resolved: z.strictObject({ by: z.string(), at: z.iso.datetime() }).optional(),
});

/** Something that was said of a passage of a draft. */
export type Comment = z.output<typeof comment>;

/** What the fields of a comment are called. */
export const commentFields = Object.keys(comment.shape);

/** A moment; 1970, as Git has it, where it is none. */
const moment = z.iso.datetime().catch('1970-01-01T00:00:00.000Z');

/** As they lie in Git, every value a text: where one was scrubbed out of any of them (scrub/), the others can be read still. */
const list = z.array(
  comment.extend({
    start: z.coerce.number().int().min(0).catch(0),
    at: moment,
    resolved: z.strictObject({ by: z.string(), at: moment }).optional(),
  }),
);
const toText = (comments: readonly Comment[]): string =>
  `${JSON.stringify(
    comments.map((one) => ({ ...one, start: String(one.start) })),
    null,
    2,
  )}\n`;
const file = 'comments.json';
/** More is a talk, and better held otherwise. */
const most = 200;

interface Which {
  collection: TextSection;
  slug: string;
}

/** Where the comments on a draft lie: by its first commit, so that another draft begun under its name later has none of them. */
async function getRef(git: Git, { collection, slug }: Which, draft: Draft): Promise<string> {
  const [first] = await listCommits(git, draft);
  return `${besideDraft('comments', collection, slug)}/${first?.commit ?? ''}`;
}

async function readAt(git: Git, tip: Tip | undefined): Promise<Comment[]> {
  const blob = tip && (await blobAt(git, tip.commit, file));
  const [text] = blob ? await readBlobs(git, [blob]) : [];
  return text === undefined ? [] : list.parse(JSON.parse(String(text)));
}

/** What was said of a draft, oldest first. */
export async function listComments(store: Store, which: Which): Promise<Comment[]> {
  const { git } = store;
  const draft = await getDraft(store, which.collection, which.slug);
  return readAt(git, await findTip(git, await getRef(git, which, draft)));
}

/** Whether others have said something of what somebody has written that is not dealt with yet. */
async function hasRemarksFor({ git }: Repository, actor: Actor, which: Which, draft: Draft): Promise<boolean> {
  const said = await readAt(git, await findTip(git, await getRef(git, which, draft)));
  const isOpen = said.some(({ by, resolved }) => !resolved && by !== actor.name);
  return isOpen && (await listAuthors(git, draft)).includes(actor.name);
}

/** The drafts of which others have said something to the actor, who wrote them, that is not dealt with yet. */
export async function listRemarkedFor(store: Repository, actor: Actor, drafts: readonly Draft[]): Promise<Draft[]> {
  if (actor.isAlone) return [];
  // Few drafts are talked about: which they are, one list says.
  const refs = await listRefs(store.git, commentsRoot);
  const talkedAbout = new Set(refs.map(([ref]) => ref.slice(0, ref.lastIndexOf('/'))));
  const remarked = await inSlices(drafts, async (draft) => {
    const { collection, slug } = draft;
    if (collection === 'media' || !mayHandle(actor.role, collection)) return false;
    return (
      talkedAbout.has(besideDraft('comments', collection, slug)) &&
      hasRemarksFor(store, actor, { collection, slug }, draft)
    );
  });
  return drafts.filter((_, index) => remarked[index]);
}

/** Changes what was said of a draft, by a commit that says who did and keeps what was there before; answers what there is now. */
function changeComments(
  store: Store,
  { actor, message, ...which }: Which & { actor: Actor; message: string },
  change: (present: readonly Comment[]) => Comment[],
): Promise<Comment[]> {
  const { git } = store;
  return store.write(async () => {
    const draft = await getDraft(store, which.collection, which.slug);
    const ref = await getRef(git, which, draft);
    const tip = await findTip(git, ref);
    const next = change(await readAt(git, tip));
    const blob = toBlob(toText(next));
    const tree = createTree([{ mode: '100644', name: file, id: getId(blob) }]);
    const to = await writeCommit(git, {
      tree: { id: getId(tree), objects: [blob, tree] },
      parents: tip ? [tip.commit] : [],
      author: actor.name,
      message,
    });
    await moveRefs(git, { ref, from: tip?.commit, to });
    return next;
  });
}

/** Says something of a passage of a draft; refuses (409) more than 200 comments. */
export const addComment = (
  store: Store,
  { words, place, ...which }: Which & { actor: Actor; words: string; place: z.output<typeof passage> },
): Promise<Comment[]> =>
  changeComments(store, { ...which, message: '提意见' }, (present) => {
    if (present.length >= most) throw problems.tooManyComments(most);
    const said = { id: randomBytes(8).toString('hex'), by: which.actor.name, at: new Date().toISOString(), words };
    return [...present, { ...place, ...said }];
  });

/** Says that a comment is dealt with, or is not after all; refuses (404) one that is not there. */
export const resolveComment = (
  store: Store,
  { id, isResolved, ...which }: Which & { actor: Actor; id: string; isResolved: boolean },
): Promise<Comment[]> =>
  changeComments(store, { ...which, message: isResolved ? '意见改好了' : '意见还没有改好' }, (present) => {
    if (!present.some((one) => one.id === id)) throw problems.noComment();
    return present.map(({ resolved, ...one }) => {
      if (one.id !== id) return { ...one, ...(resolved && { resolved }) };
      return { ...one, ...(isResolved && { resolved: { by: which.actor.name, at: new Date().toISOString() } }) };
    });
  });
