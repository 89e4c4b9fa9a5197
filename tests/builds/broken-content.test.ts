import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { getToday } from '../../src/content/today.ts';
import type { Finding } from '../../src/rules/entries/finding.ts';
import { addDays } from '../../src/rules/time/day.ts';
import { type Outcome, runCommand, stackTrace } from '../site/command.ts';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';
import { listBuiltFiles } from '../site/built-page.ts';
import { broken } from '../unit/app/build/broken.ts';

const platform =
  '---\nkind: practice\ntitle: 一个平台\nsummary: 一句话。\nregion: somewhere\npublishedOn: 2022-01-01\n---\n\n## 背景和起因\n\n有事。\n';
const fine = explainerText({ title: '楼上漏水怎么办？', topic: '邻里与相邻' });

interface CheckAnswer {
  findings: Finding[];
  files: number;
  seconds: number;
}

const checkFolder = async (dir: string): Promise<{ outcome: Outcome; answer: CheckAnswer }> => {
  const outcome = await runCommand('check', { args: ['--content', dir, '--json'] });
  return { outcome, answer: JSON.parse(outcome.stdout) as CheckAnswer };
};

/** Every file of a folder with a fingerprint of what is in it. */
const fingerprint = async (dir: string) => {
  const files = await listBuiltFiles(dir);
  return Promise.all(
    files.map(
      async (file) =>
        `${file} ${createHash('sha256')
          .update(await readFile(join(dir, file)))
          .digest('hex')}`,
    ),
  );
};

/** All of them are refused in one process by `tests/unit/app/build/open-rest.test.ts`; these two by the commands themselves. */
const told = broken.filter(({ name }) => ['a missing picture in a field', 'words that cannot be read'].includes(name));

test('the commands are tried with an entry and with words', () => expect(told).toHaveLength(2));

describe.each(told)('$name', ({ files, finding }) => {
  const slug = `broken-${told.findIndex((one) => one.files === files)}`;
  const outDir = outDirFor(slug);
  let dir = '';
  let checked: Awaited<ReturnType<typeof checkFolder>>;
  beforeAll(async () => {
    dir = await writeContent(contentDirFor(slug), files);
    checked = await checkFolder(dir);
  });

  test('is found by the check, which says where, what and how to mend it', () => {
    const { outcome, answer } = checked;
    expect(outcome).toMatchObject({ code: 1, stderr: '' });
    expect(answer.files).toBe(Object.keys(files).filter((path) => path.endsWith('.md')).length);
    expect(answer.seconds).toEqual(expect.any(Number));
    const errors = answer.findings.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([expect.objectContaining(finding)]);
    for (const { message, fix } of errors) expect(message && fix).toMatch(/\p{Script=Han}/u);
  });

  test('stops the build, which says the same and leaves the site of before as it was', async () => {
    await rm(outDir, { recursive: true, force: true });
    await mkdir(join(outDir, 'explainers'), { recursive: true });
    await writeFile(join(outDir, 'index.html'), 'the site of before');
    await writeFile(join(outDir, 'explainers', 'index.html'), 'its list');
    const before = await fingerprint(outDir);

    const { code, stdout, stderr } = await buildContent(dir, outDir);
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(stackTrace);
    const [error] = checked.answer.findings.filter(({ severity }) => severity === 'error');
    for (const part of [error?.file, error?.field, error?.message, error?.fix]) expect(stderr).toContain(part);
    expect(await fingerprint(outDir)).toEqual(before);
    expect(existsSync(`${outDir}.building`)).toBe(false);
  });
});

test('with --keep-going the rest is built, all faults are told, and the day on which it is out of date', async () => {
  const until = addDays(getToday('Asia/Shanghai'), 10);
  const dir = await writeContent(contentDirFor('keep-going'), {
    'explainers/leak.md': fine.replace('topic:', `review:\n  state: reviewed\n  until: ${until}\ntopic:`),
    'explainers/untitled.md': fine.replace(/title: .*\n/u, ''),
    'explainers/dark.md': explainerText({ title: '停电怎么办？', topic: '邻里与相邻', body: '![灯](/media/none.jpg)' }),
    'cases/platform.md': platform.replace('summary:', 'methods: [none]\nsummary:'),
    'regions/somewhere.md': '---\nname: 某地\nlevel: county\n---\n',
  });
  const outDir = outDirFor('keep-going');
  await rm(outDir, { recursive: true, force: true });
  const { code, stdout, stderr } = await buildContent(dir, outDir, {}, ['--keep-going']);
  expect(code).toBe(0);
  expect(stdout + stderr).not.toMatch(stackTrace);
  for (const file of ['explainers/untitled.md', 'explainers/dark.md', 'cases/platform.md'])
    expect(stderr).toContain(file);
  const pages = (await listBuiltFiles(outDir)).filter((file) =>
    /^(?:explainers|cases|regions)\/[a-z]+\/index/u.test(file),
  );
  expect(pages).toEqual(['explainers/leak/index.html', 'regions/somewhere/index.html']);

  const day = addDays(until, 1);
  expect(stdout).toContain(`下一次该重建：${day} 零点以后`);
  const moment = new Date(`${day}T00:00:00+08:00`).toISOString();
  expect(await readFile(join(outDir, pages[0]!), 'utf8')).toContain(
    `<b data-to="${moment}">已复核</b><b hidden data-from="${moment}">复核已过期</b>`,
  );
});

test('warnings of a word that is misspelt, a topic that nobody knows, a sign that no card can show: the check lets pass', async () => {
  const dir = await writeContent(contentDirFor('warnings'), {
    'explainers/leak.md': explainerText({ title: '狗咬了𠮷人怎么办？', topic: '宠物伤人' }).replace(
      'topic:',
      'sumary: 笔误\ntopic:',
    ),
  });
  const { outcome, answer } = await checkFolder(dir);
  expect(outcome.code).toBe(0);
  expect(new Set(answer.findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  expect(answer.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['unknown-field', 'topic']));
  const signs = answer.findings.filter(({ rule }) => rule === 'card-glyph');
  expect(signs.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'explainers/leak.md title',
    'explainers/leak.md summary',
  ]);
  for (const { message } of signs) expect(message).toContain('𠮷');
});
