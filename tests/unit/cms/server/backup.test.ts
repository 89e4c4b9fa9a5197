import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import {
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, test } from 'vitest';
import { makeBackup } from '../../../../cms/server/backup/make-backup.ts';
import { restoreBackup } from '../../../../cms/server/backup/restore-backup.ts';
import { writeExport } from '../../../../src/app/build/write-export.ts';
import { takeOver } from '../../../../cms/server/drafts/takeover.ts';
import { getQuestionsFile } from '../../../../cms/server/questions.ts';
import { holdFolder } from '../../../../cms/server/store/hold-folder.ts';
import { openStore, repositoryFor } from '../../../../cms/server/store/store.ts';
import { patience } from '../../../patience.ts';
import { runCommand, stackTrace } from '../../../site/command.ts';
import { refsOf, startHome } from './backup-home.ts';
import { caseText, type Desk, git, picture, publish, temporaryDir, writeFiles } from './desk.ts';

test('what was destroyed stands there again: every ref, people, questions, pictures, and no session', async () => {
  const { place, repository, out } = await startHome();
  const refs = refsOf(repository);
  const people = readFileSync(join(place.deskDir, 'people.json'), 'utf8');
  const { hasPeople } = await makeBackup(place, out);
  expect(hasPeople).toBe(true);
  expect(readdirSync(join(out, '..'))).toEqual(['今天.zip']);

  for (const dir of Object.values(place)) rmSync(dir, { recursive: true });
  const restored = await restoreBackup(place, out);
  expect(restored).toMatchObject({ drafts: 3, people: 1, wroteContent: true });
  expect(refsOf(repository)).toEqual(refs);
  git(repository, 'fsck', '--strict', '--no-dangling');
  expect(readFileSync(join(place.deskDir, 'people.json'), 'utf8')).toBe(people);
  expect(existsSync(getQuestionsFile(repository))).toBe(true);
  expect(readdirSync(place.contentDir).sort()).toEqual(['README.md', 'cases', 'media', 'site.json']);
  expect(readFileSync(join(place.contentDir, 'media/院子.jpg'))).toEqual(picture('a.jpg'));
  expect(readdirSync(place.deskDir).filter((name) => /session|restor/u.test(name))).toEqual([]);

  // The desk opens on it, and what the folder holds is what it knows already.
  const store = await openStore(repository);
  expect(await takeOver(store, place.contentDir)).toEqual({ changed: [], kept: [], skipped: [] });
});

test('nobody else at the computer reads what is in it, also while it is made', async () => {
  const { place, out } = await startHome();
  const dir = join(out, '..');
  mkdirSync(dir);
  const open = new Set<string>();
  let isDone = false;
  const making = makeBackup(place, out).finally(() => (isDone = true));
  while (!isDone) {
    for (const name of readdirSync(dir)) {
      const mode = statSync(join(dir, name), { throwIfNoEntry: false })?.mode ?? 0;
      if ((mode & 0o077) !== 0) open.add(name);
    }
    await setImmediate();
  }
  await making;
  expect([...open]).toEqual([]);
});

test('a restoration writes over nothing, and leaves nothing behind', async () => {
  const { home, place, repository, out } = await startHome();
  await makeBackup(place, out);
  const before = refsOf(repository);
  await expect(restoreBackup(place, out)).rejects.toThrow(`「${repository}」已经在了`);
  expect(refsOf(repository)).toEqual(before);

  const elsewhere = { ...place, deskDir: join(home, 'other') };
  writeFiles(elsewhere.deskDir, { 'people.json': '{"people":[]}' });
  await expect(restoreBackup(elsewhere, out)).rejects.toThrow('people.json」已经在了');
  expect(readdirSync(elsewhere.deskDir)).toEqual(['people.json']);

  // A content folder that stands there is left as it is.
  const fresh = { ...place, deskDir: join(home, 'fresh') };
  writeFileSync(join(place.contentDir, 'cases/folder.md'), caseText('改过的'));
  expect(await restoreBackup(fresh, out)).toMatchObject({ wroteContent: false });
  expect(readFileSync(join(place.contentDir, 'cases/folder.md'), 'utf8')).toBe(caseText('改过的'));
  await expect(makeBackup(place, out)).rejects.toThrow('已经在了，没有动它');
});

/** An archive of these texts. */
async function writeZip(path: string, texts: Record<string, string>): Promise<void> {
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(path)));
  for (const [name, text] of Object.entries(texts)) await zip.add(name, new TextReader(text));
  await zip.close();
}

test('an archive that is cut off, changed, another one, or leads out of its folder changes nothing', async () => {
  const { home, place, out } = await startHome();
  await makeBackup(place, out);
  const bytes = readFileSync(out);
  const middle = bytes.indexOf('PACK') + 200;
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  const about = JSON.stringify({ format: 1, made: new Date().toISOString() });
  const files: Record<string, Buffer | Record<string, string>> = {
    'cut.zip': bytes.subarray(0, -100),
    'changed.zip': changed,
    'text.zip': Buffer.from('not an archive'),
    'other.zip': { 'a.txt': 'b' },
    'later.zip': { 'backup.json': about.replace('1', '2') },
    'empty.zip': { 'backup.json': about },
    'broken.zip': { 'backup.json': about, 'repository.bundle': 'no bundle' },
    'out.zip': { 'backup.json': about, '../escaped': 'x' },
    'root.zip': { 'backup.json': about, '/escaped': 'x' },
    'windows.zip': { 'backup.json': about, 'c:\\escaped': 'x' },
  };
  const target = { deskDir: join(home, 'target'), contentDir: join(home, 'target-content') };
  for (const [name, content] of Object.entries(files)) {
    const path = join(home, name);
    if (Buffer.isBuffer(content)) writeFileSync(path, content);
    else await writeZip(path, content);
    await expect(restoreBackup(target, path), name).rejects.toThrow(
      /^[^\n]*(?:不是完整的备份|备份里的内容库)[^\n]*什么也没有动。[^\n]*$/u,
    );
    expect(readdirSync(target.deskDir), name).toEqual([]);
  }
  expect(existsSync(target.contentDir)).toBe(false);
  expect(readdirSync(home).filter((name) => name.includes('escaped'))).toEqual([]);
});

