// Longer than 250 lines: one row an action, and how each of them is asked for.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { accountActionNames } from '../../../../cms/server/account-protocol.ts';
import { statuses } from '../../../../cms/server/drafts/drafts.ts';
import { roles } from '../../../../cms/server/people/role.ts';
import { actionNames } from '../../../../cms/server/protocol.ts';
import { caseText, git, image, picture, putOnMain, saveParams, writeFiles } from './desk.ts';
import { askWith, enter, type Member, startPeopleDesk } from './people-desk.ts';

type ActionName = (typeof actionNames)[number];

/**
 * What an action does when it is asked for by each role about another's draft at each status (草稿, 待审, 待发布): `m` moves what is published, `d` a
 * draft, `b` what lies beside drafts, `.` nothing in the repository, `n` is refused. One row for all roles where they may do the same.
 */
type Row = readonly [editor: string, reviewer: string, administrator: string] | string;

const reads = '...';

const table: Record<ActionName, Row> = {
  info: reads,
  entriesByFolder: reads,
  entriesByFiles: reads,
  getEntry: reads,
  unpublishedEntries: reads,
  unpublishedEntry: reads,
  unpublishedEntryDataFile: reads,
  unpublishedEntryMediaFile: reads,
  getMedia: reads,
  getMediaFile: reads,
  getDeployPreview: reads,
  getNotes: reads,
  getPRMetadata: reads,
  draftHistory: reads,
  draftVersion: reads,
  draftFiles: reads,
  listMediaDrafts: reads,
  countWaiting: reads,
  entryTexts: reads,
  listComments: reads,
  listLinks: reads,
  listCandidates: reads,
  drawCard: reads,
  listEntries: reads,
  listNames: reads,
  findEverywhere: reads,
  listQuestions: reads,
  entryVersions: reads,
  entryVersion: reads,
  listBin: reads,
  listUsers: reads,
  listTodo: reads,
  readSettings: ['nnn', 'nnn', reads],

  // Writing is everybody's: whatever comes of it is a draft, and reviewed.
  persistEntry: 'ddd',
  persistMedia: 'ddd',
  deleteFile: 'ddd',
  deleteFiles: 'ddd',
  restoreVersion: 'ddd',
  restoreDraftVersion: 'ddd',
  withdrawEntry: 'ddd',
  renameEntry: 'ddd',
  takeBack: 'ddd',
  redirectUsers: 'ddd',
  gatherRelease: 'ddd',
  addComment: 'bbb',
  resolveComment: 'bbb',

  // Kept in files of their own, outside of the repository, or nowhere.
  createLink: reads,
  revokeLink: reads,
  notePresence: reads,
  addQuestions: reads,
  dropQuestions: reads,

  // Reviewing goes by role, and by whose the draft is (`roles.test.ts`).
  updateUnpublishedEntryStatus: ['nnn', 'nd.', 'nd.'],
  stepDraft: ['nnn', 'ddd', 'ddd'],
  deleteUnpublishedEntry: ['nnn', 'ddd', 'ddd'],
  // Where all of it is as far, there is nothing to move, and nobody to refuse.
  stepRelease: ['nn.', 'nd.', 'nd.'],
  publishUnpublishedEntry: ['nnn', 'nnm', 'nnm'],
  publishRelease: ['nnn', 'nnm', 'nnm'],
};

const which = { collection: 'cases', slug: 'leak' };
const [site, other, leak] = ['content/cases/site.md', 'content/cases/other.md', 'content/cases/leak.md'];
/** A tab in which the draft is open. */
const tab = { editor: { session: 'reading' } };
const place = { field: 'body', quote: '', before: '', after: '', start: 0 };
const release = '一批';

