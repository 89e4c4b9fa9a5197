import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../../src/rules/privacy/names/words/lexicon.ts';
import nameWords from '../../../../../src/rules/privacy/names/words/name-words.json' with { type: 'json' };
import { findPeople } from '../../../../../src/rules/privacy/names/people.ts';
import { surname } from '../../../../../src/rules/privacy/names/surnames.ts';
import { wordLikeNames } from '../../../../../src/rules/privacy/names/words/word-like-names.table.ts';
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

describe('what the dictionary holds, beside a party', () => {
  const lexicon = createLexicon(nameWords);
  const findIn = (text: string) => findPeople(text, lexicon, []).map(({ name }) => name);

  test('no common word that begins like a name is one with a particle behind it', () => {
    const like = new RegExp(`^(?!${surname}$)${surname}\\p{Script=Han}$`, 'u');
    const words = Object.entries(nameWords.words)
      .flatMap(([cost, row]) => (Number(cost) > 130 ? [] : row.split(' ')))
      .filter((word) => like.test(word) && !wordLikeNames.includes(word));
    expect(words.length).toBeGreaterThan(2000);
    const sentences = words.flatMap((word) => [`当事人${word}地签了字。`, `患者${word}后回了家。`]);
    expect(sentences.filter((sentence) => findIn(sentence).length > 0)).toEqual([]);
  });

  test.each(['申请人：', '患者', '村民'])('names that it counts as words are found: %s', (party) => {
    expect(wordLikeNames.filter((name) => !findIn(`${party}${name}回了家。`).join().startsWith(name))).toEqual([]);
  });
});