test('what no backup holds is not unpacked: settings of Git, of which some are commands, and sessions', async () => {
  const { home, place, out } = await startHome();
  await makeBackup(place, out);
  const path = join(home, 'changed.zip');
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(path)));
  for (const entry of await new ZipReader(new Uint8ArrayReader(readFileSync(out))).getEntries())
    if (!entry.directory)
      await zip.add(entry.filename, new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())));
  for (const name of [
    'repository.git/config',
    'content/.git/config',
    'content/cases/.git/config',
    'sessions.json',
    'x',
  ])
    await zip.add(name, new TextReader('[credential]\n\thelper = !planted'));
  await zip.close();
  const target = { deskDir: join(home, 'target'), contentDir: join(home, 'target-content') };
  await restoreBackup(target, path);
  const made = Object.values(target).flatMap((dir) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(made.filter((file) => readFileSync(file, 'utf8').includes('planted'))).toEqual([]);
  expect(existsSync(join(target.contentDir, 'cases/folder.md'))).toBe(true);
});

/** Whether a case stands in a repository, as a draft or published. */
const holdsCase = (dir: string, slug: string): boolean =>
  git(dir, 'log', '--branches', '--format=%H', '--', `content/cases/${slug}.md`) !== '';

const publishAll = async (desk: Desk) => {
  for (const slug of ['one', 'two', 'three']) await publish(desk, slug);
};

test('what is published while a backup is made is in it all the same', async () => {
  const { home, place, desk, out } = await startHome();
  await Promise.all([makeBackup(place, out), publishAll(desk)]);
  const target = { deskDir: join(home, 'target'), contentDir: join(home, 'target-content') };
  await restoreBackup(target, out);
  for (const slug of ['one', 'two', 'three'])
    expect(holdsCase(repositoryFor(target.contentDir, target.deskDir), slug), slug).toBe(true);
});

test('the commands say where it lies and what to do, and never more than a sentence where it cannot be', async () => {
  const { home, place, out } = await startHome();
  // Half a day behind the portal, which says when the backup was made in its own time.
  const run = (name: string, args: string[], deskDir = place.deskDir) =>
    runCommand(name, { args, env: { CONTENT_DIR: place.contentDir, DESK_DIR: deskDir, TZ: 'America/Los_Angeles' } });
  expect(await run('backup', ['--out', out])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(out),
    stderr: '',
  });
  const fresh = join(home, 'fresh');
  const restored = await run('restore', [out], fresh);
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('草稿 3 份，人员 1 位'), stderr: '' });
  const [, made = ''] = /恢复好了：(.+)（Asia\/Shanghai）做的备份/u.exec(restored.stdout) ?? [];
  expect(Math.abs(Date.parse(`${made}+08:00`) - Date.now())).toBeLessThan(patience.test);
  holdFolder(join(home, 'held'));
  // What the functions refuse stands above; here, that a command tells it in a sentence.
  for (const [name, args, deskDir] of [
    ['backup', []],
    ['restore', [out], join(home, 'held')],
    ['export', ['--out', home]],
  ] as const) {
    const { code, stderr } = await run(name, [...args], deskDir);
    expect([code, stderr], `${name} ${args.join(' ')}`).toEqual([
      1,
      expect.stringMatching(/^[^\n]*\p{Script=Han}[^\n]*\n$/u),
    ]);
    expect(stderr).not.toMatch(stackTrace);
  }
});

test('what is brought out of a desk is what is published, also where no portal can be read from it', async () => {
  const { home, place, desk } = await startHome();
  await publish(desk, 'one');
  const out = join(home, 'plain');
  expect(await writeExport(place, out, 'https://law.example.gov.cn')).toEqual({
    files: 4,
    datasets: 0,
    isPublished: true,
  });
  expect(readdirSync(join(out, 'content')).sort()).toEqual(['cases', 'media', 'site.json']);
  expect(readdirSync(join(out, 'content/cases')).sort()).toEqual(['folder.md', 'one.md']);
});

test('what is brought out of a content folder that no desk has opened is its files and its data', async () => {
  const home = temporaryDir();
  const place = { deskDir: join(home, 'desk'), contentDir: join(home, 'content') };
  writeFiles(place.contentDir, {
    'terms/tort.md': '---\nterm: 侵权\nplain: 伤了别人。\n---\n',
    'README.md': '自己看的',
  });
  const out = join(home, 'plain');
  expect(await writeExport(place, out, 'https://law.example.gov.cn')).toEqual({
    files: 1,
    datasets: 14,
    isPublished: false,
  });
  expect(readFileSync(join(out, 'content/terms/tort.md'), 'utf8')).toContain('侵权');
  expect(JSON.parse(readFileSync(join(out, 'data/terms.json'), 'utf8'))).toMatchObject([
    { id: 'tort', url: 'https://law.example.gov.cn/terms/tort/', term: '侵权' },
  ]);
  expect(readFileSync(join(out, 'data/terms.csv'), 'utf8')).toContain('tort');
});
