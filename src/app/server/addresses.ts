import { isIPv6 } from 'node:net';
import type { networkInterfaces } from 'node:os';
import type { Settings } from './settings.ts';

/** Where the server is found: on this computer first, then by others, each as one types it, without a last slash. */
export interface Addresses {
  own: string;
  others: string[];
}

/** All interfaces, as a host may be called. */
const everywhere = new Set(['0.0.0.0', '::']);

const toAddress = (host: string, port: number): string => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/** The addresses of a server with these settings on a computer with these interfaces (`os.networkInterfaces()`). */
export function getAddresses(
  { host, port, isLoopback }: Settings,
  interfaces: ReturnType<typeof networkInterfaces>,
): Addresses {
  if (!everywhere.has(host)) return { own: toAddress(host, port), others: isLoopback ? [] : [toAddress(host, port)] };
  const others = Object.values(interfaces)
    .flatMap((found) => found ?? [])
    // Those of one cable alone (fe80::) hold for nobody without its name.
    .filter(
      ({ internal, family, address }) =>
        !internal && (family === 'IPv4' || (host === '::' && !/^fe[89ab]/iu.test(address))),
    )
    .map(({ address }) => toAddress(address, port));
  return { own: toAddress('127.0.0.1', port), others };
}

/** What whoever starts the desk must tell the others; nothing where nobody else reaches it. */
export const describeOthers = ({ others }: Addresses, desk: string): string | undefined =>
  others.length === 0
    ? undefined
    : `别的电脑：${others.map((address) => `${address}/`).join('、')}（编辑台在 ${desk}；打不开的，看防火墙有没有放行这个端口）`;
