// Longer than 250 lines: every way to come in, and every way to be refused, at one door.
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashPassphrase, isPassphrase, refuseWeak } from '../../../../cms/server/people/passphrase.ts';
import { openPeople } from '../../../../cms/server/people/people.ts';
import { mostOpen, openSessions } from '../../../../cms/server/people/sessions.ts';
import { caseText, type Desk, git, saveParams, startDesk, temporaryDir } from './desk.ts';
import { askWith, enter, passphrase, startPeopleDesk, toCookie } from './people-desk.ts';

const day = 24 * 3_600_000;
const signIn = (desk: Desk, name: string, word = passphrase, from?: string) =>
  desk.post(JSON.stringify({ action: 'signIn', params: { name, passphrase: word } }), {}, 'POST', from);

describe('a desk without people', () => {
  test('is open to whoever is at this computer, and says so', async () => {
    const desk = await startDesk();
    expect((await desk.ask('getAccount')).body).toEqual({ mode: 'alone', isClosed: false });
  });

  test('closes with the first invitation, which is an administrator’s', async () => {
    const desk = await startDesk();
    const add = (role: string) => desk.ask('addPerson', { name: '赵管', role });
    expect((await add('editor')).status).toBe(400);
    const { status, body } = await add('administrator');
    expect(status).toBe(200);
    expect(body).toMatchObject({ people: [{ name: '赵管', role: 'administrator', state: 'invited' }] });
    for (const action of ['unpublishedEntries', 'listPeople', 'info'])
      expect(await desk.ask(action)).toEqual({ status: 401, body: { error: expect.stringContaining('登录') } });
    expect((await desk.ask('getAccount')).body).toEqual({ mode: 'people', isClosed: true });
    const entered = await desk.ask('acceptInvitation', { invitation: body.invitation, passphrase });
    expect((await askWith(desk, toCookie(entered))('getAccount')).body).toEqual({
      mode: 'people',
      person: { name: '赵管', role: 'administrator', regions: [] },
      isClosed: false,
    });
  });
});

test.each([
  '丙审核\uFE00',
  '丙审核\u{E0100}',
  '丙审\u3164核',
  '丙\u034F审核',
  '丙审核\u0301',
  '丙\u20DD审核',
  ' 丙　审核',
  '丙审核',
])('nobody is called %j beside 丙审核', (name) => {
  const people = openPeople(temporaryDir());
  people.add('丙审核', { role: 'administrator', regions: [] });
  expect(() => people.add(name, { role: 'editor', regions: [] })).toThrow();
  for (const other of ['乙审核', '丙审核员', 'བསོད', 'བསད'])
    expect(() => people.add(other, { role: 'editor', regions: [] })).not.toThrow();
});

describe('an invitation', () => {
  test('says whose it is, is used once, and is of no use after a week or a newer one', async () => {
    let now = Date.now();
    const desk = await startDesk({ now: () => now });
    const { people } = desk.door;
    const first = people.add('赵管', { role: 'administrator', regions: [] });
    expect((await desk.ask('readInvitation', { invitation: first })).body).toEqual({ name: '赵管' });
    const [{ id } = { id: '' }] = people.list();
    const second = people.invite(id);
    const accept = async (invitation: string) =>
      (await desk.ask('acceptInvitation', { invitation, passphrase })).status;
    expect(await accept(first)).toBe(401);
    expect(await accept(second)).toBe(200);
    expect(await accept(second)).toBe(401);
    const third = people.invite(id);
    now += 7 * day + 1;
    expect(await accept(third)).toBe(401);
  });

  test.each([
    ['too short', '短口令'],
    ['of few characters', 'aaaaaaaaaaaa'],
    ['with the name in it', '赵管的口令一二三四五'],
    ['one sign that is kept as eighteen', '\uFDFA'],
    ['few signs with many marks', 'abcde\u0301\u0302\u0303\u0304\u0305\u0306'],
    ['few signs and many that nobody sees', 'abcde\u200B\u200C\u3164\uFE00\u{E0041}\u034F\u2060'],
  ])('is not used up by a passphrase that is %s', async (_, weak) => {
    const desk = await startDesk();
    const invitation = desk.door.people.add('赵管', { role: 'administrator', regions: [] });
    expect((await desk.ask('acceptInvitation', { invitation, passphrase: weak })).status).toBe(400);
    expect((await desk.ask('acceptInvitation', { invitation, passphrase })).status).toBe(200);
  });
});

