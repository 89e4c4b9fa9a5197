import { beforeAll, expect, test } from 'vitest';
import { validatePortal } from '../../src/checks/index.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { listBuiltFiles } from '../site/built-page.ts';
import { nearMisses } from '../unit/checks/faults/near-misses.ts';

const outDir = outDirFor('near-misses');
let dir = '';
beforeAll(async () => {
  dir = await writeContent(contentDirFor('near-misses'), nearMisses);
});

test('what the check lets pass, though it warns of much, the build builds without a word', async () => {
  const { findings } = validatePortal(await openPortal(dir));
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  expect(await buildContent(dir, outDir)).toMatchObject({ code: 0, stderr: '' });
  const built = new Set(await listBuiltFiles(outDir));
  const entries = Object.keys(nearMisses).filter((path) => path.endsWith('.md') && !path.startsWith('pages/'));
  expect(entries.length).toBeGreaterThan(40);
  expect(entries.filter((path) => !built.has(path.replace(/\.md$/u, '/index.html')))).toEqual([]);
});
