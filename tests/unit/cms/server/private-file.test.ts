import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPeople } from '../../../../cms/server/people/people.ts';
import { sessionsFile } from '../../../../cms/server/people/person.ts';
import { temporaryDir } from './desk.ts';

const fixture = fileURLToPath(new URL('fixtures/fill-private-file.ts', import.meta.url));

// A limit on the size of files cuts a write short as a disk does that is nearly full, and needs no disk.
test.skipIf(process.platform === 'win32').each([
  ['sessions.json', 8],
  ['sessions.json', 13],
  ['people.json', 8],
  ['people.json', 13],
] as const)(
  'what was said to be kept in %s stands there when the next write finds no room (%i blocks)',
  (file, blocks) => {
    const dir = temporaryDir();
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, fixture, dir, file],
      { encoding: 'utf8' },
    );
    expect(stderr).toContain('EFBIG');
    const kept = stdout.trim().split('\n');
    expect(kept.length).toBeGreaterThan(5);
    const read = () =>
      file === 'people.json'
        ? openPeople(dir)
            .list()
            .map(({ name }) => name.replaceAll(/\D/gu, ''))
        : sessionsFile.parse(JSON.parse(readFileSync(join(dir, file), 'utf8'))).sessions.map(({ person }) => person);
    expect(read()).toEqual(kept);
    expect(existsSync(join(dir, `${file}.next`))).toBe(false);
  },
);

test('what was read is not read again, and what another program writes is seen at once, in the same file or in another', () => {
  const dir = temporaryDir();
  const path = join(dir, 'people.json');
  const people = openPeople(dir);
  const position = { role: 'administrator', regions: [] } as const;
  people.add('赵一', position);
  expect(people.list()).toBe(people.list());
  openPeople(dir).add('钱二', position);
  expect(people.list().map(({ name }) => name)).toEqual(['赵一', '钱二']);
  writeFileSync(path, readFileSync(path, 'utf8').replace('钱二', '孙三丰'));
  expect(people.list().map(({ name }) => name)).toEqual(['赵一', '孙三丰']);
  rmSync(path);
  expect(people.list()).toEqual([]);
});
