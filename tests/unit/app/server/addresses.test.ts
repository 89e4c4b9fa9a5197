import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { describeOthers, getAddresses } from '../../../../src/app/server/addresses.ts';
import { readSettings } from '../../../../src/app/server/settings.ts';

const found = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  netmask: '',
  mac: '',
  cidr: null,
  ...(address.includes(':') ? { family: 'IPv6', scopeid: 0 } : { family: 'IPv4' }),
});
const interfaces = {
  lo: [found('127.0.0.1', true), found('::1', true)],
  eth0: [found('192.168.1.5'), found('fe80::1'), found('2001:db8::5')],
  wlan0: [found('10.0.0.7')],
};
const own = 'http://127.0.0.1:4321';

test.each([
  [undefined, own, []],
  ['127.0.0.1', own, []],
  ['localhost', 'http://localhost:4321', []],
  ['::1', 'http://[::1]:4321', []],
  ['0.0.0.0', own, ['http://192.168.1.5:4321', 'http://10.0.0.7:4321']],
  ['::', own, ['http://192.168.1.5:4321', 'http://[2001:db8::5]:4321', 'http://10.0.0.7:4321']],
  ['192.168.1.5', 'http://192.168.1.5:4321', ['http://192.168.1.5:4321']],
  ['desk.office', 'http://desk.office:4321', ['http://desk.office:4321']],
])('with HOST=%s it is found at all its addresses', (HOST, expected, others) => {
  expect(getAddresses(readSettings({ HOST }), interfaces)).toEqual({ own: expected, others });
});

test('others are told where it is, where there are any', () => {
  expect(describeOthers({ own, others: [] }, '/admin/')).toBeUndefined();
  expect(describeOthers({ own, others: ['http://10.0.0.7:4321'] }, '/admin/')).toContain('http://10.0.0.7:4321/');
});
