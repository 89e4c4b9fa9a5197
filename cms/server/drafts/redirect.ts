import { getCalled } from '../../../src/checks/links/uses.ts';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { blobAt, readBlobs } from '../git/trees.ts';
import type { Actor } from '../people/actor.ts';
import { redirectFields } from '../store/fields.ts';
import { belowRoot, type DeskPath, readablePath, root, slugOfEntry } from '../store/paths.ts';
import { Problem, problems } from '../store/problem.ts';
import { getMain, type Store } from '../store/store.ts';
import { findDraft, type Status } from './drafts.ts';
import { type Gate, getTree, type Referrer } from './gate.ts';
import { saveDraft } from './save-draft.ts';
import type { SaveRequest } from './saves.ts';
import { updateStatus } from './workflow.ts';

interface Redirection {
  /** What is to go, and what is to be used instead: paths in the repository. */
  path: string;
  to: string;
  actor: Actor;
}

/** What became of one that referred to it. */
export interface Redirected extends Referrer {
  /** Where its draft stands now; nothing where none was made. */
  status?: Status;
  /** Why there is none, or why it goes no further by itself. */
  why?: string;
}

/** Drafts in which the words around must be read first: numbers of articles belong to one law, and a description to one picture. */
const isReadFirst = (place: DeskPath): boolean => place.kind === 'media' || place.collection === 'laws';

/** The words of a refusal; what is none stops everything. */
function getWords(error: unknown): string {
  if (error instanceof Problem) return error.message;
  throw error;
}

/** The save by which one entry (its path in the repository) leads elsewhere. Refuses (409) where somebody has a draft of it. */
export async function prepareRedirect(
  store: Store,
  path: string,
  { path: from, to, actor }: Redirection,
): Promise<SaveRequest & { status: 'draft' }> {
  const place = readablePath(path);
  if (place.kind !== 'entry' || isSettingsSection(place.collection)) throw problems.settingsUser();
  const which = { collection: place.collection, slug: slugOfEntry(path) };
  if (path === to) throw problems.ownUser();
  if (await findDraft(store.git, which.collection, which.slug)) throw problems.draftInTheWay(which.slug);
  const [called, instead] = [from, to].map((one) => getCalled(belowRoot(one)));
  const blob = await blobAt(store.git, (await getMain(store)).commit, path);
  if (!blob || !called || !instead) throw problems.noEntry(path);
  const [text] = await readBlobs(store.git, [blob]);
  const file = { text: String(text), collection: place.collection };
  const raw = await redirectFields(file, { from: called, to: instead });
  store.sightings.note(actor, path, blob);
  return {
    ...which,
    files: [{ path, raw }],
    assets: [],
    isNew: false,
    editor: actor,
    message: `${belowRoot(from)} 改用 ${belowRoot(to)}`,
    status: 'draft',
  };
}

async function redirectOne(gate: Gate, user: Referrer, redirection: Redirection): Promise<Redirected> {
  const { actor, path } = redirection;
  try {
    if (user.path === 'site.json') throw problems.settingsUser();
    const save = await prepareRedirect(gate.store, `${root}/${user.path}`, redirection);
    await saveDraft(gate.store, save);
    if (isReadFirst(readablePath(path))) return { ...user, status: 'draft' };
    try {
      await updateStatus(gate, { collection: save.collection, slug: save.slug, actor }, 'pending_review');
      return { ...user, status: 'pending_review' };
    } catch (error) {
      return { ...user, status: 'draft', why: getWords(error) };
    }
  } catch (error) {
    return { ...user, why: getWords(error) };
  }
}

/**
 * Makes a draft of each entry that refers to something, which refers to another instead, and sends it to review where the checks let
 * it. Refuses (400) one of another kind, (404) one that is not published. Answers what became of each, in their order.
 */
export async function redirectUsers(gate: Gate, redirection: Redirection): Promise<Redirected[]> {
  const { store, listUsers } = gate;
  const { path, to } = redirection;
  const [from, target] = [path, to].map(readablePath);
  const isAlike =
    from?.kind === 'entry'
      ? target?.kind === 'entry' && target.collection === from.collection
      : target?.kind === 'media';
  if (!isAlike || path === to) throw problems.otherKind(belowRoot(to));
  const main = await getMain(store);
  if (!(await blobAt(store.git, main.commit, to))) throw problems.noEntry(to);
  const users = await listUsers(await getTree(store, { main: main.commit, changes: [] }), belowRoot(path));
  const results: Redirected[] = [];
  // One after the other: each is a write.
  for (const user of users) results.push(await redirectOne(gate, user, redirection));
  return results;
}
