import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAttempts } from '../../../../cms/server/people/attempts.ts';
import { toNetwork } from '../../../../cms/server/people/network.ts';

test.each([
  // IPv4, and all its forms in IPv6.
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['"203.0.113.7:51234"', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['0:0:0:0:0:ffff:cb00:7107', '203.0.113.7'],
  ['0000:0000:0000:0000:0000:ffff:203.0.113.7', '203.0.113.7'],
  ['[::ffff:203.0.113.7]:443', '203.0.113.7'],
  ['::ffff:0:203.0.113.7', '203.0.113.7'],
  ['::203.0.113.7', '203.0.113.7'],
  ['::cb00:7107', '203.0.113.7'],
  ['64:ff9b::203.0.113.7', '203.0.113.7'],
  ['64:ff9b::cb00:7107', '203.0.113.7'],
  ['2002:cb00:7107::1', '203.0.113.7'],
  ['2002:cb00:7107:ffff:1:2:3:4', '203.0.113.7'],
  ['2001:0:4136:e378:8000:63bf:34ff:8ef8', '203.0.113.7'],
  // IPv6 by its network, however it is written.
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::1]', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
  ['"[2001:db8:1:2::1]:443"', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '::1'],
  ['::', '::0'],
  // No address at all.
  ['', ''],
  ['unknown', 'unknown'],
  ['203.0.113', '203.0.113'],
  ['2001:db8::1::2', '2001:db8::1::2'],
  ['0177.0.0.1', '0177.0.0.1'],
])('%s counts as %s', (address, network) => {
  expect(toNetwork(address)).toBe(network);
});

const group = fc.integer({ min: 0, max: 0xffff });

test('whatever stands in the last 64 bits of an address, it is the same guesser, and a neighbour is another', () => {
  fc.assert(
    fc.property(fc.tuple(group, group, group, group), fc.tuple(group, group, group, group), (network, host) => {
      fc.pre(![0, 0x64, 0x2001, 0x2002].includes(network[0]));
      const write = (groups: readonly number[]) => groups.map((one) => one.toString(16)).join(':');
      const counted = toNetwork(write([...network, ...host]));
      expect(counted).toBe(toNetwork(`${write(network)}::`));
      expect(counted).not.toBe(toNetwork(write([...network.with(3, network[3] ^ 1), ...host])));
    }),
  );
});

test('a crowd of networks pushes out no name that is guessed at', () => {
  const attempts = createAttempts(() => 0);
  const name = { kind: 'name', of: '李编' } as const;
  for (let turn = 0; turn < 20; turn += 1) attempts.begin(name);
  for (let number = 0; number < 30_000; number += 1) attempts.begin({ kind: 'address', of: String(number) });
  expect(attempts.begin(name)).toBeGreaterThan(0);
});
