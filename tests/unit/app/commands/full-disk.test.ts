import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeEnd } from '../../../../src/app/build/failure-words.ts';
import { writeFolder } from '../../../../src/app/init/write-folder.ts';
import { openStore, repositoryFor } from '../../../../cms/server/store/store.ts';
import { runCommand, stackTrace } from '../../../site/command.ts';
import { temporaryDir } from '../../cms/server/desk.ts';
import { fillDisk, mountDisk } from '../../mount-disk.ts';

test('commands that meet a full disk say so, leave no half of anything, and succeed when there is room again', async ({
  skip,
}) => {
  const disk = mountDisk('300k');
  if (disk === undefined) return skip('this computer lets no test mount a disk');
  const home = temporaryDir();
  const [content, deskDir] = [join(home, 'content'), join(home, 'desk')];
  mkdirSync(join(content, 'cases'), { recursive: true });
  writeFileSync(join(content, 'cases', 'notes.md'), '写'.repeat(20_000));
  await openStore(repositoryFor(content, deskDir));
  const place = { CONTENT_DIR: content, DESK_DIR: deskDir };
  const portal = ['--name', '临江说法', '--organisation', '临江县司法局', '--code', '620602'];
  const commands: [name: string, args: string[], env: Record<string, string>, made: string][] = [
    ['backup', ['--out', join(disk, 'today.zip')], place, 'today.zip'],
    ['export', ['--out', join(disk, 'plain')], { ...place, DESK_DIR: join(home, 'none') }, 'plain'],
    ['init', [join(disk, 'linjiang'), ...portal], {}, 'linjiang'],
    ['people', ['add', '王芳', '--role', 'administrator'], { DESK_DIR: join(disk, 'desk') }, 'desk/people.json'],
  ];
  const empty = fillDisk(disk);
  for (const [name, args, env, made] of commands) {
    const { code, stdout, stderr } = await runCommand(name, { args, env });
    expect([name, code, stdout, stderr]).toEqual([name, 1, '', expect.stringContaining('硬盘满了，没有做成')]);
    expect(stderr).not.toMatch(stackTrace);
    const path = join(disk, made);
    expect([name, existsSync(path) && !made.includes('.') ? readdirSync(path) : existsSync(path)]).toEqual([
      name,
      made.includes('.') ? false : [],
    ]);
  }
  empty();
  for (const [name, args, env, made] of commands) {
    expect(await runCommand(name, { args, env })).toMatchObject({ code: 0 });
    expect([name, existsSync(join(disk, made))]).toEqual([name, true]);
  }
});

test('a folder that cannot be written whole is empty again', async () => {
  const dir = temporaryDir();
  await expect(writeFolder(dir, { 'site.json': '{}', 'pages/a.md': 'a', 'pages/a.md/b.md': 'b' })).rejects.toThrow();
  expect(readdirSync(dir)).toEqual([]);
});

test.each([
  [
    Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/srv/a' }),
    '硬盘满了，没有做成：腾出空间，再做一次（/srv/a）。',
  ],
  [
    Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }),
    '没有权限，没有做成：换成管这些文件的账号，或者改好文件夹的权限，再做一次。',
  ],
  [
    Object.assign(new Error('EROFS'), { code: 'EROFS', path: '/mnt' }),
    '那个盘是只读的，没有做成：换一个能写的地方，再做一次（/mnt）。',
  ],
  [new Error('「/srv/a」已经在了，没有动它。'), '「/srv/a」已经在了，没有动它。'],
  ['坏了', '坏了'],
])('the last words of a command: %s', (error, words) => {
  expect(describeEnd(error)).toBe(words);
});
