import { describe, expect, test } from 'vitest';
import { getHeaders, toHeadersFile } from '../../../../src/outputs/hosts/headers.ts';
import { contentPolicyHeader } from '../../../../src/site/shell/policy.ts';

describe('each answer', () => {
  test.each([
    '/',
    '/cases/a/',
    '/search/',
    '/search-index.json',
    '/administration/',
    '/offline-worker.js',
    '/offline/parts.json',
  ])('%s carries the policy and is asked for anew', (path) => {
    expect(getHeaders(path)).toMatchObject({
      'Content-Security-Policy': contentPolicyHeader,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('camera=()'),
      'Cache-Control': 'no-cache',
    });
  });

  test.each([
    '/_astro/a.8f3c.css',
    '/search-index/0123456789ab/7.bin',
    '/search-index/pages/0375f3c1.json',
    '/admin/assets/index-CYo7C8kk.js',
  ])('of the fingerprinted file %s may be kept for ever', (path) => {
    expect(getHeaders(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  test.each(['/', '/cases/a/', '/admin/', '/_astro/a.css', '/cards/a.png', '/data/', '/nowhere'])(
    '%s promises HTTPS for this name alone, and keeps to its own window',
    (path) => {
      expect(getHeaders(path)).toMatchObject({
        'Strict-Transport-Security': 'max-age=31536000',
        'Cross-Origin-Opener-Policy': expect.stringMatching(/^same-origin/u),
      });
    },
  );

  test.each(['/admin/', '/admin/index.html', '/admin/handbook/', '/admin/preview.js'])(
    '%s may stand in no frame, and brings the rest of its policy itself',
    (path) => {
      expect(getHeaders(path)).toMatchObject({
        'Content-Security-Policy': "frame-ancestors 'none'",
        'X-Frame-Options': 'DENY',
        // The window in which a Git host asks for the password must be able to answer.
        'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
        'X-Content-Type-Options': 'nosniff',
      });
    },
  );

  test('of the desk that may start a thread lets it write no code and ask nobody else', () => {
    expect(getHeaders('/admin/assets/read-thread-CYo7C8kk.js')['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'",
    );
  });

  test('of a card for other sites may stand in any frame, under the same policy else; nothing beside it may', () => {
    const card = getHeaders('/embed/explainers/a/');
    expect(card['Content-Security-Policy']).toBe(
      contentPolicyHeader.replace("frame-ancestors 'self'", 'frame-ancestors *'),
    );
    expect(card).not.toHaveProperty('X-Frame-Options');
    for (const path of ['/', '/embed', '/embedded/', '/explainers/a/', '/explainers/embed/', '/admin/embed/'])
      expect(getHeaders(path), path).toMatchObject({
        'Content-Security-Policy': expect.stringMatching(/frame-ancestors '(?:self|none)'$/u),
        'X-Frame-Options': expect.stringMatching(/^(?:SAMEORIGIN|DENY)$/u),
      });
  });

  test.each([
    ['/cards/cases/a.png', 'cross-origin'],
    ['/media/a.jpg', 'cross-origin'],
    ['/data/cases.json', 'cross-origin'],
    ['/data/cases.csv', 'cross-origin'],
    ['/feed.xml', 'cross-origin'],
    ['/feed.json', 'cross-origin'],
    ['/feeds/topics/labour.xml', 'cross-origin'],
    ['/', 'same-origin'],
    ['/feed.xml/', 'same-origin'],
    ['/database/', 'same-origin'],
    ['/_astro/a.js', 'same-origin'],
    ['/admin/library.json', 'same-origin'],
  ])('%s may be used by pages of: %s', (path, whose) => {
    expect(getHeaders(path)['Cross-Origin-Resource-Policy']).toBe(whose);
  });
});

test.each(['/.well-known/security.txt', '/about/licences.txt'])('%s says in which letters it is written', (path) => {
  expect(getHeaders(path)['Content-Type']).toBe('text/plain; charset=utf-8');
});

describe('the file for static hosts', () => {
  const blocks = toHeadersFile()
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return { path, lines: lines.map((line) => line.trim()) };
    });

  /** What Cloudflare Pages answers: every block that fits takes headers back and adds its own. */
  const readHeaders = (path: string): Record<string, string> => {
    const headers = new Map<string, string>();
    for (const { lines } of blocks.filter((block) =>
      block.path.endsWith('*') ? path.startsWith(block.path.slice(0, -1)) : path === block.path,
    ))
      for (const line of lines) {
        const [, isTakenBack, name = '', value = ''] = /^(! )?([\w-]+)(?:: (.+))?$/u.exec(line) ?? [];
        if (isTakenBack) headers.delete(name);
        else headers.set(name, [headers.get(name), value].filter(Boolean).join(', '));
      }
    return Object.fromEntries(headers);
  };

  test.each([
    ...['/', '/cases/a/', '/404.html', '/_astro/a.css', '/search-index/1.bin', '/cards/site.png', '/media/a.jpg'],
    ...[
      '/data/cases.csv',
      '/feed.xml',
      '/feed.json',
      '/feeds/cases.xml',
      '/about/licences.txt',
      '/embed/explainers/a/',
      '/admin/',
      '/admin/assets/index-CYo7C8kk.js',
    ],
  ])('says of %s what the own server says', (path) => {
    const { 'Cache-Control': kept = '', ...headers } = getHeaders(path);
    // How long what has no fingerprint is kept, hosts know themselves.
    expect(readHeaders(path)).toEqual({ ...headers, ...(kept !== 'no-cache' && { 'Cache-Control': kept }) });
  });
});
