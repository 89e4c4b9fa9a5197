import { hasLetters } from '../../../src/schemas/visible.ts';
import { collectionNames } from '../../../src/schemas/index.ts';
import { getSettingsLabel, isSettingsSection, type TextSection } from '../../../src/schemas/site/settings-files.ts';
import { getDeed } from '../drafts/deed.ts';
import { type Draft, draftFacts, listDrafts, type Status, statuses } from '../drafts/drafts.ts';
import type { Gate } from '../drafts/gate.ts';
import { listNames } from '../drafts/listing.ts';
import { forEach, publishAll, refuseUnfit } from '../drafts/publication.ts';
import { listRefusals, type Refusals, refuseUnentitled } from '../drafts/rights.ts';
import { writeStatus } from '../drafts/workflow.ts';
import { writeCommit } from '../git/commits.ts';
import type { Git } from '../git/git.ts';
import { inSlices } from '../git/in-slices.ts';
import { moveRefs } from '../git/refs.ts';
import { diffTrees } from '../git/trees.ts';
import type { Actor } from '../people/actor.ts';
import { mayHandle } from '../people/closed-sections.ts';
import { foldName } from '../people/people.ts';
import { problems } from '../store/problem.ts';
import { type DeskChange, getMain, type Repository, type Store } from '../store/store.ts';

/** So few and so many drafts make a release: what one person can still read as one. */
export const releaseSize = { fewest: 2, most: 50 };

type EntryDraft = Draft & { collection: TextSection };

/** A draft as a release names it. */
export interface Member {
  collection: TextSection;
  slug: string;
}

/** A draft as a release shows it: with the commit that whoever looks at it will have seen. */
export interface SeenMember extends Member {
  commit: string;
}

/** A draft that can be put into a release, or is in one. */
export interface Candidate extends SeenMember {
  name: string;
  path: string;
  status: Status;
  isDeletion: boolean;
  /** Who touched it last, and when (ISO 8601). */
  editor: string;
  at: string;
  publishAt: string | undefined;
  release: string | undefined;
  /** What whoever asks would be refused with it; told of those only that are in a release. */
  refusals: Refusals;
}

const isOfEntry = (draft: Draft): draft is EntryDraft => draft.collection !== 'media';

const keyOf = ({ collection, slug }: Member): string => `${collection}/${slug}`;

const listEntryDrafts = async (git: Git): Promise<EntryDraft[]> => (await listDrafts(git)).filter(isOfEntry);

/** Every draft of an entry, with the release that it is in. */
export async function listCandidates(store: Repository, actor: Actor): Promise<Candidate[]> {
  const { git } = store;
  const drafts = (await listEntryDrafts(git)).filter(({ collection }) => mayHandle(actor.role, collection));
  const used = collectionNames.filter((name) => drafts.some(({ collection }) => collection === name));
  const names = await listNames(store, used, drafts);
  const released = drafts.filter(({ release }) => release !== undefined);
  const refusals = await listRefusals(store, actor, released, { isWithRelease: true });
  const refused = new Map(released.map((draft, index) => [draft, refusals[index]]));
  return inSlices(drafts, (draft): Candidate => {
    const { collection, slug, tip, status, isDeletion, publishAt, release, paths } = draft;
    const [path = ''] = paths;
    return {
      ...{ collection, slug, path, status, isDeletion, publishAt, release },
      commit: tip.commit,
      name: isSettingsSection(collection)
        ? getSettingsLabel(collection, slug)
        : (names.get(collection)?.get(slug) ?? slug),
      editor: tip.author,
      at: tip.at,
      refusals: refused.get(draft) ?? {},
    };
  });
}

/** The move of a draft's branch that puts it into a release, or takes it out of one (`release` is nothing); no text changes. */
async function writeRelease(git: Git, draft: Draft, release: string | undefined, actor: Actor) {
  const { ref, commit: from, tree } = draft.tip;
  const words = release === undefined ? `从「${draft.release ?? ''}」这一批里拿出来了。` : `放进「${release}」这一批。`;
  const facts = draftFacts({ ...draft, release });
  const message = `改批次\n\n${words}`;
  return { ref, from, to: await writeCommit(git, { tree, parents: [from], author: actor.name, message, facts }) };
}

interface Gathering {
  name: string;
  /** All that are to be in it; none takes the release apart. */
  members: readonly Member[];
  isNew: boolean;
  actor: Actor;
}

/**
 * Makes a release of exactly these drafts. Refuses (400) too few or too many, (403) to take out what is closed to the actor's role, (404) what is no draft, (409) one that is in another
 * release or has a time of its own, and a new one under a name that people take for another's.
 */
