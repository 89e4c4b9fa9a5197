import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, result } from '../../../content/shipped.ts';
import { check } from '../sound-folder.ts';

const fixtures = join(import.meta.dirname, 'figure-rules');

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

test('the shipped figures contradict each other nowhere without a word about it', () => {
  expect(result.findings.filter(({ rule }) => /^(?:figure|period|key-figure)/u.test(rule))).toEqual([]);
});

test('without that word they do: the contradictions of the reports are seen', () => {
  const files = folder.files.filter(({ path }) => /wuda-mobile|xingfu-peace|fafang/u.test(path));
  const texts = Object.fromEntries(
    files.map(({ path, text }) => [path, text.replaceAll(/^ {4}conflict: .*\n/gmu, '')]),
  );
  const found = check(texts).filter(({ rule }) => /^figure-(?:two|rate|freq)/u.test(rule));
  expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'cases/fafang-plural-mediation.md figure-rate',
    'cases/wuda-mobile-desk.md figure-two-values',
    'cases/xingfu-peace-harbour.md figure-frequency',
    'regions/fafang.md figure-rate',
    'rooms/xingfu-peace-harbour.md figure-frequency',
  ]);
});
