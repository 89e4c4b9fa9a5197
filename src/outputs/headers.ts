import { deskUrls, searchFileUrl, urls } from '../urls.ts';
import { contentPolicyHeader } from '../site/shell/policy.ts';

/** Headers of every answer, whoever serves the files. */
const securityHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Folders whose files have the fingerprint of their content in the address. */
const fingerprinted = [urls.assets, searchFileUrl('')];

/** Headers of a path: fingerprinted files keep for a year, pages are asked for anew, the desk brings its own policy. */
export function getHeaders(path: string): Record<string, string> {
  const isDesk = path.startsWith(deskUrls.home);
  const isFingerprinted = fingerprinted.some((folder) => path.startsWith(folder));
  return {
    ...securityHeaders,
    ...(!isDesk && { 'Content-Security-Policy': contentPolicyHeader }),
    'Cache-Control': isFingerprinted ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/** The same as a `_headers` file, which Cloudflare Pages, Netlify and several Chinese static hosts read. */
export function toHeadersFile(): string {
  const headers: Record<string, Record<string, string>> = {
    '/*': { ...securityHeaders, 'Content-Security-Policy': contentPolicyHeader },
    ...Object.fromEntries(
      fingerprinted.map((folder) => [`${folder}*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }]),
    ),
    [`${deskUrls.home}*`]: { '! Content-Security-Policy': '' },
  };
  return Object.entries(headers)
    .map(([path, own]) => {
      const lines = Object.entries(own).map(([name, value]) => `  ${name}${value && `: ${value}`}`);
      return `${path}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
