import { beforeAll, expect, test } from 'vitest';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { runCommand } from '../site/command.ts';
import { listBuiltFiles } from '../site/built-page.ts';
import { nearMisses } from '../unit/checks/faults/near-misses.ts';

const outDir = outDirFor('near-misses');
let dir = '';
beforeAll(async () => {
  dir = await writeContent(contentDirFor('near-misses'), nearMisses);
});

test('what the check lets pass, the build builds', async () => {
  expect(await runCommand('check', { args: ['--content', dir] })).toMatchObject({ code: 0, stderr: '' });
  expect(await buildContent(dir, outDir)).toMatchObject({ code: 0, stderr: '' });
  const built = new Set(await listBuiltFiles(outDir));
  const entries = Object.keys(nearMisses).filter((path) => path.endsWith('.md') && !path.startsWith('pages/'));
  expect(entries.length).toBeGreaterThan(40);
  expect(entries.filter((path) => !built.has(path.replace(/\.md$/u, '/index.html')))).toEqual([]);
});
