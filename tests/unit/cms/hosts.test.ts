import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { allowOrigins, getDeskHost } from '../../../cms/hosts/desk-host.ts';

test('without DESK_HOST there is no host', () => {
  expect(getDeskHost({})).toBeUndefined();
});

test.each([
  [
    'github',
    { DESK_REPO: 'office/portal', DESK_AUTH_URL: 'https://login.example.cn/' },
    { name: 'github', repo: 'office/portal', branch: 'main', base_url: 'https://login.example.cn' },
    'https://api.github.com',
  ],
  [
    'gitlab',
    { DESK_REPO: 'office/portal', DESK_APP_ID: 'abc', DESK_HOST_URL: 'https://git.example.cn', DESK_BRANCH: 'content' },
    {
      name: 'gitlab',
      branch: 'content',
      auth_type: 'pkce',
      app_id: 'abc',
      base_url: 'https://git.example.cn',
      api_root: 'https://git.example.cn/api/v4',
    },
    'https://git.example.cn',
  ],
  [
    'forgejo',
    { DESK_REPO: 'office/portal', DESK_APP_ID: 'abc', DESK_HOST_URL: 'https://git.example.cn' },
    { name: 'forgejo', app_id: 'abc', api_root: 'https://git.example.cn/api/v1' },
    'https://git.example.cn',
  ],
])('%s is set up by its variables', (DESK_HOST, settings, backend, origin) => {
  const host = getDeskHost({ DESK_HOST, ...settings });
  expect(host?.backend).toMatchObject(backend);
  expect(host?.origins).toContain(origin);
});

describe('what is missing or wrong is said in one sentence', () => {
  test.each([
    [{ DESK_HOST: 'gitee' }, /gitee 不认识.*github.*gitlab.*forgejo/u],
    [{ DESK_HOST: 'toString' }, /toString 不认识/u],
    [{ DESK_HOST: 'forgejo' }, /DESK_REPO.*DESK_APP_ID.*DESK_HOST_URL/u],
    [{ DESK_HOST: 'github', DESK_REPO: 'a/b' }, /还缺：DESK_AUTH_URL/u],
    [
      { DESK_HOST: 'github', DESK_REPO: 'a/b', DESK_AUTH_URL: 'http://login.example.cn' },
      /DESK_AUTH_URL 要写成 https:/u,
    ],
  ])('%j', (settings, sentence) => {
    expect(() => getDeskHost(settings)).toThrow(sentence);
  });
});

test('the policy of the desk lets in exactly the host, for calls and pictures', async () => {
  const html = await readFile('cms/desk/index.html', 'utf8');
  expect(allowOrigins(html, [])).toBe(html);
  const open = allowOrigins(html, ['https://git.example.cn']);
  expect(open).toContain("connect-src 'self' https://git.example.cn blob:");
  expect(open).toContain("img-src 'self' https://git.example.cn blob: data:");
  expect(open.replaceAll(' https://git.example.cn', '')).toBe(html);
});
