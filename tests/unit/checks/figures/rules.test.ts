import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../sound-folder.ts';

const fixtures = join(import.meta.dirname, 'rules');

/** Texts of a rule whose names end in `ending`, each with the entry of its region where it brings one. */
const getTexts = (rule: string, ending: string) =>
  readdirSync(join(fixtures, rule))
    .filter((name) => name.endsWith(`${ending}.md`))
    .map((name) => {
      const region = name.replace(/\.md$/u, '.region.md');
      const read = (file: string) => readFileSync(join(fixtures, rule, file), 'utf8');
      return {
        name,
        texts: {
          'cases/platform.md': read(name),
          ...(readdirSync(join(fixtures, rule)).includes(region) && { 'regions/jia.md': read(region) }),
        },
      };
    });

describe.each(readdirSync(fixtures))('%s', (rule) => {
  test.each(getTexts(rule, 'flagged'))('finds what is wrong in $name, and nothing else', ({ texts }) => {
    const findings = check(texts);
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(findings[0]).toMatchObject({
      file: expect.stringMatching(/\.md$/u),
      field: expect.stringMatching(/^(?:figures\.\d+\.\w+|network\.\d+\.\w+|period)$/u),
      line: expect.any(Number),
      message: expect.stringMatching(/^[^a-z]*(?:[a-z-]+\/[a-z-]+\.md)?[^a-z]*$/u),
      fix: expect.stringMatching(/\S/u),
    });
  });

  test.each(getTexts(rule, 'near-miss'))('lets $name pass', ({ texts }) => {
    expect(check(texts)).toEqual([]);
  });
});

/** Entries made from three reports that contradict themselves, each with a word about it. */
const contradictory = Object.fromEntries(
  readdirSync('tests/fixtures/contradictions', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, readFileSync(join('tests/fixtures/contradictions', path), 'utf8')]),
);
const findContradictions = (texts: Record<string, string>) =>
  check(texts)
    .filter(({ rule }) => /^figure-(?:two|rate|freq)/u.test(rule))
    .map(({ file, rule }) => `${file} ${rule}`);

test('figures that contradict each other may, with a word about it', () => {
  expect(findContradictions(contradictory)).toEqual([]);
});

test('without that word the contradictions of the reports are seen', () => {
  const silent = Object.entries(contradictory).map(([path, text]) => [
    path,
    text.replaceAll(/^ {4}conflict: .*\n/gmu, ''),
  ]);
  expect(findContradictions(Object.fromEntries(silent))).toEqual([
    'cases/fafang-plural-mediation.md figure-rate',
    'cases/wuda-mobile-desk.md figure-two-values',
    'cases/xingfu-peace-harbour.md figure-frequency',
    'regions/fafang.md figure-rate',
    'rooms/xingfu-peace-harbour.md figure-frequency',
  ]);
});
