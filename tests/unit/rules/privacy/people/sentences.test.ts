import { describe, expect, test } from 'vitest';
import { judge, kinds, readSentences } from './measure.ts';

const sentences = readSentences('tests/unit/rules/privacy/people/sentences.tsv').map((sentence) => ({
  ...sentence,
  ...judge(sentence),
}));

test('there are more than three hundred sentences, clean ones and some of every kind', () => {
  expect(sentences.length).toBeGreaterThan(300);
  for (const kind of kinds) expect(sentences.some(({ spans }) => spans.some((span) => span.kind === kind))).toBe(true);
});

describe.each([
  ['looked at', false],
  ['held back', true],
])('of the sentences %s', (_, isHeldBack) => {
  const half = sentences.filter((sentence) => sentence.isHeldBack === isHeldBack);

  test.each(kinds)('nine of ten private words are found: %s', (kind) => {
    const of = (places: readonly { kind: string }[]) => places.filter((place) => place.kind === kind).length;
    const found = half.reduce((sum, sentence) => sum + of(sentence.found), 0);
    const missed = half.flatMap((sentence) => sentence.missed.filter((place) => place.kind === kind));
    expect(found / (found + missed.length), missed.map(({ words }) => words).join(' ')).toBeGreaterThanOrEqual(0.9);
  });

  test('at most one clean sentence of forty-one is taken for a private one', () => {
    const clean = half.filter(({ spans }) => spans.length === 0);
    const wrong = clean.filter((sentence) => sentence.wrong.length > 0);
    expect(wrong.length / clean.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(1 / 41);
  });

  test('beside private words, hardly any other is taken for a name', () => {
    const wrong = half.filter(({ spans }) => spans.length > 0).flatMap((sentence) => sentence.wrong);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(1);
  });
});
