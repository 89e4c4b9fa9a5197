import { expect, test } from 'vitest';
import { getMatrixLink } from '../../../../src/site/compare/matrix-link.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';

const toCase = (kind: 'practice' | 'dispute') =>
  makeEntry('cases', kind, {
    kind,
    title: kind,
    summary: '一句话',
    region: 'town',
    publishedOn: '2026-01-01',
    ...(kind === 'practice' && { models: ['oneStop'] }),
  });

test.each([
  ['practices', [toCase('practice')], true, true],
  ['stories alone', [toCase('dispute')], true, false],
  ['practices, and no comparison', [toCase('practice')], false, false],
])('with %s there is a way to the measures: %s', (_, entries, compare, isThere) => {
  const portal = makePortal(entries, makeSite({ features: { compare } }));
  expect(getMatrixLink(portal) !== undefined).toBe(isThere);
});
