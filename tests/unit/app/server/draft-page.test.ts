import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createDraftPages } from '../../../../src/app/server/draft-page.ts';
import { escapeHtml } from '../../../../src/site/page/escape.ts';
import { getRoute } from '../../../../src/app/server/route.ts';
import { draftUrl } from '../../../../src/urls.ts';
import { caseText, image, picture, putOnMain, saveParams } from '../../cms/server/desk.ts';
import { makePdf } from '../../pdfs.ts';
import { startPeopleDesk } from '../../cms/server/people-desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const photo = image('room.jpg');
const paper = { path: 'content/media/guide.pdf', content: makePdf().toString('base64'), encoding: 'base64' };
const day = 24 * 60 * 60 * 1000;

/** A draft with an image, and the server of its links; pages are drawn as their text, with an image of the draft and one of the site. */
async function startLinks() {
  const people = await startPeopleDesk();
  const { desk, editor } = people;
  const { store, door } = desk;
  await putOnMain(store, { 'content/cases/other.md': caseText('别的'), 'content/media/old.jpg': picture('old.jpg') });
  const save = (body: string) =>
    editor.ask('persistEntry', saveParams('leak', caseText('漏水', body), { assets: [photo, paper] }));
  await save('/media/room.jpg /media/guide.pdf 第一版');
  const drawing = { now: 0, most: 0 };
  const handle = createDraftPages({
    store,
    door,
    drawPage: async ({ files, read }, path) => {
      drawing.now += 1;
      drawing.most = Math.max(drawing.most, drawing.now);
      const [text] = await read([files.get(path) ?? '']);
      drawing.now -= 1;
      if (String(text).includes('画不出来')) return undefined;
      return `<h1>漏水</h1><img src="/media/room.jpg"><img src="/media/old.jpg"><a href="/media/guide.pdf#page=2">指南</a>${String(text)}`;
    },
  });
  const server = createServer((request, response) => void handle(request, response, new URLSearchParams()));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
  const { word } = (await editor.ask('createLink', which)).body as { word: string };
  const file = store.git.dir.replace(/\.git$/u, '-links.json');
  return { ...people, save, get, drawing, word, url: draftUrl(word), file };
}

test('a link shows the draft as it stands, marked as one, to whoever has it, and tells nobody of itself', async () => {
  const { get, url, word, save, file } = await startLinks();
  await save('/media/room.jpg /media/guide.pdf 第二版');
  const answer = await get(url);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain('第二版');
  expect(html).toMatch(/role="note"><b>草稿<\/b>：还没有审过/u);
  expect(html).toContain('<meta name="robots" content="noindex, nofollow, noarchive" />');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; style-src 'self'; img-src 'self' data:; base/u,
    ),
  });
  // An image of the site is asked for from the site, one of the draft below the link.
  expect(html).toContain(`src="${url}media/room.jpg"`);
  expect(html).toContain('src="/media/old.jpg"');
  const shown = await get(`${url}media/room.jpg`);
  expect(shown.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture('room.jpg'));
  expect(html).toContain(`href="${url}media/guide.pdf#page=2"`);
  const opened = await get(`${url}media/guide.pdf`);
  expect(opened.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(await opened.arrayBuffer())).toEqual(makePdf());
  expect((await get(url.slice(0, -1))).headers.get('location')).toBe(url);
  // What is kept opens nothing.
  expect(readFileSync(file, 'utf8')).not.toContain(word);
});

test('nothing else is reached by it', async () => {
  const { get, url, word } = await startLinks();
  const other = `${word.slice(0, -1)}${word.endsWith('A') ? 'B' : 'A'}`;
  for (const path of [
    draftUrl(other),
    `${draftUrl(other)}media/room.jpg`,
    `${url}media/old.jpg`,
    `${url}content/cases/leak.md`,
    `${url}media/../../content/cases/other.md`,
    `${url}%2e%2e/cases/other.md`,
    `${url}cases/leak.md`,
  ]) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    expect(await answer.text(), path).toContain('请向给您链接的人再要一个');
  }
});

test('whoever asks for it again and again waits, and nobody else', async () => {
  const { get, url, drawing, editor } = await startLinks();
  const other = draftUrl((await editor.ask('createLink', which)).body.word);
  const answers = await Promise.all([...Array<string>(12).fill(url), other].map(get));
  expect(answers.map(({ status }) => status)).toEqual(Array(13).fill(200));
  expect(drawing.most).toBeLessThanOrEqual(3);
});

