import { expect, test } from 'vitest';
import { getNextChange } from '../../../../src/rules/portal/next-change.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const explainer = (fields: object) =>
  makeEntry('explainers', 'a', { title: '问', summary: '答', topic: '事', ...fields });
const law = (fields: object) =>
  makeEntry('laws', 'kite-law', {
    title: '中华人民共和国风筝法',
    short: '风筝法',
    kind: 'law',
    issuer: '大会',
    checked: { on: '2026-01-01', against: '全文' },
    ...fields,
  });
const today = '2026-11-29';

test.each([
  ['the day after the last of a review', [explainer({ review: { state: 'reviewed', until: today } })], '2026-11-30'],
  [
    'a version that comes into force',
    [law({ versions: [{ adoptedOn: today, inForceOn: '2027-01-01' }] })],
    '2027-01-01',
  ],
  [
    'a law that ends',
    [law({ versions: [{ adoptedOn: '2000-01-01', inForceOn: '2000-01-01', repealedOn: '2026-11-30' }] })],
    '2026-11-30',
  ],
  [
    'an article that ends',
    [law({ articles: [{ number: '2', plain: '收线', repealedOn: '2026-12-31' }] })],
    '2026-12-31',
  ],
  ['an update that is dated ahead', [explainer({ updatedOn: '2026-12-05' })], '2026-12-05'],
  ['nothing where all has happened', [explainer({ updatedOn: today, review: { until: '2026-11-28' } })], undefined],
  [
    'the first of several',
    [explainer({ updatedOn: '2026-12-05' }), law({ versions: [{ adoptedOn: today, inForceOn: '2026-12-01' }] })],
    '2026-12-01',
  ],
  ['nothing of what was withdrawn', [explainer({ updatedOn: '2026-12-05', status: 'withdrawn' })], undefined],
])('the next change is %s', (_, entries, day) => {
  expect(getNextChange(makePortal(entries), today)).toBe(day);
});
