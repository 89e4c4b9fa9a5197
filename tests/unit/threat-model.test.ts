import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every defence of the threat model names the tests that would notice, and they exist', () => {
  const rows = readFileSync('src/decisions/015-threat-model.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:-|what (?:must|was))/u.test(line))
    .map((line) => [...line.matchAll(/`(tests\/[^`]+)`/gu)].map(([, path = '']) => path));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((paths) => paths.length === 0)).toEqual([]);
  expect(rows.flat().filter((path) => !existsSync(path))).toEqual([]);
});
