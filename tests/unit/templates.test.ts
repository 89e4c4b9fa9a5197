import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templates } from '../e2e/templates.ts';

/** Pages that have no look of their own: they only send on to another. */
const sending = new Set(['[...moved]']);

/** What a route answers, as a pattern of paths. */
const toPattern = (route: string): RegExp => {
  const parts = route
    .replace(/(^|\/)index$/u, '')
    .split('/')
    .filter(Boolean)
    .map((part) => (part.startsWith('[...') ? '(?:[^/]+/)?' : part.startsWith('[') ? '[^/]+/' : `${part}/`));
  return new RegExp(`^/${parts.join('')}$`, 'u');
};

test('every kind of page is looked at: each route has an address among the templates', async () => {
  const files = (await readdir('src/pages', { recursive: true })).filter((file) => file.endsWith('.astro'));
  const routes = files.map((file) => file.replace(/\.astro$/u, '')).filter((route) => !sending.has(route));
  const paths = Object.values<string>(templates).map((path) => new URL(path, 'http://portal').pathname);
  expect(routes.length).toBeGreaterThan(25);
  const unseen = routes.filter((route) => {
    if (route === '404') return !('missing page' in templates);
    return !paths.some((path) => toPattern(route).test(path));
  });
  expect(unseen.map((route) => join('src/pages', `${route}.astro`))).toEqual([]);
});
