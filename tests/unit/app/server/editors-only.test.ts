import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openDoor } from '../../../../cms/server/people/door.ts';
import { openSessions } from '../../../../cms/server/people/sessions.ts';
import { editorsOnly, findRefusal } from '../../../../src/app/server/editors-only.ts';
import { createPortalServer } from '../../../../src/app/server/portal-server.ts';
import { createSiteHandler } from '../../../../src/app/server/site.ts';
import { temporaryDir } from '../../cms/server/desk.ts';

const secret = '写出了「王小明」的电话';

/** What `npm start` puts around a desk: the state of builds, lists, and a site that is not built yet. */
async function startPortal({ token, name }: { token?: string; name?: string }) {
  const dir = temporaryDir();
  const door = openDoor({ dir, token });
  if (name) door.people.add(name, { role: 'administrator', regions: [] });
  const site = createSiteHandler();
  site.explain([], secret);
  const list = editorsOnly(door, () => JSON.stringify({ secret }));
  const server = createPortalServer({
    handlers: {
      protocol: () => undefined,
      build: list,
      health: () => undefined,
      library: list,
      summary: list,
      desk: () => undefined,
      draft: () => undefined,
      site: (request, response) => site.handle(request, response, () => findRefusal(door, request) === undefined),
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    return { status: answer.status, text: await answer.text() };
  };
  return { dir, get };
}

const lists = ['/api/build?url=/terms/tort/', '/admin/library.json', '/admin/summary.json'];

test('a desk without people answers this computer, and no page of another site', async () => {
  const { get } = await startPortal({});
  for (const path of lists) {
    expect(await get(path)).toMatchObject({ status: 200, text: expect.stringContaining(secret) });
    expect((await get(path, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  }
  expect(await get('/')).toMatchObject({ status: 503, text: expect.stringContaining(secret) });
});

test.each<[string, { name?: string; token?: string }]>([
  ['people', { name: '赵管' }],
  ['a word', { token: 'a-long-word-for-the-office' }],
])('a desk with %s tells nobody else what is written, checked or wrong', async (_, setup) => {
  const { dir, get } = await startPortal(setup);
  for (const path of lists) {
    const { status, text } = await get(path);
    expect(status).toBe(401);
    expect(text).toMatch(/^\{"error":"[^"]*\p{Script=Han}/u);
    expect(text).not.toContain(secret);
  }
  const page = await get('/');
  expect(page.status).toBe(503);
  expect(page.text).not.toContain('王小明');
  expect(page.text).toContain('网站正在建');

  const [person] = openDoor({ dir }).people.list();
  if (!person) {
    expect((await get('/api/build', { 'X-Desk-Token': setup.token ?? '' })).status).toBe(200);
    return;
  }
  const Cookie = `mingli-desk=${openSessions(dir).open({ person: person.id })}`;
  for (const path of lists) expect((await get(path, { Cookie })).status).toBe(200);
  expect((await get('/', { Cookie })).text).toContain(secret);
});
