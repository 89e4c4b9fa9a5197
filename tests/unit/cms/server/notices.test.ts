import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNotices } from '../../../../src/app/server/notices.ts';
import { caseText, saveParams, temporaryDir } from './desk.ts';
import { startPeopleDesk } from './people-desk.ts';

const url = 'https://desk.example.gov.cn/admin/#/workflow';
const which = { collection: 'cases', slug: 'leak' };

/** A program that keeps each line that it is told; `rest` follows in it. */
function writeProgram(rest = ''): { command: string; listTold: () => Record<string, unknown>[] } {
  const dir = temporaryDir();
  const [command, file] = [join(dir, 'notify.sh'), join(dir, 'told.jsonl')];
  writeFileSync(command, `#!/bin/sh\ncat >> '${file}'\n${rest}`);
  chmodSync(command, 0o755);
  const listTold = () =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Record<string, unknown>)
      : [];
  return { command, listTold };
}

async function start(program: Pick<ReturnType<typeof writeProgram>, 'command'>) {
  const people = await startPeopleDesk();
  const { store, door } = people.desk;
  const logged: string[] = [];
  const look = createNotices({
    store,
    listPeople: door.people.list,
    url,
    log: (words) => logged.push(words),
    ...program,
  });
  return { ...people, look, logged };
}

test('a program is told who is waited for, once, and nothing of what is written', async () => {
  const program = writeProgram();
  const { editor, reviewer, administrator, look, logged } = await start(program);
  await editor.ask('persistEntry', saveParams('leak', caseText('张三家漏水')));
  await look();
  expect(program.listTold()).toEqual([]);
  await editor.ask('stepDraft', { ...which, newStatus: 'pending_review' });
  await look();
  const told = (name: string, role: string) => ({ name, role, waiting: 1, fresh: 1, url });
  const both = [told(administrator.name, '管理员'), told(reviewer.name, '审核人')];
  expect(program.listTold()).toEqual(both);
  await look();
  expect(program.listTold()).toHaveLength(2);
  await reviewer.ask('stepDraft', { ...which, newStatus: 'draft', note: '请补上时间' });
  await look();
  expect(program.listTold().slice(2)).toEqual([told(editor.name, '编辑')]);
  expect(JSON.stringify(program.listTold())).not.toMatch(/张三|leak|时间/u);
  expect(logged).toEqual([]);
});

test('a program that fails or is not there is told in words, and stops nothing', async () => {
  const failing = writeProgram('echo 没有网络 >&2\nexit 3\n');
  for (const [command, words] of [
    [failing.command, /没有通知到「赵管」（退出码 3）：没有网络/u],
    ['/没有/这个程序', /运行不了/u],
  ] as const) {
    const { editor, look, logged } = await start({ command });
    await look();
    await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
    await editor.ask('stepDraft', { ...which, newStatus: 'pending_review' });
    await look();
    expect(logged[0]).toMatch(words);
    expect(logged).toHaveLength(2);
  }
});

test('what did not reach somebody is told again with what comes next', async () => {
  const program = writeProgram('test -e "$0.up"\n');
  const { editor, administrator, look, logged } = await start(program);
  await look();
  const send = async (slug: string) => {
    await editor.ask('persistEntry', saveParams(slug, caseText('漏水')));
    await editor.ask('stepDraft', { ...which, slug, newStatus: 'pending_review' });
    await look();
  };
  await send('leak');
  expect(logged).toHaveLength(2);
  writeFileSync(`${program.command}.up`, '');
  await send('drain');
  expect(program.listTold().at(-2)).toMatchObject({ name: administrator.name, waiting: 2, fresh: 2 });
});
