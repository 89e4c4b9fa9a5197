import { isIP, isIPv4 } from 'node:net';

/** The eight numbers of an IPv6 address that `isIP` knows as one. */
function toGroups(address: string): number[] {
  // A full stop ends it where an IPv4 address stands in its last two places.
  const [, beginning = '', last] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/u.exec(address) ?? [];
  if (last !== undefined) {
    const [a = 0, b = 0, c = 0, d = 0] = last.split('.').map(Number);
    return toGroups(`${beginning}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`);
  }
  const [left = '', right] = address.split('::');
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [first, end] = [read(left), read(right ?? '')];
  return right === undefined ? first : [...first, ...Array<number>(8 - first.length - end.length).fill(0), ...end];
}

const toIPv4 = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.');

/** Where an IPv4 address stands in an IPv6 address: behind which groups, and from which group on. */
const embedded: readonly { behind: readonly number[]; at: number; isInverted?: true }[] = [
  { behind: [0, 0, 0, 0, 0, 0xffff], at: 6 }, // mapped (RFC 4291, 2.5.5.2)
  { behind: [0, 0, 0, 0, 0xffff, 0], at: 6 }, // translated (RFC 2765)
  { behind: [0x64, 0xff9b, 0, 0, 0, 0], at: 6 }, // NAT64 (RFC 6052)
  { behind: [0x2002], at: 1 }, // 6to4 (RFC 3056)
  { behind: [0x2001, 0], at: 6, isInverted: true }, // Teredo (RFC 4380)
];

/** Of `::a.b.c.d` (RFC 4291, 2.5.5.1); `::` and `::1` are addresses of their own. */
const isCompatible = (groups: readonly number[]) => groups.slice(0, 6).every((group) => group === 0) && groups[6] !== 0;

function findIPv4(groups: readonly number[]): string | undefined {
  const form = embedded.find(({ behind }) => behind.every((group, index) => groups[index] === group));
  if (form) {
    const mask = form.isInverted ? 0xffff : 0;
    return toIPv4((groups[form.at] ?? 0) ^ mask, (groups[form.at + 1] ?? 0) ^ mask);
  }
  return isCompatible(groups) ? toIPv4(groups[6], groups[7]) : undefined;
}

/** An address without brackets, port and zone, as proxies write it: `[2001:db8::1]:443`, `203.0.113.7:80`, `fe80::1%eth0`. */
function toBare(typed: string): string {
  const address = typed
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .replace(/^\[([^\]]*)\](?::\d+)?$/u, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/u, '$1');
  const [withoutZone = ''] = address.split('%', 1);
  return withoutZone.toLowerCase();
}

/**
 * Whom an address belongs to, for counting: an IPv4 address, in whatever form of IPv6 it comes, or the first 64 bits of an IPv6
 * address, since whoever has one has all of them. What is no address counts as it is.
 */
export function toNetwork(typed: string): string {
  const address = toBare(typed);
  if (isIP(address) === 0 || isIPv4(address)) return address;
  const groups = toGroups(address);
  const short = findIPv4(groups);
  if (short !== undefined) return short;
  // Of this computer's own prefix, each is somebody else.
  const isLocal = groups.slice(0, 7).every((group) => group === 0);
  return isLocal
    ? `::${groups[7] ?? 0}`
    : `${groups
        .slice(0, 4)
        .map((group) => group.toString(16))
        .join(':')}::/64`;
}
