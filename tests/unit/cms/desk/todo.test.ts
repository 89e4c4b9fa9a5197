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
    error('ui.en.json', 'nav.home'),
    error('media/door.jpg', ''),
  ]);
  expect(groups).toMatchObject([
    { form: { title: '案例 one', collection: 'cases', slug: 'one' }, errors: [{ field: 'title' }, { field: 'body' }] },
    { form: { title: '网站的设置', collection: 'settings', slug: 'site' }, errors: [{ field: 'name' }] },
    { form: { title: '界面上的话（en）', collection: 'words', slug: 'ui.en' }, errors: [{ field: 'nav.home' }] },
    { form: undefined, file: 'media/door.jpg', errors: [{ field: '' }] },
  ]);
});
