import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const guides = [...globSync('{docs,.github,src,cms}/**/*.md'), ...globSync('README*.md')];

/** What stands in a text between marks of code, each once, sorted, as far as it looks like this. */
const find = (text: string, pattern: RegExp) => [...new Set(text.match(pattern))].sort();

test('every link from a guide to a file leads there', () => {
  const broken = guides.flatMap((guide) =>
    [...read(guide).matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/gu)]
      .map(([, to = '']) => join(dirname(guide), to))
      .filter((path) => !existsSync(path))
      .map((path) => `${guide} -> ${path}`),
  );
  expect(broken).toEqual([]);
});

test('every command that a guide names is there', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
  const named = guides.flatMap((guide) =>
    [...read(guide).matchAll(/npm run (?:--silent )?([\w:-]+)/gu)].map(([, name = '']) => name),
  );
  expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('what npm runs is written so that the shells of every system understand it', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
  // No variable before a command, and no single quotes: cmd.exe knows neither.
  expect(Object.entries(scripts).filter(([, line]) => /^\w+=|&& \w+=|'/u.test(line))).toEqual([]);
});

test.each([
  ['commands', /npm (?:run [\w:-]+|start|test|ci)/gu],
  ['variables', /`[A-Z]+_?[A-Z]+(?:=\d)?`/gu],
  ['options', /--[a-z][a-z-]+/gu],
  ['settings', /`[a-z][A-Za-z]*`/gu],
  ['files', /`[\w./-]+\.\w+`/gu],
  ['links', /\]\([^)]+\)/gu],
])('the README says as much in Chinese as in English: %s', (_, pattern) => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((path) =>
    find(
      read(path).replaceAll(/README(?:\.zh-CN)?\.md\)/gu, (name) =>
        name.startsWith('README.zh') ? 'README.md)' : name,
      ),
      pattern,
    ),
  );
  expect(chinese).toEqual(english);
});

test('its chapters are the same in both languages', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((path) => read(path).match(/^#+ /gmu));
  expect(chinese).toEqual(english);
});
