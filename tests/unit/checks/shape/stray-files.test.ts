import { expect, test } from 'vitest';
import { validateStrays } from '../../../../src/checks/shape/stray-files.ts';
import { isForPeople, isSilent } from '../../../../src/rules/entries/stray-file.ts';

const find = (path: string, isLink = false) => validateStrays([{ path, isLink }])[0]!;

test.each([
  ['.env', 'error', '密钥'],
  ['.env.local', 'error', '密钥'],
  ['cases/server.pem', 'error', '密钥'],
  ['cases/leak.MD', 'error', '「leak.md」'],
  ['cases/2024/leak.markdown', 'error', '「leak.md」'],
  ['cases/leak.md.txt', 'error', '「leak.md」'],
  ['case/leak.md', 'error', '「cases」'],
  ['Explainers/leak.md', 'error', '「explainers」'],
  ['cases/.leak.md', 'warning', '点'],
  ['cases/leak.docx', 'warning', '.md'],
  ['media/plan.pdf', 'warning', '图片'],
  ['notes/2024/meeting.txt', 'warning', '「notes」'],
  ['todo.txt', 'warning', '移到内容文件夹外面'],
] as const)('%s is an %s that says what to do', (path, severity, words) => {
  const finding = find(path);
  expect(finding).toMatchObject({ file: path, field: '', rule: 'stray-file', severity });
  expect(finding.message + finding.fix).toContain(words);
});

test.each(['cases', 'cases/leak.md', 'site.json', 'media'])('%s as a link is an error', (path) => {
  expect(find(path, true)).toMatchObject({ severity: 'error', message: expect.stringContaining('链接') });
});

test.each(['site.json', 'ui.json', 'ui.en.json', 'cases/leak.md'])('%s as a folder is an error', (path) => {
  expect(validateStrays([{ path, isLink: false, isFolder: true }])).toMatchObject([
    { file: path, severity: 'error', message: expect.stringContaining(`「${path}」是文件夹`) },
  ]);
});

test('nobody hears of what Git, editors and systems keep for themselves', () => {
  const names =
    '.git .gitignore .gitkeep .github .DS_Store ._leak.md Thumbs.db .vscode .obsidian leak.md~ .leak.md.swp';
  expect(names.split(' ').filter((name) => !isSilent(name))).toEqual([]);
  expect(['.env', '.hidden.md', 'leak.md', 'gitlab.md', 'leak.MD'].filter(isSilent)).toEqual([]);
});

test('what people leave for each other stands at the top', () => {
  expect(['README.md', 'LICENSE', 'CODEOWNERS', 'README.zh.md'].filter((path) => !isForPeople(path))).toEqual([]);
  expect(['cases/README.md', 'READ.md'].filter(isForPeople)).toEqual([]);
});
