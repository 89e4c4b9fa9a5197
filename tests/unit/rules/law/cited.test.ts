import { expect, test } from 'vitest';
import { getPlacedCitations } from '../../../../src/rules/law/cited.ts';
import { makeEntry } from '../../make-portal.ts';

const citation = { law: 'kite-law', article: '3' };

test('finds the citations of an entry with their places', () => {
  const term = makeEntry('terms', 'kite', { term: '风筝', plain: '会飞', citations: [{ law: 'other' }, citation] });
  expect(getPlacedCitations(term)).toEqual([
    { path: ['citations', 0], citation: { law: 'other' }, outcome: undefined },
    { path: ['citations', 1], citation, outcome: undefined },
  ]);
});

test('finds those of a pathway in its outcomes', () => {
  const outcome = { id: 'room', title: '去调解室', advice: '去' };
  const pathway = makeEntry('pathways', 'kites', {
    title: '找谁',
    summary: '看',
    outcomes: [outcome, { ...outcome, id: 'court', title: '去法院', citations: [citation] }],
  });
  expect(getPlacedCitations(pathway)).toEqual([
    { path: ['outcomes', 1, 'citations', 0], citation, outcome: { id: 'court', title: '去法院' } },
  ]);
});

test('finds none where an entry cites no law', () => {
  expect(
    getPlacedCitations(makeEntry('pages', 'about', { title: '关于', summary: '说明', updatedOn: '2026-01-01' })),
  ).toEqual([]);
});
