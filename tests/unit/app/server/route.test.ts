import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getRoute } from '../../../../src/app/server/route.ts';

test.each([
  ['/', 'site', '/'],
  ['/api/v1', 'protocol', '/api/v1'],
  ['/api/v1?x=1', 'protocol', '/api/v1?x=1'],
  ['/a/../api/v1', 'protocol', '/api/v1'],
  ['/api/v1/', 'site', '/api/v1/'],
  ['/api/build?url=%2Fcases%2Fa%2F', 'build', '/api/build?url=%2Fcases%2Fa%2F'],
  ['/admin', 'desk', '/admin'],
  ['/admin/assets/a.js', 'desk', '/admin/assets/a.js'],
  ['/admin/library.json', 'library', '/admin/library.json'],
  ['/admin/summary.json?now', 'summary', '/admin/summary.json?now'],
  ['/administration/', 'site', '/administration/'],
  ['/%E0%A4%A', 'site', '/%E0%A4%A'],
  ['http://example.org/cases/?page=2', 'site', '/cases/?page=2'],
  ['HTTPS://example.org', 'site', '/'],
])('%s goes to the %s', (target, place, url) => {
  expect(getRoute(target)).toMatchObject({ place, url });
});

test.each([
  '',
  '//',
  '//example.org/api/v1',
  '///',
  '*',
  'http://',
  'http://[',
  'http://a:99999/',
  'api/v1',
  'mailto:a',
])('«%s» is no target of a request', (target) => {
  expect(getRoute(target)).toBeUndefined();
});

test('whatever the target is, asking where it goes throws nothing, and what is handed on is a path', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.webUrl(), fc.webPath()), (target) => {
      const route = getRoute(target);
      expect(route === undefined || route.url.startsWith('/')).toBe(true);
    }),
  );
});
