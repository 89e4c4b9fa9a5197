import { expect, test } from 'vitest';
import { getAddresses, readAddresses } from '../../src/outputs/addresses.ts';
import { shippedSite } from './shipped.ts';
import { openShipped } from '../open-shipped.ts';

test('the addresses of the shipped content are those that are read off its built site', async () => {
  const { portal } = await openShipped();
  const addresses = getAddresses(portal);
  expect([...(await readAddresses(shippedSite))].sort()).toEqual([...addresses].sort());
  for (const one of ['/about/', '/explainers/topics/neighbours/']) expect(addresses).toContain(one);
  expect(addresses.size).toBeGreaterThan(500);
});
