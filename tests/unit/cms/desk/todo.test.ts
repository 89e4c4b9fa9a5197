import { expect, test } from 'vitest';
import { groupByFile } from '../../../../cms/desk/todo/groups.ts';
import type { Finding } from '../../../../src/rules/entries/finding.ts';

const error = (file: string, field: string): Finding => ({
  file,
  field,
  rule: 'schema',
  severity: 'error',
  message: `缺「${field}」`,
  fix: '补上',
});

test('what is to be mended stands by entry, with the form in which it is', () => {
  const groups = groupByFile([
    error('cases/one.md', 'title'),
    error('site.json', 'name'),
    error('cases/one.md', 'body'),
  ]);
  expect(groups).toMatchObject([
    { title: '案例 one', entry: { collection: 'cases', slug: 'one' }, errors: [{ field: 'title' }, { field: 'body' }] },
    { title: 'site.json', entry: undefined, errors: [{ field: 'name' }] },
  ]);
});
