import { describe, expect, test } from 'vitest';
import { getParagraphs } from '../../src/markdown/index.ts';
import { portal } from './shipped.ts';

const { explainers, laws, deadlines, pathways, terms } = portal.entries;

/** Laws of whose new text only single articles could be checked: cited without a number rather than by guess. */
const unnumbered = new Set([
  'ecological-code',
  'food-safety-law',
  'housing-rental-regulation',
  'marriage-registration-regulation',
  'public-security-law',
]);

const countCharacters = (text: string) => text.replaceAll(/\s/gu, '').length;

test.each([
  ['explainers', explainers.length, 48],
  ['topics', new Set(explainers.map(({ data }) => data.topic)).size, 12],
  ['laws', laws.length, 40],
  ['deadlines', deadlines.length, 16],
  ['pathways', pathways.length, 10],
  ['words', terms.length, 120],
])('residents find enough %s: %i', (_, count, wanted) => {
  expect(count).toBeGreaterThanOrEqual(wanted);
});

describe.each(explainers.map((entry) => [entry.id, entry] as const))('the explainer %s', (_, { data, body }) => {
  test('answers in one sentence and says what to do, to bring and to pay, by when, and when mediation is not the way', () => {
    expect(data.summary).toMatch(/^[^。！？]+[。？]$/u);
    for (const list of [data.steps, data.bring, data.deadlines, data.terms, data.citations])
      expect(list.length).toBeGreaterThan(0);
    expect(data.asks.length).toBeGreaterThanOrEqual(3);
    expect(data.cost).toMatch(/\S/u);
    expect(data.notSuitable).toMatch(/\S/u);
  });

  test('has a body of 400 to 1,200 characters', () => {
    const length = countCharacters(
      getParagraphs(body)
        .map(({ text }) => text)
        .join(''),
    );
    expect(length).toBeGreaterThanOrEqual(400);
    expect(length).toBeLessThanOrEqual(1200);
  });

  test('cites the law with its version, the article and what it says', () => {
    for (const { law, article, version, note } of data.citations) {
      expect(version, law).toBeDefined();
      expect(note, law).toMatch(/\S/u);
      if (!unnumbered.has(law)) expect(article, law).toBeDefined();
    }
  });
});

test.each(deadlines.map(({ id, data }) => [id, data] as const))('the deadline %s rests on an article', (_, data) => {
  const [first] = data.citations;
  expect(first?.article).toBeDefined();
  expect(first?.version).toBeDefined();
  expect(data.ifMissed).toMatch(/\S/u);
});

test.each(laws.map(({ id, data }) => [id, data] as const))('the law %s has a version and says what was checked', (_, data) => {
  expect(data.versions.length).toBeGreaterThan(0);
  expect(data.checked.on).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(data.checked.against).toMatch(/\S/u);
});

test.each(terms.map(({ id, data }) => [id, data] as const))('the word %s is told plainly and by other names', (_, data) => {
  expect(data.plain).toMatch(/\S/u);
  expect(data.aliases.length).toBeGreaterThan(0);
});

test('every outcome of a pathway says what to do and whom to ask', () => {
  for (const { id, data } of pathways)
    for (const outcome of data.outcomes) {
      const where = `${id} ${outcome.id}`;
      expect(outcome.steps.length, where).toBeGreaterThan(0);
      expect(outcome.offices.length + outcome.roomKinds.length + outcome.hotlines.length, where).toBeGreaterThan(0);
    }
});
