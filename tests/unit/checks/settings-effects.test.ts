import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Surroundings } from '../../../src/checks/context/context.ts';
import { entryChecks } from '../../../src/checks/entry.ts';
import { folderChecks } from '../../../src/checks/index.ts';
import { validateDoors } from '../../../src/checks/links/doors.ts';
import { validateHotlines } from '../../../src/checks/links/hotlines.ts';
import { validateTopics } from '../../../src/checks/links/topics.ts';
import { settingsChecks } from '../../../src/checks/settings-effects.ts';
import { createSurroundings, getSummary } from '../../../src/checks/surroundings.ts';
import { toPortal } from '../../../src/content/open-portal.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';
import { pathway, room } from './faults/fault.ts';

/** Texts that every rule of one entry flags: whatever a check asks for, one of them makes it ask. */
const root = 'tests/fixtures/checks';
const texts = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && basename(path).split('.').length > 2)
    .map((path, index) => [
      `${basename(path, '.md').split('.')[1]}/one-${index}.md`,
      readFileSync(join(root, path), 'utf8'),
    ]),
);

/** They ask, too, and find nothing that stops anybody. */
const warning = [validateTopics, validateHotlines, validateDoors];

test('the checks of settings are those that find errors by what settings say, and no others', () => {
  const folder = makeFolder({ ...texts, 'pathways/one.md': pathway(), 'rooms/one.md': room() });
  const { files, portal } = toPortal(folder, { shippedSite: makeSite() });
  const around = createSurroundings(getSummary(files, portal.site, []), '2026-11-21');
  const asked = new Set<unknown>();
  const listen = (check: unknown): Surroundings => ({
    ...around,
    get site() {
      asked.add(check);
      return around.site;
    },
    get renamed() {
      asked.add(check);
      return around.renamed;
    },
  });
  const severities = new Set<string>();
  for (const check of entryChecks)
    for (const file of files)
      for (const { severity } of check(file, listen(check)))
        if (warning.some((one) => one === check)) severities.add(severity);
  expect([...severities]).toEqual(['warning']);
  for (const check of folderChecks) check(files, listen(check));
  const namesOf = (checks: Iterable<unknown>) => [...checks].map((check) => (check as { name: string }).name).sort();
  expect(namesOf(asked)).toEqual(namesOf([...settingsChecks.entry, ...settingsChecks.folder, ...warning]));
});