/** The desk at each status of a stranger's draft and of a stranger's release, as the refs of its repository. */
async function startWorld() {
  const { desk, ...members } = await startPeopleDesk({
    drawCard: async () => Buffer.from('png'),
    listUsers: async (_, path) => (path === 'cases/site.md' ? [{ path: 'cases/user.md', name: '用到它的' }] : []),
  });
  const { dir } = desk.store.git;
  const stranger = await enter(desk, '孙编', 'editor');
  const second = await enter(desk, '钱管', 'administrator');
  await putOnMain(desk.store, {
    [site]: caseText('网站上的'),
    [other]: caseText('别的'),
    'content/cases/user.md': caseText('用到它的', '[看](/cases/site/)'),
    'content/media/old.png': picture('old.png'),
  });
  const ask = async (member: Member, action: string, params: object): Promise<Record<string, string>> => {
    const { status, body } = await member.ask(action, { ...params });
    expect([action, status, body.error]).toEqual([action, 200, undefined]);
    return body;
  };
  const save = (slug: string, text: string, assets = [] as ReturnType<typeof image>[]) =>
    ask(stranger, 'persistEntry', saveParams(slug, text, { assets, editor: { session: 'own' } }));
  await save('leak', caseText('第一版', '![图](/media/shown.png)'), [image('shown.png')]);
  const first = git(dir, 'rev-parse', 'cms/cases/leak');
  await save('leak', caseText('第二版', '![图](/media/shown.png)'), [image('shown.png')]);
  await save('binned', caseText('丢掉的'));
  await ask(stranger, 'deleteUnpublishedEntry', { ...which, slug: 'binned' });
  const binned = git(dir, 'for-each-ref', '--format=%(objectname)', 'refs/desk/discarded');
  const members2 = ['one', 'two'].map((slug) => ({ collection: 'cases', slug }));
  for (const { slug } of members2) await save(slug, caseText(slug));
  await ask(stranger, 'gatherRelease', { name: release, members: members2, isNew: true });
  const said = await ask(stranger, 'addComment', { ...which, place, words: '哪一年？' });
  await ask(stranger, 'createLink', which);

  // As files, which they all are here: to start Git for each of a thousand looks takes longer than all that is asked.
  const listRefs = () =>
    readdirSync(join(dir, 'refs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => `${relative(dir, path)} ${readFileSync(path, 'utf8').trim()}`)
      .sort()
      .join('\n');
  const listSeen = async () => {
    const { body } = await stranger.ask('listCandidates');
    return (body as { release?: string }[]).filter((one) => one.release === release);
  };
  const states = [listRefs()];
  for (const [member, newStatus] of [
    [stranger, 'pending_review'],
    [second, 'pending_publish'],
  ] as const) {
    await ask(member, 'stepDraft', { ...which, newStatus });
    await ask(member, 'stepRelease', { name: release, seen: await listSeen(), newStatus });
    states.push(listRefs());
  }
  /** Puts the refs back to a state. */
  const enterState = (state: string) => {
    rmSync(join(dir, 'refs'), { recursive: true });
    for (const line of state.split('\n')) {
      const [ref = '', id = ''] = line.split(' ');
      writeFiles(dir, { [ref]: `${id}\n` });
    }
  };
  const commentId = (said as unknown as { id: string }[])[0]?.id;
  /** What each action is asked with, where it is not simply the draft. */
  const main = git(dir, 'rev-parse', 'main');
  const params = async (action: ActionName): Promise<Record<string, unknown>> => {
    const path = leak;
    const special: Partial<Record<ActionName, Record<string, unknown>>> = {
      entriesByFolder: { folder: 'content/cases', extension: 'md' },
      entriesByFiles: { files: [{ path: site }] },
      getEntry: { path: site },
      unpublishedEntryMediaFile: { path: 'content/media/shown.png' },
      getMedia: { mediaFolder: 'content/media' },
      getMediaFile: { path: 'content/media/old.png' },
      draftVersion: { commit: first },
      restoreDraftVersion: { commit: first, ...tab },
      drawCard: { data: {}, shape: 'wide' },
      findEverywhere: { words: '网站' },
      entryVersions: { path: site },
      entryVersion: { path: site, commit: main },
      restoreVersion: { slug: 'site', path: site, commit: main },
      listUsers: { path: site },
      persistEntry: saveParams('leak', caseText('第三版'), tab),
      persistMedia: { asset: image('new.png', 'new'), options: {} },
      deleteFile: { path: other, options: {} },
      deleteFiles: { paths: [other], options: {} },
      withdrawEntry: { slug: 'site', path: site, reason: '错了' },
      takeBack: { slug: 'binned', kind: 'discarded', path: 'content/cases/binned.md', commit: binned },
      redirectUsers: { path: site, to: other },
      gatherRelease: { name: release, members: [] },
      addComment: { place, words: '好' },
      resolveComment: { id: commentId, isResolved: true },
      revokeLink: { id: 'none' },
      addQuestions: { text: '楼上漏水怎么办？' },
      dropQuestions: { ids: ['none'] },
      readSettings: { path: 'content/site.json', text: '{}' },
      renameEntry: { path: site, to: 'moved' },
      updateUnpublishedEntryStatus: { newStatus: 'pending_publish' },
      stepDraft: { newStatus: 'draft', note: '请补上时间' },
    };
    const isRelease = action === 'stepRelease' || action === 'publishRelease';
    const seen = isRelease ? { name: release, seen: await listSeen(), newStatus: 'pending_publish' } : {};
    return { ...which, path, ...special[action], ...seen };
  };
  return { desk, members, states, listRefs, enterState, params };
}

/** The furthest that the refs have moved. */
function describeMove(before: string, after: string): string {
  const old = new Set(before.split('\n'));
  const now = new Set(after.split('\n'));
  const moved = [...old, ...now].filter((line) => !(old.has(line) && now.has(line)));
  if (moved.some((line) => line.startsWith('refs/heads/main '))) return 'm';
  if (moved.some((line) => line.startsWith('refs/heads/'))) return 'd';
  return moved.length > 0 ? 'b' : '.';
}

test('every action does for every role at every status what the table says, and nothing for anybody else', async () => {
  const { desk, members, states, listRefs, enterState, params } = await startWorld();
  expect(Object.keys(table).sort()).toEqual([...actionNames].sort());
  const left = await enter(desk, '周走', 'administrator');
  desk.door.end(desk.door.people.list().find(({ name }) => name === left.name)!.id);

  const found: Record<string, Row> = {};
  for (const action of actionNames) {
    // What only reads does so whatever the status.
    const tried = table[action] === reads ? [states[1]!] : states;
    const row: string[] = [];
    for (const role of roles) {
      let cells = '';
      for (const state of tried) {
        enterState(state);
        const member = members[role];
        const asked = await params(action);
        // Nobody writes over what they have not read.
        if ('editor' in asked) await member.ask('unpublishedEntry', { ...which, ...tab });
        const { status, body } = await member.ask(action, asked);
        const moved = describeMove(state, listRefs());
        const isRefused = [403, 404, 409].includes(status) && /\p{Script=Han}/u.test(String(body.error));
        expect(isRefused || status === 200, `${action} ${role}: ${status} ${JSON.stringify(body)}`).toBe(true);
        if (isRefused) expect(moved, `${action} ${role} is refused`).toBe('.');
        cells += isRefused ? 'n' : moved;
      }
      row.push(tried.length === 1 ? cells.repeat(statuses.length) : cells);
    }
    found[action] = new Set(row).size === 1 ? row[0]! : (row as unknown as Row);
    enterState(states[2]!);
    const asked = await params(action);
    for (const cookie of ['', left.cookie])
      expect([action, (await askWith(desk, cookie)(action, asked)).status]).toEqual([action, 401]);
    expect(describeMove(states[2]!, listRefs()), action).toBe('.');
  }
  // Nothing is refused for a reason that this test has brought about.
  expect(found).toEqual(table);
});

test('at the door, people are the business of administrators, and what is guessed at opens nothing', async () => {
  const { desk, ...members } = await startPeopleDesk();
  const people = JSON.stringify(desk.door.people.list());
  const wrong = {
    name: '新人',
    role: 'administrator',
    id: 'none',
    invitation: 'x',
    passphrase: 'x',
    present: 'x',
    next: 'x',
  };
  const answers: Record<string, number[]> = {};
  for (const action of accountActionNames.filter((name) => name !== 'signOut')) {
    const asked = action === 'addPerson' ? { ...wrong, name: '' } : wrong;
    answers[action] = [];
    for (const ask of [askWith(desk, ''), ...roles.map((role) => members[role].ask)]) {
      const { status, cookie } = await ask(action, asked);
      expect(cookie, action).toBeUndefined();
      // Whoever has guessed too often waits, which opens nothing either.
      answers[action].push(status === 429 ? 401 : status);
    }
  }
  expect(answers).toEqual({
    getAccount: [200, 200, 200, 200],
    signIn: [401, 401, 401, 401],
    readInvitation: [401, 401, 401, 401],
    acceptInvitation: [401, 401, 401, 401],
    changePassphrase: [401, 401, 401, 401],
    listPeople: [401, 403, 403, 200],
    addPerson: [401, 403, 403, 400],
    invitePerson: [401, 403, 403, 404],
    changePerson: [401, 403, 403, 404],
    endPerson: [401, 403, 403, 404],
  });
  expect(JSON.stringify(desk.door.people.list())).toBe(people);
});
