import { expect, test } from 'vitest';
import { findMachinePaths } from '../machine-paths.ts';
import { shippedSite } from './shipped.ts';

test('no file of the site or of its desk names a path of the machine that built it', async () => {
  expect(await findMachinePaths(shippedSite)).toEqual([]);
});