test('of a draft that makes no page, it says so', async () => {
  const { get, url, save } = await startLinks();
  await save('画不出来');
  const answer = await get(url);
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('没有样子可看')]);
});

test('an image is found whatever signs its name has', async () => {
  const { get, editor } = await startLinks();
  const names = ['$&.jpg', '$`.jpg', '$$.jpg'];
  const spell = (path: string) => escapeHtml(encodeURI(path));
  const text = names.map((name) => `<img src="${spell(`/media/${name}`)}">`).join('');
  const saved = await editor.ask(
    'persistEntry',
    saveParams('signs', caseText('图', `${text} ${names.join(' ')}`), { assets: names.map((name) => image(name)) }),
  );
  expect(saved.status).toBe(200);
  const url = draftUrl((await editor.ask('createLink', { ...which, slug: 'signs' })).body.word);
  const html = await (await get(url)).text();
  for (const name of names) expect(html, name).toContain(`<img src="${url}${spell(`media/${name}`)}">`);
});

test('what is no word is an address of the site', () => {
  const word = 'w'.repeat(43);
  expect(getRoute(draftUrl(word))?.place).toBe('draft');
  for (const path of ['/draft/', '/draft', `/draft/${word}w/`, `/draft/${word.slice(1)}/`, `/drafts/${word}/`])
    expect(getRoute(path)?.place, path).toBe('site');
});

test('it is listed beside the draft, and ends when it is taken back, after 14 days, and with whoever made it', async () => {
  const { desk, get, url, editor, administrator, file } = await startLinks();
  const list = async () => (await editor.ask('listLinks', which)).body;
  const [link] = await list();
  expect(link).toEqual({
    id: expect.any(String),
    by: '李编',
    at: expect.any(String),
    until: new Date(Date.parse(link.at) + 14 * day).toISOString(),
  });
  expect((await administrator.ask('revokeLink', { id: link.id })).status).toBe(200);
  expect(await list()).toEqual([]);
  expect((await get(url)).status).toBe(404);

  const make = async () => draftUrl((await editor.ask('createLink', which)).body.word);
  const late = await make();
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replaceAll(/"until": "[^"]+"/gu, '"until": "2026-01-01T00:00:00.000Z"'),
  );
  expect(await list()).toEqual([]);
  expect((await get(late)).status).toBe(404);

  const orphaned = await make();
  expect((await get(orphaned)).status).toBe(200);
  desk.door.end(desk.door.people.list().find(({ name }) => name === '李编')?.id ?? '');
  expect((await get(orphaned)).status).toBe(404);
});

test('it shows this draft only: what was published or thrown away, and what is begun anew in its place, it does not show', async () => {
  const { get, url, save, editor, reviewer, administrator } = await startLinks();
  await editor.ask('deleteUnpublishedEntry', which);
  expect((await get(url)).status).toBe(404);
  const [thrownAway] = (await reviewer.ask('listBin')).body;
  expect((await reviewer.ask('takeBack', { ...thrownAway, editor: undefined })).status).toBe(200);
  expect((await get(url)).status).toBe(404);
  await administrator.ask('deleteUnpublishedEntry', which);
  await save('另一份');
  expect((await get(url)).status).toBe(404);
  const again = draftUrl((await editor.ask('createLink', which)).body.word);
  expect((await get(again)).status).toBe(200);
  await editor.ask('stepDraft', { ...which, newStatus: 'pending_review' });
  await reviewer.ask('stepDraft', { ...which, newStatus: 'pending_publish' });
  expect((await reviewer.ask('publishUnpublishedEntry', which)).status).toBe(200);
  expect((await get(again)).status).toBe(404);
  // A deletion has nothing to show.
  await administrator.ask('deleteFile', { path: 'content/cases/other.md', options: {} });
  expect((await editor.ask('createLink', { ...which, slug: 'other' })).body.error).toContain('没有样子可看');
});

test('a draft has at most twenty of them', async () => {
  const { editor } = await startLinks();
  const answers = [];
  for (let made = 1; made <= 20; made += 1) answers.push((await editor.ask('createLink', which)).status);
  expect(answers).toEqual([...Array<number>(19).fill(200), 409]);
});
