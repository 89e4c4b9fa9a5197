import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validatePortal } from '../../../src/checks/index.ts';
import { openPortal } from '../../../src/content/open-portal.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { bodyFaults } from './faults/bodies.ts';
import { around, type Fault } from './faults/fault.ts';
import { fieldFaults } from './faults/fields.ts';
import { fileFaults } from './faults/files.ts';
import { door, mediaFaults } from './faults/media.ts';
import { settingsFaults, soundSettings } from './faults/settings.ts';
import { nearMisses } from './faults/near-misses.ts';
import { yamlFaults } from './faults/yaml.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';
import { validateFolder } from './validate-folder.ts';

const today = '2026-11-28';

/** All of them stand in one folder and are found in one run. */
const together = [...fileFaults, ...yamlFaults, ...fieldFaults, ...bodyFaults, ...mediaFaults];

const homes: string[] = [];

async function check(files: Readonly<Record<string, string | Buffer>>): Promise<Finding[]> {
  const home = await mkdtemp(join(tmpdir(), 'mingli-faults-'));
  homes.push(home);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), content);
  }
  return validatePortal(await openPortal(home), today).findings;
}

const base = { ...around, ...soundSettings, 'media/door.jpg': door, 'media/Stairs.jpg': door };

let found: Finding[] = [];
beforeAll(async () => {
  found = await check({ ...base, ...Object.fromEntries(together.map(({ path, content }) => [path, content])) });
});
afterAll(() => Promise.all(homes.map((home) => rm(home, { recursive: true }))));

/** Words of a library, of a language, of a machine. */
const foreign =
  /\b(?:expected|received|invalid|unexpected|undefined|null|NaN|Error|string|number|object|array|token|JSON at)\b|\n\s+at |\.(?:ts|js):\d/u;

function expectTold(findings: readonly Finding[], { path, field, rule, value, severity = 'error' }: Fault): void {
  const own = findings.filter(({ file }) => file === path);
  expect(own).toContainEqual(expect.objectContaining({ field, rule, severity }));
  const told = own.filter((finding) => finding.field === field && finding.rule === rule);
  expect(told.map(({ message, fix }) => `${message} ${fix}`).join('\n')).toContain(value);
  for (const { message, fix } of own) {
    for (const words of [message, fix]) expect(words).toMatch(/\p{Script=Han}/u);
    expect(message.replaceAll(/「[^」]*」/gu, '')).not.toMatch(foreign);
    expect(`${message}${fix}`.length).toBeLessThan(600);
  }
}

test('there are at least 160 faults, each in a file of its own', () => {
  expect(together.length + settingsFaults.length).toBeGreaterThanOrEqual(160);
  expect(new Set(together.map(({ path }) => path)).size).toBe(together.length);
});

test.each(together)('$path: $name', (fault) => expectTold(found, fault));

test.each(settingsFaults)('$name', (fault) => {
  const files = new Map(Object.entries(soundSettings)).set(fault.path, String(fault.content));
  const folder = makeFolder(around, { site: files.get('site.json'), ui: { 'ui.json': files.get('ui.json') ?? '' } });
  expectTold(validateFolder(folder, makeSite(), { today }).findings, fault);
});

test('what is only just right has no errors', async () => {
  const errors = (await check(nearMisses)).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

test('around them there is nothing to tell but that nobody leads there', () => {
  const other = found.filter(({ file, rule }) => file in base && !['unlinked', 'explainer-door'].includes(rule));
  expect(other).toEqual([]);
});
