import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTemporaryFolder } from '../../run/temporary-folder.ts';
import { mountDisk } from '../mount-disk.ts';

test('a run writes what it throws away into memory where there is room, and leaves nothing of it', async ({ skip }) => {
  const disk = mountDisk('5g');
  if (!disk) skip('this computer lets the test have no disk of its own');
  const first = await openTemporaryFolder(disk, 2 ** 35);
  const { TMPDIR: path = '' } = first.env;
  expect(path.startsWith(`${disk}/mingli-tests-`)).toBe(true);
  writeFileSync(join(path, 'left'), 'by a run that was killed');
  const second = await openTemporaryFolder(disk, 2 ** 35);
  expect([second.env.TMPDIR, existsSync(join(path, 'left'))]).toEqual([path, false]);
  await second.remove();
  expect(existsSync(path)).toBe(false);
});

test('where memory is scarce, its disk small, or there is none, the folder of the system serves', async () => {
  const small = mountDisk('64m');
  const nowhere = join(tmpdir(), 'no-such-disk');
  for (const [disk, free] of [
    [nowhere, 2 ** 35],
    ...(small ? ([[small, 2 ** 35]] as const) : []),
    ['/dev/shm', 2 ** 30],
  ] as const)
    expect((await openTemporaryFolder(disk, free)).env).toEqual({});
});
