import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validatePortal } from '../../../../src/checks/index.ts';
import { readFolder, readOwnTexts } from '../../../../src/content/folder.ts';
import { toPortal } from '../../../../src/content/open-portal.ts';
import { loadShippedSite } from '../../../../src/content/settings.ts';
import { getShape, migrate } from '../../../../src/rules/migrations/migrate.ts';
import { currentShape, migrations } from '../../../../src/rules/migrations/migrations.ts';
import { toSourceFile } from '../../../../src/rules/entries/source-file.ts';

const releases = 'tests/fixtures/releases';
const names = await readdir(releases);

describe.each(names)('the content of version %s', (name) => {
  test('comes to the shape of today, without an error', async () => {
    const dir = join(releases, name);
    const { changed } = migrate(await readOwnTexts(dir), migrations);
    const { files, site, ...folder } = await readFolder(dir);
    const now = changed.get('site.json') ?? site ?? '';
    expect(getShape(now)).toBe(currentShape);
    const migrated = files.flatMap(({ path, text }) => toSourceFile(path, changed.get(path) ?? text) ?? []);
    const { findings } = validatePortal(
      toPortal({ ...folder, site: now, files: migrated }, { shippedSite: await loadShippedSite() }),
      '2026-11-29',
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('every version that the change log names as released has its content here', async () => {
  const log = await readFile('CHANGELOG.md', 'utf8');
  expect([...log.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gmu)].map(([, version]) => version).sort()).toEqual(names.sort());
});
