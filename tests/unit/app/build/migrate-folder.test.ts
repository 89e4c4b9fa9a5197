import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { migrateFolder } from '../../../../src/app/build/migrate-folder.ts';
import type { Migration } from '../../../../src/rules/migrations/migrate.ts';
import { temporaryDir, writeFiles } from '../../cms/server/desk.ts';

const names = Array.from({ length: 60 }, (_, index) => `cases/case-${index}.md`);
const old = `---\ntitle: 旧\n---\n${'水沟年年堵。'.repeat(200)}\n`;
const changed = old.replace('旧', '新');

/** As `migrations.ts` has them: run again, it changes nothing. */
const migrations: readonly Migration[] = [
  {
    to: 1,
    what: '改题目',
    migrate: (texts) =>
      new Map(
        [...texts].filter(([, text]) => text.includes('旧')).map(([path, text]) => [path, text.replace('旧', '新')]),
      ),
  },
];

function makeFolder(): string {
  const dir = join(temporaryDir(), 'content');
  // The settings come first when a folder is read, and last when it is written.
  writeFiles(dir, { 'site.json': '{}', ...Object.fromEntries(names.map((name) => [name, old])) });
  return dir;
}

const read = (dir: string) => new Set(names.map((name) => readFileSync(join(dir, name), 'utf8')));
const isDone = (dir: string) => readFileSync(join(dir, 'site.json'), 'utf8').includes('shape');

test('brings a folder to the new shape, after a copy; the next time there is nothing to do', async () => {
  const dir = makeFolder();
  const { copy, changed: files } = await migrateFolder(dir, migrations);
  expect(copy).toBe(`${dir}.before-1`);
  expect(files.size).toBe(names.length + 1);
  expect([...read(dir)]).toEqual([changed]);
  expect([...read(copy!)]).toEqual([old]);
  expect(readdirSync(join(dir, '..')).sort()).toEqual(['content', 'content.before-1']);
  expect(await migrateFolder(dir, migrations)).toMatchObject({ copy: undefined });
});

test('a copy that stands there is not written over, and the sentence says which is the older', async () => {
  const dir = makeFolder();
  writeFiles(`${dir}.before-1`, { 'site.json': '{}' });
  await expect(migrateFolder(dir, migrations)).rejects.toThrow('那一份才是原来的');
  expect([...read(dir)]).toEqual([old]);
});

test('killed at random moments it leaves every file whole and a whole copy or none, and can be run again', async () => {
  for (let turn = 1; turn <= 4; turn += 1) {
    const dir = makeFolder();
    const run = `
      import { migrateFolder } from ${JSON.stringify(resolve('src/app/build/migrate-folder.ts'))};
      process.stdout.write('.');
      await migrateFolder(${JSON.stringify(dir)}, [{ to: 1, what: '改题目', migrate: (texts) => new Map([...texts]
        .filter(([, text]) => text.includes('旧')).map(([path, text]) => [path, text.replace('旧', '新')])) }]);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', run], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', () => setTimeout(() => child.kill('SIGKILL'), Math.random() * 60));
    await once(child, 'exit');
    const copy = `${dir}.before-1`;
    const found = read(dir);
    expect([old, changed]).toEqual(expect.arrayContaining([...found]));
    if (existsSync(copy)) expect([...read(copy)]).toEqual([old]);
    else expect([...found]).toEqual([old]);
    if (isDone(dir)) expect([...found]).toEqual([changed]);
    else {
      if (existsSync(copy)) renameSync(copy, `${copy}-kept`);
      await migrateFolder(dir, migrations);
    }
    expect([...read(dir)]).toEqual([changed]);
    expect(isDone(dir)).toBe(true);
  }
});