describe('signing in', () => {
  test('takes the name and its passphrase, and answers a cookie that no script and no other site can use', async () => {
    const { desk } = await startPeopleDesk();
    const answer = await signIn(desk, ' 李编');
    expect(answer.cookie).toMatch(/^mingli-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=7776000$/u);
    expect((await askWith(desk, toCookie(answer))('info')).status).toBe(200);
    const host = 'law.example.cn';
    const proxied = await desk.post(JSON.stringify({ action: 'signIn', params: { name: '李编', passphrase } }), {
      Host: host,
      Origin: `https://${host}`,
    });
    expect(proxied.cookie).toMatch(/; Secure$/u);
  });

  test.each([
    ['another passphrase', '李编', `${passphrase}!`],
    ['a name that nobody has', '张三', passphrase],
    ['somebody who has only been invited', '请来的', passphrase],
    ['somebody who has left', '走了的', passphrase],
  ])('refuses %s in the same words', async (_, name, word) => {
    const { desk } = await startPeopleDesk();
    desk.door.people.add('请来的', { role: 'editor', regions: [] });
    await enter(desk, '走了的', 'editor');
    desk.door.end(desk.door.people.list().find((person) => person.name === '走了的')!.id);
    const answer = await signIn(desk, name, word);
    expect(answer).toEqual({ status: 401, body: { error: expect.stringContaining('名字或者口令不对') } });
  });

  test.each([
    ['syllables', '각낙닥락막박삭악작착'.repeat(15).normalize('NFD')],
    ['letters with marks', 'àéîõüçñåøÿ'.repeat(17).normalize('NFD')],
  ])('a passphrase of many %s is right as it was typed, and as another keyboard composes it', async (_, long) => {
    const hashed = await hashPassphrase(long);
    expect(() => refuseWeak(long, '李编')).not.toThrow();
    for (const form of ['NFC', 'NFD'] as const) expect(await isPassphrase(long.normalize(form), hashed)).toBe(true);
  });

  test('as one of two whose names look alike from before is by the name as it is written', async () => {
    const { desk } = await startPeopleDesk();
    const file = join(desk.dir, 'people.json');
    const data = JSON.parse(readFileSync(file, 'utf8')) as { people: { name: string }[] };
    const own = data.people.find(({ name }) => name === '李编')!;
    const twin = { ...own, id: 'ffffffffffff', name: '李编\uFE00', passphrase: undefined };
    writeFileSync(file, JSON.stringify({ people: [twin, ...data.people] }));
    expect((await signIn(desk, '李编')).status).toBe(200);
  });

  test('from another website is refused', async () => {
    const { desk } = await startPeopleDesk();
    const body = JSON.stringify({ action: 'signIn', params: { name: '李编', passphrase } });
    const foreign: Record<string, string>[] = [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }];
    for (const headers of foreign) expect((await desk.post(body, headers)).status).toBe(403);
  });
});

describe('a session', () => {
  test('is found whichever of several cookies of its name opens it', async () => {
    const { desk, editor } = await startPeopleDesk();
    const foreign = ['a', 'b', 'c'].map((sign) => `mingli-desk=${sign.repeat(43)}`);
    for (const cookies of [
      [...foreign, editor.cookie],
      [editor.cookie, ...foreign],
      ['mingli-desk=short', ...foreign, 'other=1', editor.cookie, ...foreign],
    ])
      expect((await askWith(desk, cookies.join('; '))('unpublishedEntries')).status).toBe(200);
    expect((await askWith(desk, foreign.join('; '))('unpublishedEntries')).status).toBe(401);
    const all = [...foreign, editor.cookie].join('; ');
    await askWith(desk, all)('signOut');
    expect((await askWith(desk, all)('unpublishedEntries')).status).toBe(401);
  });

  test('ends by signing out, after twelve hours, with a new passphrase, and when the person leaves', async () => {
    let now = Date.now();
    const desk = await startDesk({ now: () => now });
    await enter(desk, '赵管', 'administrator');
    const editor = await enter(desk, '李编', 'editor');
    const open = async () => toCookie(await signIn(desk, '李编'));
    const status = async (cookie: string) => (await askWith(desk, cookie)('info')).status;

    const one = await open();
    expect((await askWith(desk, one)('signOut')).status).toBe(200);
    expect([await status(one), await status(editor.cookie)]).toEqual([401, 200]);

    const two = await open();
    const next = `${passphrase}，换了`;
    const changed = await askWith(desk, two)('changePassphrase', { present: passphrase, next });
    expect([await status(two), await status(editor.cookie), await status(toCookie(changed))]).toEqual([401, 401, 200]);
    expect((await signIn(desk, '李编')).status).toBe(401);

    const three = toCookie(await signIn(desk, '李编', next));
    now += 12 * 3_600_000 - 1;
    expect(await status(three)).toBe(200);
    now += 2;
    expect(await status(three)).toBe(401);

    const four = toCookie(await signIn(desk, '李编', next));
    desk.door.end(desk.door.people.list().find(({ name }) => name === '李编')!.id);
    expect(await status(four)).toBe(401);
  });

  test('is a matter of the server: no header and no name of the client opens the desk or signs', async () => {
    const { desk, editor } = await startPeopleDesk();
    const forged = { editor: { name: '赵管' }, role: 'administrator' };
    expect((await desk.ask('unpublishedEntries', forged)).status).toBe(401);
    expect((await editor.ask('listPeople', forged)).status).toBe(403);
    await editor.ask('persistEntry', { ...saveParams('leak', caseText('一')), ...forged });
    expect(git(desk.store.git.dir, 'log', '-1', '--format=%an', 'cms/cases/leak')).toBe('李编');
  });
});

