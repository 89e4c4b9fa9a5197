import { posix } from 'node:path';
import { getCalled } from '../../../src/checks/links/uses.ts';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { findDraft } from '../drafts/drafts.ts';
import { type Gate, getTree, type Referrer } from '../drafts/gate.ts';
import { writeRedirect } from '../drafts/redirect.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { shippedAt, standingAt } from '../drafts/standing.ts';
import { blobAt, readBlobs } from '../git/trees.ts';
import type { Actor } from '../people/actor.ts';
import { renameFields } from '../store/fields.ts';
import { belowRoot, readablePath, root, slugOfEntry } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { getMain, type Store } from '../store/store.ts';
import { gatherRelease, type Member, releaseSize } from './release.ts';

interface Renaming {
  path: string;
  /** The last part of its address from now on. */
  to: string;
  actor: Actor;
}

/** Entries that lead to the one that moves, as drafts are named; refuses (409) where one of them cannot be changed now. */
async function listMembers({ git }: Store, users: readonly Referrer[]): Promise<Member[]> {
  if (users.length >= releaseSize.most) throw problems.tooManyUsers(users.length, releaseSize.most - 1);
  const members: Member[] = [];
  for (const user of users) {
    const place = readablePath(`${root}/${user.path}`);
    if (place.kind !== 'entry' || isSettingsSection(place.collection)) throw problems.settingsUser();
    const member = { collection: place.collection, slug: slugOfEntry(place.path) };
    if (await findDraft(git, member.collection, member.slug)) throw problems.draftInTheWay(member.slug);
    members.push(member);
  }
  return members;
}

/**
 * Makes a draft of an entry under another address, to which the old one leads, and one of each entry that refers to it; all of them in
 * one release, since none can be published without the others. Answers what that is called; nothing where nobody refers to it. Refuses
 * (404, 409) what is not published or comes with the program, (409) an address that is taken, and what somebody is writing in.
 */
export async function renameEntry(gate: Gate, { path, to, actor }: Renaming): Promise<string | undefined> {
  const { store, listUsers } = gate;
  const { git } = store;
  const place = readablePath(path);
  if (place.kind !== 'entry' || isSettingsSection(place.collection)) throw problems.badPath(path);
  const which = { collection: place.collection, slug: slugOfEntry(path) };
  const newPath = posix.join(posix.dirname(path), `${to}.md`);
  const main = await getMain(store);
  const blob = await blobAt(git, main.commit, path);
  if (blob === undefined) throw (await shippedAt(git, path)) ? problems.shippedAddress() : problems.noEntry(path);
  if (await standingAt(git, newPath)) throw problems.taken(to);
  if (await findDraft(git, which.collection, which.slug)) throw problems.draftInTheWay(which.slug);
  const users = await listUsers(await getTree(store, { main: main.commit, changes: [] }), belowRoot(path));
  const members = await listMembers(store, users);
  const [from, target] = [path, newPath].map((one) => getCalled(belowRoot(one)));
  if (!from || !target) throw problems.badPath(path);

  const [text] = await readBlobs(git, [blob]);
  const raw = await renameFields(
    { text: String(text), collection: place.collection },
    { from, to: target, old: posix.basename(path, '.md') },
  );
  store.sightings.note(actor, path, blob);
  await saveDraft(store, {
    ...which,
    files: [{ path, newPath, raw }],
    assets: [],
    isNew: false,
    editor: actor,
    message: `网址 ${belowRoot(path)} 改为 ${belowRoot(newPath)}`,
    status: 'draft',
  });
  for (const user of users) await writeRedirect(store, `${root}/${user.path}`, { path, to: newPath, actor });
  if (members.length === 0) return undefined;
  const name = `改网址：${to}`.slice(0, 60);
  await gatherRelease(store, { name, members: [which, ...members], isNew: true, actor });
  return name;
}
