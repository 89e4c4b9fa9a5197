import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import site from '../../content/site.json' with { type: 'json' };
import type { Finding } from '../../src/rules/entries/finding.ts';
import { type Outcome, runCommand, stackTrace } from '../site/command.ts';
import { buildContent, type ContentFiles, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';
import { listBuiltFiles } from '../site/built-page.ts';

const fine = explainerText({ title: '楼上漏水怎么办？', topic: '邻里与相邻' });
const caseText = (lines = '') =>
  `---\nkind: practice\ntitle: 一个平台\nsummary: 一句话。\nregion: somewhere\npublishedOn: 2022-01-01\n${lines}---\n\n## 背景和起因\n\n有事。\n`;
const region = '---\nname: 某地\nlevel: county\n---\n';

interface Broken {
  files: ContentFiles;
  /** The finding that there must be. */
  finding: Partial<Finding>;
}

const broken: Record<string, Broken> = {
  'a missing title': {
    files: { 'explainers/leak.md': fine.replace(/title: .*\n/u, '') },
    finding: { file: 'explainers/leak.md', field: 'title', rule: 'schema' },
  },
  'a date that is none': {
    files: { 'cases/platform.md': caseText().replace('2022-01-01', '去年'), 'regions/somewhere.md': region },
    finding: { file: 'cases/platform.md', field: 'publishedOn', rule: 'schema', line: 6 },
  },
  'front matter that cannot be read': {
    files: { 'explainers/leak.md': '---\ntitle: "漏水\nsummary: 一句话\n---\n正文' },
    finding: { file: 'explainers/leak.md', field: 'title', rule: 'front-matter' },
  },
  'a reference that leads nowhere': {
    files: { 'cases/platform.md': caseText() },
    finding: { file: 'cases/platform.md', field: 'region', rule: 'reference', line: 5 },
  },
  'two entries with one slug': {
    files: { 'cases/a.md': caseText(), 'cases/2024/a.md': caseText(), 'regions/somewhere.md': region },
    finding: { file: 'cases/a.md', field: '', rule: 'slug' },
  },
  'a missing picture in a field': {
    files: {
      'cases/platform.md': caseText('image:\n  file: /media/none.jpg\n  alt: 大厅\n'),
      'regions/somewhere.md': region,
    },
    finding: { file: 'cases/platform.md', field: 'image.file', rule: 'image-missing', line: 8 },
  },
  'a missing picture in a body': {
    files: { 'explainers/leak.md': `${fine}\n![漏水的天花板](/media/none.jpg)\n` },
    finding: { file: 'explainers/leak.md', field: 'body', rule: 'image-missing', line: 9 },
  },
  'a page about the portal on a place that is taken': {
    files: { 'pages/search.md': '---\ntitle: 关于\nsummary: 一句话。\nupdatedOn: 2026-01-01\n---\n\n正文。\n' },
    finding: { file: 'pages/search.md', field: '', rule: 'slug' },
  },
  'settings with an empty name': {
    files: { 'explainers/leak.md': fine, 'site.json': JSON.stringify({ ...site, name: '' }) },
    finding: { file: 'site.json', field: 'name', rule: 'settings' },
  },
  'words that cannot be read': {
    files: { 'explainers/leak.md': fine, 'ui.json': '{"nav.home": ' },
    finding: { file: 'ui.json', field: '', rule: 'settings' },
  },
  'words that are none': {
    files: { 'explainers/leak.md': fine, 'ui.json': '{"nav.home": 1}' },
    finding: { file: 'ui.json', field: 'nav.home', rule: 'settings' },
  },
};

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

describe.each(Object.entries(broken))('%s', (name, { files, finding }) => {
  const slug = `broken-${Object.keys(broken).indexOf(name)}`;
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

test('with --keep-going the rest is built, and all faults are told', async () => {
  const dir = await writeContent(contentDirFor('keep-going'), {
    'explainers/leak.md': fine,
    'explainers/untitled.md': fine.replace(/title: .*\n/u, ''),
    'explainers/dark.md': explainerText({ title: '停电怎么办？', topic: '邻里与相邻', body: '![灯](/media/none.jpg)' }),
    'cases/platform.md': caseText('methods:\n  - none\n'),
    'regions/somewhere.md': region,
  });
  const outDir = outDirFor('keep-going');
  await rm(outDir, { recursive: true, force: true });
  const { code, stdout, stderr } = await runCommand('build', {
    args: ['--keep-going'],
    env: { CONTENT_DIR: dir, OUT_DIR: outDir, SKIP_CARDS: '1' },
  });
  expect(code).toBe(0);
  expect(stdout + stderr).not.toMatch(stackTrace);
  for (const file of ['explainers/untitled.md', 'explainers/dark.md', 'cases/platform.md'])
    expect(stderr).toContain(file);
  const pages = (await listBuiltFiles(outDir)).filter((file) =>
    /^(?:explainers|cases|regions)\/[a-z]+\/index/u.test(file),
  );
  expect(pages).toEqual(['explainers/leak/index.html', 'regions/somewhere/index.html']);
});

test('all faults of a folder are told at once', async () => {
  const dir = await writeContent(contentDirFor('several'), {
    'explainers/leak.md': fine.replace(/title: .*\n/u, '').replace(/summary: .*\n/u, ''),
    'cases/platform.md': caseText(),
  });
  const { answer } = await checkFolder(dir);
  expect(answer.findings.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'cases/platform.md region',
    'explainers/leak.md summary',
    'explainers/leak.md title',
  ]);
});

test('a character that no card can show stops nothing, and is told', async () => {
  const dir = await writeContent(contentDirFor('no-glyph'), {
    'explainers/leak.md': explainerText({ title: '漏水😀怎么办？', topic: '邻里与相邻' }),
  });
  const { answer } = await checkFolder(dir);
  const told = answer.findings.filter(({ rule }) => rule === 'card-glyph');
  expect(told.map(({ file, field, severity }) => `${file} ${field} ${severity}`)).toEqual([
    'explainers/leak.md title warning',
    'explainers/leak.md summary warning',
  ]);
  for (const { message } of told) expect(message).toContain('😀');
  const outDir = outDirFor('no-glyph');
  expect(await buildContent(dir, outDir, { SKIP_CARDS: '' })).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(join(outDir, 'cards/explainers/leak.png'))).toBe(true);
});

describe('warnings alone', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await writeContent(contentDirFor('warnings'), {
      'explainers/leak.md': explainerText({ title: '狗咬了人怎么办？', topic: '宠物伤人' }).replace(
        'topic:',
        'sumary: 笔误\ntopic:',
      ),
    });
  });

  test('are told by the check, which lets the content pass', async () => {
    const { outcome, answer } = await checkFolder(dir);
    expect(outcome.code).toBe(0);
    expect(new Set(answer.findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(answer.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['unknown-field', 'topic']));
  });

  test('do not stop the build', async () => {
    expect(await buildContent(dir, outDirFor('warnings'))).toMatchObject({ code: 0 });
  });
});
