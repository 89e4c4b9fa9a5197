import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeBackup } from '../../../../cms/server/backup/make-backup.ts';
import { restoreBackup } from '../../../../cms/server/backup/restore-backup.ts';
import { getQuestionsFile } from '../../../../cms/server/questions.ts';
import { repositoryFor } from '../../../../cms/server/store/store.ts';
import { refsOf, startHome } from './backup-home.ts';

test('restorations killed at random moments leave no half of a content folder, and are done by the next', async () => {
  const { home, place, repository, out } = await startHome();
  const refs = refsOf(repository);
  await makeBackup(place, out);
  const listContent = (dir: string) => readdirSync(dir, { recursive: true }).map(String).sort();
  const whole = listContent(place.contentDir);
  const restoreForEver = `
    import { restoreBackup } from ${JSON.stringify(resolve('cms/server/backup/restore-backup.ts'))};
    for (let turn = 0; ; turn += 1) {
      const home = ${JSON.stringify(home)} + '/' + process.argv[1] + '-' + turn;
      await restoreBackup({ deskDir: home + '/desk', contentDir: ${JSON.stringify(place.contentDir)} + '-' + process.argv[1] + '-' + turn }, ${JSON.stringify(out)});
      process.stdout.write('.');
    }`;
  for (let turn = 1; turn <= 4; turn += 1) {
    const args = ['--input-type=module', '--eval', restoreForEver, String(turn)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    // Not its end alone: what it has told may still be on its way.
    const ended = once(child, 'close');
    let done = 0;
    child.stdout.on('data', (dots: Buffer) => {
      // One has taken as long as this; the next is killed somewhere in it.
      if (done === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 100);
      done += dots.length;
    });
    await ended;
    const broken = {
      deskDir: join(home, `${turn}-${done}`, 'desk'),
      contentDir: `${place.contentDir}-${turn}-${done}`,
    };
    if (existsSync(broken.contentDir)) expect(listContent(broken.contentDir)).toEqual(whole);
    const repositoryThere = repositoryFor(broken.contentDir, broken.deskDir);
    if (!existsSync(repositoryThere)) {
      // Which it asks for itself.
      rmSync(join(broken.deskDir, 'people.json'), { force: true });
      rmSync(getQuestionsFile(repositoryThere), { force: true });
      await restoreBackup(broken, out);
    }
    expect(refsOf(repositoryThere)).toEqual(refs);
    expect(listContent(broken.contentDir)).toEqual(whole);
  }
});

test('what a killed restoration still writes for a moment is removed all the same, and reaches nothing', async () => {
  const { home, place, repository, out } = await startHome();
  const refs = refsOf(repository);
  await makeBackup(place, out);
  const target = { deskDir: join(home, 'target'), contentDir: join(home, 'target-content') };
  const left = join(target.deskDir, 'restoring.a/repository.git/refs');
  mkdirSync(left, { recursive: true });
  let isDone = false;
  const restoring = restoreBackup(target, out).finally(() => (isDone = true));
  // As Git does that outlives who started it: until its folder has been looked through once, and then some.
  for (let count = 0; count < 2000 && !isDone && existsSync(left); count += 1) {
    for (let at = 0; at < 5; at += 1) mkdirSync(join(left, `${count}-${at}`), { recursive: true });
    await setImmediate();
  }
  await restoring;
  expect(refsOf(repositoryFor(target.contentDir, target.deskDir))).toEqual(refs);
  expect(readdirSync(target.deskDir).filter((name) => name.startsWith('restoring'))).toEqual([]);
});
