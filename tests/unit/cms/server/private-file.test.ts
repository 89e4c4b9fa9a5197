import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
