import { expect, test } from 'vitest';
import { dataChanges, getDataVersion } from '../../../../src/site/data/changes.ts';

test('changes stand newest first', () => {
  const days = dataChanges.map(({ on }) => on);
  expect(days).toEqual([...days].sort().reverse());
});

test('the version moves with the shape and with the content', () => {
  expect(getDataVersion('2026-11-21')).toBe(`${dataChanges[0].version}+2026.11.21`);
  expect(getDataVersion(undefined)).toBe(dataChanges[0].version);
});
