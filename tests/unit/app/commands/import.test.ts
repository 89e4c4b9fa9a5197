import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand, stackTrace } from '../../../site/command.ts';
import { fixture } from '../../rules/import/read-fixture.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'import-'));
  await cp('content/site.json', join(dir, 'content/site.json'));
});
afterEach(() => rm(dir, { recursive: true }));

/** Imports into a portal that has no entries yet: to open the shipped one takes as long as all the rest. */
const runImport = (...args: string[]) => runCommand('import', { args, env: { CONTENT_DIR: join(dir, 'content') } });

const paste = fileURLToPath(fixture('paste.txt'));
const story = fileURLToPath(fixture('story.txt'));
const cases = fileURLToPath(new URL('../../rules/import/fixtures/pages/tuned/epaper-cases.txt', import.meta.url));

test('says in Chinese what went, what is proposed, what is missing and where the drafts are, one of each case', async () => {
  const { code, stdout, stderr } = await runImport(paste, cases, '--out', dir);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const words of ['清理（', '插进正文的拼音：', '提出（都要您核对）', '3.5万件', '还缺', '一句话概括：', '草稿：'])
    expect(stdout).toContain(words);
  expect(stdout).toMatch(/去掉的段落.+\n {2}别的新闻标题：「今日要闻 .+暑期档/su);
  const files = await readdir(join(dir, 'cases'));
  expect(files).toHaveLength(4);
  for (const file of files) expect(stdout).toContain(file);
  const draft = await readFile(join(dir, 'cases', 'nong-ji-sun-huai-pei-chang-jiu-fen.md'), 'utf8');
  expect(draft).toContain('title: 青溪法庭巡回审理三起涉农案件');
  expect(draft).toContain('插秧机');
  expect(draft).not.toContain('鱼塘');
});

test('--json gives one object for one file, with what outside tools rely on', async () => {
  const { stdout } = await runImport(story, '--out', dir, '--json');
  const report = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(report)).toEqual(
    expect.arrayContaining(['draft', 'cleaned', 'missing', 'figures', 'sources', 'warnings', 'changes', 'file']),
  );
  expect(report.cleaned).toBe((await readFile(fixture('story.expected.txt'), 'utf8')).trimEnd());
  expect(await readFile(join(dir, 'cases', 'yi-du-wei-qiang-yin-fa-de-zheng-zhi.md'), 'utf8')).toBe(report.draft);
});

test('a file that cannot be read is one sentence and exit code 1; the others are imported, none is written over', async () => {
  const empty = join(dir, 'empty.txt');
  await writeFile(empty, '');
  const { code, stdout, stderr } = await runImport(...[empty, join(dir, 'none.docx'), story, story], ...['--out', dir]);
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    `${empty}：这个文件是空的`,
    `${join(dir, 'none.docx')}：没有这个文件；请检查路径`,
  ]);
  expect(stderr + stdout).not.toMatch(stackTrace);
  expect((await readdir(join(dir, 'cases'))).sort()).toEqual([
    'yi-du-wei-qiang-yin-fa-de-zheng-zhi-2.md',
    'yi-du-wei-qiang-yin-fa-de-zheng-zhi.md',
  ]);
});

test('without a file it says how it is used', async () => {
  const { code, stderr } = await runImport();
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^用法：npm run import -- 文件….+\.docx、\.pdf/u),
  });
});