export function gatherRelease(store: Store, { name, members, isNew, actor }: Gathering): Promise<void> {
  const { git } = store;
  const wanted = new Set(members.map(keyOf));
  const { fewest, most } = releaseSize;
  if (wanted.size > most || (wanted.size > 0 && wanted.size < fewest) || (isNew && wanted.size === 0))
    throw problems.releaseSize(fewest, most);
  return store.write(async () => {
    const drafts = await listEntryDrafts(git);
    const present = drafts.filter(({ release }) => release === name);
    const alike = drafts.find(({ release }) => release !== undefined && foldName(release) === foldName(name))?.release;
    if (isNew && alike !== undefined) throw problems.releaseTaken(alike);
    const known = new Set(drafts.map(keyOf));
    for (const member of members) if (!known.has(keyOf(member))) throw problems.noDraft(member.slug);
    const coming = drafts.filter((draft) => wanted.has(keyOf(draft)) && draft.release !== name);
    for (const { slug, release, publishAt } of coming) {
      if (release !== undefined) throw problems.inOtherRelease(slug, release);
      // A time is in the right of whoever has set it, and would be another's with this commit.
      if (publishAt !== undefined) throw problems.hasTime(slug);
    }
    const going = present.filter((draft) => !wanted.has(keyOf(draft)));
    // What goes is named in no request.
    if (going.some(({ collection }) => !mayHandle(actor.role, collection))) throw problems.onlySettlers();
    const moves = [
      ...coming.map((draft) => writeRelease(git, draft, name, actor)),
      ...going.map((draft) => writeRelease(git, draft, undefined, actor)),
    ];
    await moveRefs(git, ...(await Promise.all(moves)));
  });
}

/** Whether a draft at one step is moved where its release goes to another: nothing that is further on is put back but to its author. */
const isBefore = (from: Status, to: Status): boolean =>
  to === 'draft' ? from !== 'draft' : statuses.indexOf(from) < statuses.indexOf(to);

interface WholeRelease {
  name: string;
  /** What has been seen of it: all that is in it, each as it stood. */
  seen: readonly SeenMember[];
  actor: Actor;
}

/** The drafts of a release; refuses (409) where they are not exactly those that were seen, as they were seen. */
async function readSeen(git: Git, { name, seen }: Pick<WholeRelease, 'name' | 'seen'>): Promise<EntryDraft[]> {
  const drafts = (await listEntryDrafts(git)).filter(({ release }) => release === name);
  const commits = new Map(seen.map((member) => [keyOf(member), member.commit]));
  const isSame =
    drafts.length === commits.size && drafts.every((draft) => commits.get(keyOf(draft)) === draft.tip.commit);
  const { fewest, most } = releaseSize;
  if (!isSame) throw problems.releaseChanged(name);
  if (drafts.length < fewest || drafts.length > most) throw problems.releaseSize(fewest, most);
  return drafts;
}

/**
 * Moves every draft of a release on to a step that it has not reached, or all of them back to their authors, or none: what the actor may not do with one of them (403), and what does not hold
 * before the checks with all of them on the site (409, 422, 503), stops them all.
 */
export function stepRelease(
  gate: Gate,
  release: WholeRelease,
  status: Status,
  note: string | undefined,
): Promise<void> {
  const { store } = gate;
  const { git } = store;
  const { actor } = release;
  return store.write(async () => {
    const drafts = await readSeen(git, release);
    const isToMove = (draft: Draft) => isBefore(draft.status, status);
    const planned = await forEach(
      drafts.map((draft) => ({ draft })),
      async ({ draft }) => {
        const deed = getDeed(draft.status, status);
        if (isToMove(draft)) await refuseUnentitled(store, actor, { draft, deed, hasReason: hasLetters(note ?? '') });
        return { draft, changes: await diffTrees(git, draft.base, draft.tip.commit) };
      },
    );
    if (status !== 'draft') await refuseUnfit(gate, await getMain(store), planned);
    const moves = drafts
      .filter(isToMove)
      .map((draft) => writeStatus(git, { draft, signature: actor.name }, status, { note }));
    await moveRefs(git, ...(await Promise.all(moves)).flat());
  });
}

/** Publishes a release: one commit of the site, and with it one build, or nothing at all. */
export function publishRelease(gate: Gate, release: WholeRelease): Promise<DeskChange> {
  const { store } = gate;
  const { name, actor } = release;
  return store.write(async () => {
    const drafts = await readSeen(store.git, release);
    await forEach(
      drafts.map((draft) => ({ draft })),
      ({ draft }) => refuseUnentitled(store, actor, { draft, deed: 'publish', isWithRelease: true }),
    );
    return publishAll(gate, await getMain(store), drafts, { actor, signature: actor.name, release: name });
  });
}
