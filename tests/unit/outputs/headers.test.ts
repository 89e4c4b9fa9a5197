import { describe, expect, test } from 'vitest';
import { getHeaders, toHeadersFile } from '../../../src/outputs/headers.ts';
import { contentPolicyHeader } from '../../../src/site/shell/policy.ts';

describe('each answer', () => {
  test.each(['/', '/cases/a/', '/search/', '/search-index.json', '/administration/'])(
    '%s carries the policy and is asked for anew',
    (path) => {
      expect(getHeaders(path)).toMatchObject({
        'Content-Security-Policy': contentPolicyHeader,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': expect.stringContaining('camera=()'),
        'Cache-Control': 'no-cache',
      });
    },
  );

  test.each(['/_astro/a.8f3c.css', '/search-index/0123456789ab/7.bin', '/search-index/pages/0375f3c1.json'])(
    'of the fingerprinted file %s may be kept for ever',
    (path) => {
      expect(getHeaders(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
    },
  );

  test('of the desk has every header but the policy, which the desk brings itself', () => {
    const headers = getHeaders('/admin/');
    expect(headers).not.toHaveProperty('Content-Security-Policy');
    expect(headers).toHaveProperty('X-Content-Type-Options', 'nosniff');
  });
});

describe('the file for static hosts', () => {
  const blocks = new Map(
    toHeadersFile()
      .trim()
      .split('\n\n')
      .map((block) => {
        const [path = '', ...lines] = block.split('\n');
        return [path, lines.map((line) => line.trim())] as const;
      }),
  );

  test('says for every path what the own server says', () => {
    const headers = Object.entries(getHeaders('/')).filter(([name]) => name !== 'Cache-Control');
    expect(blocks.get('/*')).toEqual(headers.map(([name, value]) => `${name}: ${value}`));
  });

  test('keeps fingerprinted files and takes the policy from the desk', () => {
    const fingerprinted = ['/_astro/*', '/search-index/*'];
    for (const folder of fingerprinted)
      expect(blocks.get(folder)).toEqual([`Cache-Control: ${getHeaders('/_astro/a.css')['Cache-Control']}`]);
    expect(blocks.get('/admin/*')).toEqual(['! Content-Security-Policy']);
    expect([...blocks.keys()]).toEqual(['/*', ...fingerprinted, '/admin/*']);
  });
});
