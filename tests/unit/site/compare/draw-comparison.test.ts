import { expect, test } from 'vitest';
import { renderComparison } from '../../../../src/site/compare/draw-comparison.ts';
import { compare } from '../../../../src/site/compare/rules/compare.ts';
import type { CompareRecord } from '../../../../src/site/compare/rules/record.ts';
import { words } from './rules/words.ts';

const nasty = '"><img src=x onerror=alert(1)>\'&';

test('whatever content says is text, never markup', () => {
  const record = (id: string): CompareRecord => ({
    id,
    collection: 'cases',
    name: nasty,
    href: nasty,
    place: nasty,
    facts: { summary: [nasty], level: [nasty] },
    figures: [
      {
        label: nasty,
        value: 1,
        unit: nasty,
        bound: 'exact',
        claim: 'own',
        scope: nasty,
        change: { way: 'less', against: nasty },
        period: nasty,
        source: nasty,
        note: nasty,
        conflict: nasty,
        overlaps: [nasty],
        inferred: nasty,
      },
    ],
    background: [],
    sources: [{ title: nasty, short: nasty, details: nasty, url: nasty }],
    short: nasty,
    tiers: [{ name: nasty, count: 2 }, { name: nasty }],
    isTiered: true,
    steps: [{ name: nasty, phase: 1 }, { name: nasty }],
    limits: [{ name: nasty, text: nasty, days: 3, isTarget: true }],
    workedOut: [{ id: `rate/${nasty}`, label: nasty, text: nasty, value: 0.5, least: 0.4, details: [nasty] }],
    writers: [nasty],
    doubt: { text: nasty, more: 1 },
  });
  const html = renderComparison(compare([record('a'), record('b')], words), words, nasty);
  expect(html).not.toContain('<img');
  expect(html.match(/onerror/gu)?.length).toBeGreaterThan(10);
  expect(html).not.toMatch(/="[^"]*">\s*<img/u);
});
