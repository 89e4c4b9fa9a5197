import { expect, test } from 'vitest';
import { readSiteUrl } from '../../src/site-url.ts';

test.each([
  ['https://law.example.gov.cn', 'https://law.example.gov.cn'],
  ['https://law.example.gov.cn/', 'https://law.example.gov.cn'],
  [' http://10.1.2.3:8080 ', 'http://10.1.2.3:8080'],
  ['', 'https://mingli.example'],
  [undefined, 'https://mingli.example'],
])('SITE_URL=%s is the address %s', (SITE_URL, expected) => {
  expect(readSiteUrl({ SITE_URL })).toBe(expected);
});

test('what the server is reached at stands in where none is set', () => {
  expect(readSiteUrl({}, 'http://127.0.0.1:4321')).toBe('http://127.0.0.1:4321');
});

test.each([
  ['https://example.gov.cn/mingli', '带着路径「/mingli」'],
  ['https://example.gov.cn/mingli/', '带着路径「/mingli/」'],
  ['law.example.gov.cn', '不是网址'],
  ['ftp://law.example.gov.cn', '不是以 http'],
  ['https://me:word@law.example.gov.cn', '用户名或口令'],
  ['https://law.example.gov.cn/?a=1', '带着「?」'],
  ['https://law.example.gov.cn/#a', '带着「?」或「#」'],
])('SITE_URL=%s is refused in one sentence: %s', (SITE_URL, why) => {
  expect(() => readSiteUrl({ SITE_URL })).toThrow(
    /^SITE_URL 写的「.+」.+。请只写到域名（和端口）为止，例如 SITE_URL=https:/u,
  );
  expect(() => readSiteUrl({ SITE_URL })).toThrow(why);
});
