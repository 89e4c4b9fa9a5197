import { expect, test } from 'vitest';
import { describeNextBuild, getNextBuild } from '../../../../src/app/build/next-build.ts';
import { getSecurityText } from '../../../../src/outputs/security-text.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';

const openedOn = '2026-11-29';
const reviewedUntil = (until: string, timeZone = 'Asia/Shanghai') =>
  makePortal(
    [makeEntry('explainers', 'a', { title: '问', summary: '答', topic: '事', review: { state: 'reviewed', until } })],
    makeSite({ timeZone }),
  );

test('is due at the midnight, where the portal is, after the last day of a review', () => {
  const next = getNextBuild({ portal: reviewedUntil(openedOn), openedOn });
  expect(next).toEqual({ day: '2026-11-30', moment: '2026-11-29T16:00:00.000Z', why: 'change' });
  expect(getNextBuild({ portal: reviewedUntil(openedOn, 'Asia/Urumqi'), openedOn }).moment).toBe(
    '2026-11-29T18:00:00.000Z',
  );
  expect(describeNextBuild(next)).toContain('下一次该重建：2026-11-30 零点以后');
});

test.each([
  ['nothing is to come', makePortal([])],
  ['what is to come is years away', reviewedUntil('2030-01-01')],
])('is due before security.txt runs out, where %s', (_, portal) => {
  const next = getNextBuild({ portal, openedOn });
  const expires = /^Expires: (.{10})/mu.exec(getSecurityText(portal.site, 'https://mingli.example/', openedOn))?.[1];
  expect(next.why).toBe('renewal');
  expect(next.day > openedOn && next.day < expires!).toBe(true);
  expect(describeNextBuild(next)).toContain('security.txt');
});
