import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { contentDir, readFolder, shippedContent } from '../../../src/content/folder.ts';

async function write(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-folder-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

test('reads Markdown of the ten collections, media by path, and the settings as text', async () => {
  const dir = await write({
    'cases/b.md': '二',
    'cases/2024/a.md': '一',
    'cases/.hidden.md': '',
    'cases/notes.txt': '',
    'other/x.md': '',
    'media/2024/photo.jpg': '',
    'media/.DS_Store': '',
    'site.json': '{}',
    'ui.en.json': '{"nav.home": "Home"}',
    'ui.js': '',
  });
  expect(await readFolder(dir)).toEqual({
    dir,
    files: [
      { path: 'cases/2024/a.md', collection: 'cases', id: 'a', text: '一' },
      { path: 'cases/b.md', collection: 'cases', id: 'b', text: '二' },
    ],
    media: ['2024/photo.jpg'],
    site: '{}',
    ui: { 'ui.en.json': '{"nav.home": "Home"}' },
  });
});

test('a folder that is not there is an empty one', async () => {
  expect(await readFolder('/nowhere')).toMatchObject({ files: [], media: [], site: undefined, ui: {} });
});

test('CONTENT_DIR names the folder in use', () => {
  vi.stubEnv('CONTENT_DIR', '/somewhere/words');
  expect(contentDir()).toBe('/somewhere/words');
  vi.stubEnv('CONTENT_DIR', undefined);
  expect(contentDir()).toBe(shippedContent);
});
