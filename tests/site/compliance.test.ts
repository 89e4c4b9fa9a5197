import { beforeAll, expect, test } from 'vitest';
import { urls } from '../../src/urls.ts';
import type { BuiltPage } from './built-page.ts';
import { readShippedPages } from './shipped-pages.ts';

let pages: readonly BuiltPage[] = [];
let page: BuiltPage;
beforeAll(async () => {
  pages = await readShippedPages();
  page = pages.find(({ path }) => path === urls.compliance)!;
});

const stateOf = (row: BuiltPage['root']) => row.querySelector('[data-state]')?.getAttributeValue('data-state') ?? '';
const getRows = () => page.root.querySelectorAll('.checks > li');

test('the self-check has seen every page of the site but itself', () => {
  expect(page.html).toContain(`看了${pages.length - 1}个网页`);
});

test('it finds nothing wrong with the pages, and only what nobody has filled in, checked or made', () => {
  const of = (state: string) =>
    getRows()
      .filter((row) => stateOf(row) === state)
      .map((row) => row.getAttributeValue('id'))
      // Two weeks after the last change of the shipped content it says so.
      .filter((id) => id !== 'gov-home');
  expect(of('lacking')).toEqual([
    ...['gov-reply', 'gov-domain', 'gov-organisation', 'gov-icp', 'gov-police', 'gov-code', 'gov-find-errors'],
    ...['elder-mouse', 'elder-push', 'ai-declared', 'own-review'],
  ]);
  expect(of('unknown')).toEqual([
    ...['gov-access', 'gov-errors', 'gov-party-mark', 'elder-keyboard', 'elder-reader', 'elder-assessment'],
    'own-level',
  ]);
});

test('the pages about the portal lead to it', () => {
  for (const path of ['/about/', '/accessibility/'])
    expect(pages.find((each) => each.path === path)?.html).toContain(`href="${urls.compliance}"`);
});

test('no page carries a label or a number that nobody has declared or filled in', () => {
  const marked = pages.filter(({ html }) => /data-ai[\s=>]|name="AIGC"|digitalSourceType|beian\./u.test(html));
  expect(marked.map(({ path }) => path)).toEqual([]);
});
