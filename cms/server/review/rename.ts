import { posix } from 'node:path';
import { getCalled } from '../../../src/checks/links/uses.ts';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { findDraft, listDrafts } from '../drafts/drafts.ts';
import { type Gate, getTree } from '../drafts/gate.ts';
import { prepareRedirect } from '../drafts/redirect.ts';
import { saveDrafts } from '../drafts/save-draft.ts';
import { shippedAt, standingAt } from '../drafts/standing.ts';
import { blobAt, readBlobs } from '../git/trees.ts';
import type { Actor } from '../people/actor.ts';
import { foldName } from '../people/people.ts';
import { renameFields } from '../store/fields.ts';
import { belowRoot, readablePath, root, slugOfEntry } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { getMain, type Store } from '../store/store.ts';
import { releaseSize } from './release.ts';

interface Renaming {
  path: string;
  /** The last part of its address from now on. */
  to: string;
  actor: Actor;
}

/** What the release of a renaming is called; no other is called so. */
async function nameRelease({ git }: Store, to: string): Promise<string> {
  const taken = new Set((await listDrafts(git)).map(({ release }) => release && foldName(release)));
  const base = `改网址：${to}`.slice(0, 50);
  const toName = (count: number) => (count > 1 ? `${base}（${count}）` : base);
  let count = 1;
  while (taken.has(foldName(toName(count)))) count += 1;
  return toName(count);
}

/**
 * Makes a draft of an entry under another address, to which the old one leads, and one of each entry that refers to it; all of them in
 * one release, since none can be published without the others. Answers what that is called; nothing where nobody refers to it. Refuses
 * (404, 409) what is not published or comes with the program, (409) an address that is taken, and what somebody is writing in; then
 * no draft is made.
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
  if (users.length >= releaseSize.most) throw problems.tooManyUsers(users.length, releaseSize.most - 1);
  const [from, target] = [path, newPath].map((one) => getCalled(belowRoot(one)));
  if (!from || !target) throw problems.badPath(path);

  const [text] = await readBlobs(git, [blob]);
  const raw = await renameFields(
    { text: String(text), collection: place.collection },
    { from, to: target, old: posix.basename(path, '.md') },
  );
  store.sightings.note(actor, path, blob);
  const release = users.length > 0 ? await nameRelease(store, to) : undefined;
  const moved = {
    ...which,
    files: [{ path, newPath, raw }],
    assets: [],
    isNew: false,
    editor: actor,
    message: `网址 ${belowRoot(path)} 改为 ${belowRoot(newPath)}`,
    status: 'draft' as const,
  };
  const led = [];
  for (const user of users)
    led.push(await prepareRedirect(store, `${root}/${user.path}`, { path, to: newPath, actor }));
  await saveDrafts(
    store,
    [moved, ...led].map((save) => ({ ...save, release })),
  );
  return release;
}