test('a browser is known for a quarter of a year, and for the person alone who has come in with it', () => {
  let now = Date.now();
  const sessions = openSessions(temporaryDir(), () => now);
  const word = sessions.open({ person: 'one' });
  sessions.endAll('one');
  const isKnown = (person: string) => sessions.getMark(word, { person }) !== undefined;
  expect([sessions.find(word), isKnown('one'), isKnown('two')]).toEqual([undefined, true, false]);
  now += 91 * day;
  expect(isKnown('one')).toBe(false);
});

describe('of many browsers of one person', () => {
  test('one too many puts the first out, which is told why, and nobody else', async () => {
    const { desk, editor, reviewer } = await startPeopleDesk();
    const sessions = openSessions(desk.dir);
    const { id } = desk.door.people.list().find(({ name }) => name === editor.name)!;
    for (let turn = 0; turn < mostOpen.person - 1; turn += 1) sessions.open({ person: id });
    expect((await editor.ask('unpublishedEntries')).status).toBe(200);
    const last = askWith(desk, `mingli-desk=${sessions.open({ person: id })}`);
    expect(await editor.ask('unpublishedEntries')).toEqual({
      status: 401,
      body: { error: expect.stringContaining('这里登录得最早，已经退出') },
    });
    for (const { ask } of [reviewer, { ask: last }]) expect((await ask('unpublishedEntries')).status).toBe(200);
  });

  test('the file does not grow, and nobody else is forgotten, however often one signs in', () => {
    const dir = temporaryDir();
    const sessions = openSessions(dir);
    const other = sessions.open({ person: 'two' });
    let word = '';
    for (let turn = 0; turn < 150; turn += 1) {
      word = sessions.open({ person: 'one' });
      if (turn % 3 === 0) sessions.end(word);
    }
    expect(JSON.parse(readFileSync(join(dir, 'sessions.json'), 'utf8')).sessions).toHaveLength(2 * mostOpen.person + 1);
    expect([sessions.find(other)?.person, sessions.find(word)?.person]).toEqual(['two', 'one']);
  });
});

describe('what is kept', () => {
  test('is for the owner’s eyes only, holds no passphrase and no word of a cookie, and stands beside the content', async () => {
    const { desk, editor } = await startPeopleDesk();
    const next = `${passphrase}，换了`;
    await editor.ask('changePassphrase', { present: passphrase, next });
    for (const name of ['people.json', 'sessions.json']) {
      const path = join(desk.dir, name);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const text = readFileSync(path, 'utf8');
      expect(text).not.toContain(passphrase);
      expect(text).not.toContain(next);
      expect(text).not.toContain(editor.cookie.split('=')[1]);
    }
    expect(JSON.parse(readFileSync(join(desk.dir, 'people.json'), 'utf8')).people[2].passphrase).toMatch(
      /^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/u,
    );
  });

  test.each(['', '{', '[]', '{"people":[{"name":"赵管","role":"owner"}]}'])(
    'lets nobody in where it reads %j',
    async (text) => {
      const { desk, editor } = await startPeopleDesk();
      writeFileSync(join(desk.dir, 'people.json'), text);
      chmodSync(join(desk.dir, 'people.json'), 0o600);
      for (const ask of [desk.ask, editor.ask]) expect((await ask('unpublishedEntries')).status).toBe(500);
      expect(String(desk.logged)).toContain('坏了');
    },
  );
});

