import { expect, test } from 'vitest';
import { getLastChange } from '../../../../src/rules/portal/dated.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

test('the last change is the latest day that any entry names', () => {
  const portal = makePortal([
    makeEntry('pages', 'about', { title: '关于', summary: '一句', updatedOn: '2026-01-31' }),
    makeEntry('explainers', 'a', { title: '问', summary: '答', topic: '事', updatedOn: '2026-02-01' }),
    makeEntry('explainers', 'gone', {
      title: '问',
      summary: '答',
      topic: '事',
      updatedOn: '2026-05-01',
      status: 'withdrawn',
    }),
  ]);
  expect(getLastChange(portal, '2026-11-29')).toBe('2026-02-01');
  expect(getLastChange(makePortal([]), '2026-11-29')).toBeUndefined();
});

test('a day that is still to come is no change', () => {
  const portal = makePortal([
    makeEntry('pages', 'about', { title: '关于', summary: '一句', updatedOn: '2026-11-30' }),
    makeEntry('explainers', 'a', { title: '问', summary: '答', topic: '事', updatedOn: '2026-12-05' }),
    makeEntry('explainers', 'b', { title: '问', summary: '答', topic: '事', updatedOn: '2026-02-01' }),
  ]);
  expect(getLastChange(portal, '2026-11-29')).toBe('2026-02-01');
  expect(getLastChange(portal, '2026-11-30')).toBe('2026-11-30');
});
