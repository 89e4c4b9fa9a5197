import { expect, test } from 'vitest';
import { openPeople } from '../../../../cms/server/people/people.ts';
import { runCommand, stackTrace } from '../../../site/command.ts';
import { temporaryDir } from '../../cms/server/desk.ts';

/** `npm run people` with these arguments beside an empty desk. */
async function say(...args: string[]) {
  const desk = temporaryDir();
  const { code, stdout, stderr } = await runCommand('people', { args, env: { DESK_DIR: desk } });
  return { code, stdout, words: stderr, list: openPeople(desk).list() };
}

test.each<[string, string[], string]>([
  ['no role', ['add', '王建国'], '没有写角色：--role 从下面选一个。'],
  ['a role that is none', ['add', '王建国', '--role', 'owner'], '没有「owner」这个角色：--role 从下面选一个。'],
  ['nobody of that name', ['change', '王建国', '--role', 'editor'], '名单里没有「王建国」。看名单：npm run people'],
  ['nobody to invite', ['invite', '王建国'], '名单里没有「王建国」。看名单：npm run people'],
  ['a word that is no command', ['dance'], '不认识「dance」。'],
  ['an option with a slip', ['add', '王建国', '--rol', 'editor'], '不认识选项「--rol」。'],
  ['an option without its value', ['add', '王建国', '--role'], '选项「--role」后面要写一个值。'],
  ['two names', ['add', '王建国', '李强', '--role', 'editor'], '名字有空格的，用引号括起来：多写了「李强」。'],
])('%s is said in a sentence, and nobody is added', async (_, args, sentence) => {
  const { code, words, list } = await say(...args);
  expect([code, words.split('\n')[0]]).toEqual([1, sentence]);
  expect(words).not.toMatch(stackTrace);
  expect(list).toEqual([]);
});

test('whoever names no role, or one that is none, is shown all of them', async () => {
  for (const args of [
    ['add', '王建国'],
    ['add', '王建国', '--role', 'owner'],
  ])
    expect((await say(...args)).words).toMatch(/角色：.*editor（编辑）.*administrator（管理员）/u);
});
