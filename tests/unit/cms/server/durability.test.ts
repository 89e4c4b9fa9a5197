import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../../cms/server/store/store.ts';
import { caseText, filesOf, git, image, newRepository, publish, saveParams, startDesk } from './desk.ts';

test('thirty saves at once all succeed, each with its own files only', async () => {
  const desk = await startDesk();
  const { dir } = desk.store.git;
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  const answers = await Promise.all(
    numbers.map((number) =>
      desk.ask(
        'persistEntry',
        saveParams(`case-${number}`, caseText(`案例${number}`, `图${number}.png`), {
          assets: [image(`图${number}.png`)],
        }),
      ),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 200));
  expect((await desk.ask('unpublishedEntries')).body).toHaveLength(30);
  for (const number of numbers)
    expect(filesOf(dir, `cms/cases/case-${number}`).sort()).toEqual([
      `content/cases/case-${number}.md`,
      `content/media/图${number}.png`,
    ]);
});

test('thirty uploads at once all succeed, and so do thirty saves of one draft', async () => {
  const desk = await startDesk();
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  const answers = await Promise.all(
    numbers.flatMap((number) => [
      desk.ask('persistMedia', { asset: image(`图${number}.png`), options: { commitMessage: '上传' } }),
      desk.ask('persistEntry', saveParams('one', caseText(`第${number}版`))),
    ]),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const { dir } = desk.store.git;
  expect((await desk.ask('listMediaDrafts')).body).toHaveLength(30);
  expect(git(dir, 'rev-list', '--count', '--author=编辑', 'cms/cases/one', '^main')).toBe('30');
});

test('two servers on one repository do not lose each other’s publications', async () => {
  const dir = newRepository();
  const desks = [await startDesk({}, dir), await startDesk({}, dir)];
  const numbers = Array.from({ length: 10 }, (_, index) => index);
  for (const number of numbers) {
    const slug = `case-${number}`;
    await desks[0]!.ask('persistEntry', saveParams(slug, caseText(`${number}`)));
    await desks[0]!.ask('stepDraft', { collection: 'cases', slug, newStatus: 'pending_publish' });
  }
  const publishOne = (number: number) =>
    desks[number % 2]!.ask('publishUnpublishedEntry', { collection: 'cases', slug: `case-${number}` });
  const answers = await Promise.all(numbers.map(publishOne));
  const saved = answers.filter(({ status }) => status === 200).length;
  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect(git(dir, 'ls-tree', '-r', '--name-only', 'main').split('\n')).toHaveLength(saved);
});

test('a publication that was cut short between its two halves is taken for done at the next start', async () => {
  const desk = await startDesk();
  const { dir } = desk.store.git;
  await desk.ask('persistEntry', saveParams('a', caseText('一')));
  await desk.ask('stepDraft', { collection: 'cases', slug: 'a', newStatus: 'pending_publish' });
  const draft = git(dir, 'rev-parse', 'cms/cases/a');
  await desk.ask('publishUnpublishedEntry', { collection: 'cases', slug: 'a' });
  // As if `main` had moved and the draft had not gone yet.
  git(dir, 'update-ref', 'refs/heads/cms/cases/a', draft);
  const restarted = await startDesk({}, dir);
  expect((await restarted.ask('unpublishedEntries')).body).toEqual([]);
  await restarted.ask('persistEntry', saveParams('a', caseText('二')));
  expect((await publish(restarted, 'a')).status).toBe(200);
});

test('locks that a killed git process left behind are cleared at the next start', async () => {
  const dir = newRepository();
  const lock = join(dir, 'refs/heads/main.lock');
  writeFileSync(lock, '');
  const longAgo = new Date(Date.now() - 10_000);
  utimesSync(lock, longAgo, longAgo);
  const desk = await startDesk({}, dir);
  await desk.ask('persistEntry', saveParams('a', caseText('一')));
  expect((await publish(desk, 'a')).status).toBe(200);
});

test('a lock left behind while the server runs costs a wait, not a save', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('a', caseText('一')));
  writeFileSync(join(desk.store.git.dir, 'refs/heads/main.lock'), '');
  expect((await publish(desk, 'a')).status).toBe(200);
});

test('what is left of an unfinished write is never seen', async () => {
  const desk = await startDesk();
  const { dir } = desk.store.git;
  await desk.ask('persistEntry', saveParams('a', caseText('一')));
  const before = git(dir, 'rev-parse', 'cms/cases/a');
  await desk.store.git.text(['hash-object', '-w', '--stdin'], { input: '孤儿' });
  const reopened = await openStore(dir);
  expect(git(reopened.git.dir, 'rev-parse', 'cms/cases/a')).toBe(before);
  rmSync(join(dir, 'desk-scratch'), { recursive: true, force: true });
  expect((await desk.ask('persistEntry', saveParams('a', caseText('二')))).status).toBe(200);
});
