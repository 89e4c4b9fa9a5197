import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseStatute } from '../../../src/rules/law/statute.ts';
import { validateFolder } from './validate-folder.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';

/**
 * One folder a rule, with texts as an editor could write them: `flagged.explainers.md` is an explainer that the rule
 * flags (every item of its list, where it has one), `fine.explainers.md` one that it lets pass.
 */
const root = 'tests/fixtures/checks';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What stands around each of them. */
const portal = Object.fromEntries(
  readdirSync(join(root, 'portal'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, read(join('portal', path))]),
);

/** The texts of laws that the rules may look into. */
const statutesDir = 'tests/fixtures/statutes';
const statutes = readdirSync(statutesDir).map((name) => ({
  name,
  folder: statutesDir,
  statute: parseStatute(readFileSync(join(statutesDir, name), 'utf8')),
}));

const site = makeSite({
  renamed: [{ from: 'explainers/old-leak', to: 'explainers/leak' }],
  hotlines: [
    { name: '法律服务', number: '12348' },
    { name: '劳动保障', number: '12333', hint: '工资、社保' },
    { name: '公积金', number: '12329', hint: '住房公积金查询、投诉' },
    { name: '报警', number: '110' },
  ],
});

const fixtures = readdirSync(root)
  .filter((rule) => rule !== 'portal')
  .flatMap((rule) => readdirSync(join(root, rule)).map((name) => ({ rule, name })));

function check(rule: string, name: string) {
  const path = `${basename(name, '.md').split('.')[1]}/fixture.md`;
  const text = read(join(rule, name));
  const folder = makeFolder({ ...portal, [path]: text }, { media: ['door.jpg'] });
  const { findings } = validateFolder(folder, site, { today: '2026-11-21', statutes });
  const items = text.split('\n').flatMap((line, index) => (line.startsWith('- ') ? [index + 1] : []));
  return { findings: findings.filter(({ file }) => file === path), items };
}

describe.each(fixtures.filter(({ name }) => name.startsWith('flagged')))('$rule/$name', ({ rule, name }) => {
  const { findings, items } = check(rule, name);
  const found = findings.filter((finding) => finding.rule === rule);

  test('is flagged, with a repair in words', () => {
    expect(found).not.toEqual([]);
    for (const { message, fix } of found) for (const words of [message, fix]) expect(words).toMatch(/\p{Script=Han}/u);
  });

  test('is flagged at every item of its list', () => {
    expect(items.filter((line) => !found.some((finding) => finding.line === line))).toEqual([]);
  });
});

test.each(fixtures.filter(({ name }) => name.startsWith('fine')))('$rule/$name passes', ({ rule, name }) => {
  const { findings } = check(rule, name);
  expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([...new Set(fixtures.map(({ rule }) => rule))])('%s has a text that it flags and a near miss', (rule) => {
  const kinds = fixtures.filter((fixture) => fixture.rule === rule).map(({ name }) => name.split(/[-.]/u)[0]);
  expect(new Set(kinds)).toEqual(new Set(['flagged', 'fine']));
});