describe('people', () => {
  test('are added, changed and ended by administrators alone', async () => {
    const { desk, editor, reviewer, administrator } = await startPeopleDesk();
    const [{ id } = { id: '' }] = desk.door.people.list();
    for (const { ask } of [editor, reviewer])
      for (const [action, params] of [
        ['listPeople', {}],
        ['addPerson', { name: '新来的', role: 'administrator' }],
        ['invitePerson', { id }],
        ['changePerson', { id, role: 'editor' }],
        ['endPerson', { id }],
      ] as const)
        expect((await ask(action, params)).status, action).toBe(403);
    expect((await administrator.ask('addPerson', { name: '新来的', role: 'editor' })).body.invitation).toMatch(
      /^[\w-]{43}$/u,
    );
    const listed = (await administrator.ask('listPeople')).body.people;
    expect(listed.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([
      ['赵管', 'active'],
      ['王审', 'active'],
      ['李编', 'active'],
      ['新来的', 'invited'],
    ]);
    expect(JSON.stringify(listed)).not.toContain('scrypt');
  });

  test('always have an administrator', async () => {
    const { desk, administrator } = await startPeopleDesk();
    const [{ id } = { id: '' }] = desk.door.people.list();
    expect((await administrator.ask('endPerson', { id })).status).toBe(409);
    expect((await administrator.ask('changePerson', { id, role: 'editor' })).status).toBe(409);
  });

  test.each(['李编', '李 编', '编辑', '定时发布', '', '<李>', '\u001E', '长'.repeat(41)])(
    'nobody is called %j',
    async (name) => {
      const { administrator } = await startPeopleDesk();
      expect([400, 409]).toContain((await administrator.ask('addPerson', { name, role: 'editor' })).status);
    },
  );
});

describe('guessing', () => {
  test('is stopped after five mistakes from one address, also when all guesses come at once', async () => {
    const start = Date.now();
    const { desk } = await startPeopleDesk({ now: () => start });
    const guess = async () => (await signIn(desk, '李编', '猜一个口令看看', '127.0.0.9')).status;
    const burst = await Promise.all(Array.from({ length: 40 }, guess));
    expect(burst.filter((status) => status === 401)).toHaveLength(5);
    expect(burst.filter((status) => status === 429)).toHaveLength(35);
  });

  test('at a name keeps its person out for no moment where they have been before, and for ten seconds elsewhere', async () => {
    let now = Date.now();
    const { desk } = await startPeopleDesk({ now: () => now });
    const signInAgain = (cookie: string, name: string, word: string) =>
      desk.post(JSON.stringify({ action: 'signIn', params: { name, passphrase: word } }), { Cookie: cookie });
    const own = toCookie(await signIn(desk, '李编'));
    await askWith(desk, own)('signOut');
    for (const address of ['127.0.0.9', '127.0.0.10'])
      for (let turn = 0; turn < 5; turn += 1) await signIn(desk, '李编', '猜一个口令看看', address);
    expect((await signInAgain(own, '李编', passphrase)).status).toBe(200);
    expect(await signIn(desk, '李编', passphrase, '127.0.0.3')).toEqual({
      status: 429,
      body: { error: expect.stringMatching(/请等 (?:\d|10) 秒/u) },
    });
    now += 10_000;
    expect((await signIn(desk, '李编', passphrase, '127.0.0.3')).status).toBe(200);
  });

  test('at the desk’s one word is slowed down in the same way, and stops nobody who has come in', async () => {
    const token = 'a-long-word-for-the-office';
    const start = Date.now();
    const desk = await startDesk({ token, now: () => start });
    const ask = (headers: Record<string, string>) => desk.post('{"action":"info"}', headers);
    const signInBy = (headers: Record<string, string>) =>
      desk.post(JSON.stringify({ action: 'signIn', params: { token } }), headers);
    const came = await desk.ask('signIn', { token });
    expect(came.status).toBe(200);
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async (_, turn) => (await ask({ 'X-Desk-Token': `guess-number-${turn}` })).status),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
    expect((await ask({ 'X-Desk-Token': token })).status).toBe(429);
    expect((await ask({ Cookie: toCookie(came) })).status).toBe(200);
    await askWith(desk, toCookie(came))('signOut');
    expect((await ask({ Cookie: toCookie(came) })).status).toBe(401);
    expect([(await signInBy({})).status, (await signInBy({ Cookie: toCookie(came) })).status]).toEqual([429, 200]);
  });

  test('counts what a proxy on this computer says of where it comes from, and nothing that others say', async () => {
    const start = Date.now();
    const { desk } = await startPeopleDesk({ now: () => start });
    const guess = (forwarded: string) =>
      desk.post(JSON.stringify({ action: 'signIn', params: { name: '谁', passphrase: '猜一个口令看看' } }), {
        'X-Forwarded-For': forwarded,
      });
    for (let turn = 0; turn < 5; turn += 1) await guess(`10.0.0.${turn}, 203.0.113.7`);
    expect((await guess('10.9.9.9, 203.0.113.7')).status).toBe(429);
    expect((await guess('203.0.113.7, 203.0.113.8')).status).toBe(401);
  });
});
