import { describe, expect, test } from 'vitest';
import { readScores, writeScores } from '../../../src/outputs/lighthouse.ts';
import { site } from '../../../src/schemas/site/site.ts';

const report = (scores: Record<string, number | null>) =>
  JSON.stringify({
    lighthouseVersion: '13.5.0',
    categories: Object.fromEntries(Object.entries(scores).map(([kind, score]) => [kind, { score }])),
  });
const run = { on: '2026-11-29', page: '/' };
const good = { performance: 0.994, accessibility: 1, 'best-practices': 0.96, seo: 0 };

test('scores are those of the report, in hundredths', () => {
  expect(readScores(report(good), run)).toEqual({
    ...run,
    version: '13.5.0',
    performance: 99,
    accessibility: 100,
    bestPractices: 96,
    seo: 0,
  });
});

describe('a score that was not measured', () => {
  test.each([
    ['is null', report({ ...good, performance: null }), 'performance'],
    ['is missing', report({ performance: 1, accessibility: 1, 'best-practices': 1 }), 'seo'],
    ['has no report', '[]', 'performance'],
  ])('is not made up where it %s', (_, json, kind) => {
    expect(() => readScores(json, run)).toThrow(`没有给出「${kind}」的分数`);
  });
});

test('the settings keep everything else as it is written', () => {
  const scores = readScores(report(good), run);
  const text = '{\n  "asked": ["甲",  "乙"],\n  "name": "明理"\n}\n';
  const once = writeScores(text, scores);
  expect(once).toContain('"asked": ["甲",  "乙"]');
  expect((JSON.parse(once) as { lighthouse: unknown }).lighthouse).toEqual(scores);
  expect(site.shape.lighthouse.safeParse(scores).success).toBe(true);
  const twice = writeScores(once, { ...scores, seo: 91 });
  expect(twice.match(/lighthouse/gu)).toHaveLength(1);
  expect(twice).toContain('"seo": 91');
});
