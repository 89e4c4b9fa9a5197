import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { problems } from '../store/problem.ts';
import { toNetwork } from './network.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const loopbackAddress = /^(?:127\.|::1$|::ffff:127\.)/u;

const cookieName = 'mingli-desk';

/**
 * The words in cookies of the desk's name that can be such words (secret.ts), each once: another service on this host, at
 * another port or below another path, may have set one of the same name, which the browser may send first.
 */
export const getCookies = ({ headers }: IncomingMessage): string[] => {
  const words = (headers.cookie ?? '').split(/; ?/u).flatMap((cookie) => {
    const [, word] = new RegExp(`^${cookieName}=([\\w-]{43})$`, 'u').exec(cookie) ?? [];
    return word === undefined ? [] : [word];
  });
  return [...new Set(words)];
};

/** Whether the browser has come by https; behind a reverse proxy its `Origin`, or what the proxy adds, says so. */
const isSecure = ({ headers, socket }: IncomingMessage) =>
  (socket as Partial<TLSSocket>).encrypted === true ||
  headers['x-forwarded-proto'] === 'https' ||
  headers.origin?.startsWith('https:') === true;

/** The value of `Set-Cookie` that gives a browser a word for so many seconds; 0 takes it away. */
export const toCookie = (request: IncomingMessage, word: string, seconds: number): string =>
  `${cookieName}=${word}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${isSecure(request) ? '; Secure' : ''}`;

/**
 * From whose network a request comes, for counting guesses. A proxy on this computer adds the address that it has seen at the
 * end of `X-Forwarded-For`; what comes from elsewhere may say what it likes there.
 */
export function getNetwork({ headers, socket }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? '';
  const forwarded = loopbackAddress.test(direct) ? headers['x-forwarded-for'] : undefined;
  return toNetwork(
    String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim() || direct,
  );
}

/**
 * Refuses (403) what another website sends: `Origin` and `Sec-Fetch-Site` keep out pages elsewhere that post here. Where
 * nobody has to sign in, `Host` must be this computer or one of `hosts` as well: that keeps out pages that point a name of
 * their own at this computer, and know neither word nor cookie.
 */
export function refuseForeign({ headers }: IncomingMessage, hosts: readonly string[] | undefined): void {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/u, '').toLowerCase();
  if (hosts && !loopback.test(name) && !hosts.includes(name)) throw problems.foreign();
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) throw problems.foreign();
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problems.foreign();
}
