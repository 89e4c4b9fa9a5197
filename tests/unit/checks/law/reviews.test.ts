import { expect, test } from 'vitest';
import { validateFolder } from '../validate-folder.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { byThemselves } from '../sound-folder.ts';
import { change, explainer } from '../texts.ts';

const check = (review: string, today: string) =>
  byThemselves(
    validateFolder(
      makeFolder({ 'explainers/a.md': change(explainer, '---\n\n', `review:\n${review}---\n\n`) }),
      makeSite(),
      {
        today,
      },
    ).findings,
  );

const reviewed = '  state: reviewed\n  by: 某机构\n  until: 2026-11-21\n';

test('a review that has run out is a warning, never an error', () => {
  expect(check(reviewed, '2026-11-22')).toEqual([
    {
      file: 'explainers/a.md',
      field: 'review.until',
      line: 8,
      rule: 'review-expired',
      severity: 'warning',
      message: '复核有效到 2026-11-21，已经过期，网页会写「复核已过期」',
      fix: '请人重新复核，改好复核日期和有效期',
    },
  ]);
});

test.each([
  ['its last day', reviewed, '2026-11-21'],
  ['a review without an end', '  state: reviewed\n  by: 某机构\n', '2099-01-01'],
  ['what nobody reviewed', '  state: unreviewed\n  until: 2000-01-01\n', '2026-11-21'],
])('%s is sound', (_, review, today) => {
  expect(check(review, today)).toEqual([]);
});
