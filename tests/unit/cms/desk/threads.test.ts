import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const dir = 'cms/desk';

/** The files that run in threads of the desk, as those that begin them name them. */
async function listThreads(): Promise<string[]> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async (file) => {
      const code = await readFile(join(dir, file), 'utf8');
      return [...code.matchAll(/new Worker\(new URL\('(\.[^']+\.ts)'/gu)].map(([, name = '']) =>
        join(dirname(file), name),
      );
    }),
  );
  return found.flat().sort();
}

test('each thread of the desk begins with what old browsers lack, since nothing of the page holds in it', async () => {
  const threads = await listThreads();
  expect(threads).toEqual(['checkup/check-thread.ts', 'import/read-thread.ts', 'preview/preview-thread.ts']);
  for (const thread of threads)
    expect(await readFile(join(dir, thread), 'utf8'), thread).toMatch(/^import '\.\.\/entry\/language-gaps\.ts';\n/u);
});
