import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addQuestions, getQuestionsFile } from '../../../../cms/server/questions.ts';
import { type Desk, git, startDesk } from './desk.ts';

const ask = async (desk: Desk, action: string, params: Record<string, unknown> = {}) =>
  (await desk.ask(action, params)).body;

test('pasted slips are kept masked, once, in a private file beside the repository, until they are struck out', async () => {
  const desk = await startDesk();
  expect(await ask(desk, 'listQuestions')).toEqual([]);
  const text = '商标怎么注册\n我电话13912345678，火车晚点怎么赔\n我老公打我\n商标怎么注册？';
  expect(await ask(desk, 'addQuestions', { text })).toEqual({ added: 2, dangers: 1 });
  expect(await ask(desk, 'addQuestions', { text: '火车晚点怎么赔' })).toEqual({ added: 1, dangers: 0 });
  expect(await ask(desk, 'addQuestions', { text: '火车晚点怎么赔' })).toEqual({ added: 0, dangers: 0 });

  const questions: { id: string; text: string }[] = await ask(desk, 'listQuestions');
  expect(questions.map((question) => question.text)).toEqual([
    '商标怎么注册？',
    '我电话×××，火车晚点怎么赔',
    '火车晚点怎么赔',
  ]);
  const file = getQuestionsFile(desk.store.git.dir);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).not.toMatch(/13912345678|老公/u);
  // Whatever is in Git stays there: they are none of its business.
  expect(await git(desk.store.git.dir, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');

  await ask(desk, 'dropQuestions', { ids: [questions[0]!.id, questions[2]!.id, 'nobody'] });
  expect(await ask(desk, 'listQuestions')).toMatchObject([{ id: questions[1]!.id }]);
});

test('what is no slip, and more than anybody could answer, is refused in words', async () => {
  const desk = await startDesk();
  const refused = async (action: string, params: Record<string, unknown>) => {
    const { status, body } = await desk.ask(action, params);
    return `${status} ${(body as { error: string }).error}`;
  };
  expect(await refused('addQuestions', {})).toMatch(/^400 .*「text」没有写/u);
  expect(await refused('addQuestions', { text: '\u200B' })).toMatch(/^400 .*「text」/u);
  expect(await refused('addQuestions', { text: '问'.repeat(20_001) })).toMatch(/^400 .*「text」太长/u);
  expect(await refused('dropQuestions', { ids: [] })).toMatch(/^400 .*「ids」/u);
  const many = (from: number) => Array.from({ length: 1001 }, (_, at) => `事${from + at}`).join('\n');
  expect(await ask(desk, 'addQuestions', { text: many(10_000) })).toMatchObject({ added: 1001 });
  expect(await refused('addQuestions', { text: many(20_000) })).toBe(
    '409 没有存：问题单最多存 2000 条。请先把处理过的划掉，再粘贴。',
  );
});

test('thousands of questions keep nobody else waiting', async () => {
  const { store } = await startDesk();
  const before = process.threadCpuUsage();
  expect(await addQuestions(store, '押\n'.repeat(4_000))).toEqual({ added: 1, dangers: 0 });
  const { user, system } = process.threadCpuUsage(before);
  // On the server's own thread it took half a second.
  expect((user + system) / 1000).toBeLessThan(150);
});
