import { describe, expect, test } from 'vitest';
import { createContentReader } from '../../../../src/app/server/desk-content.ts';
import { createUserList } from '../../../../src/app/server/entry-users.ts';
import { makeSite } from '../../make-portal.ts';
import { makeTree } from './make-tree.ts';

const listUsers = createUserList(createContentReader({ shippedSite: makeSite(), statutes: [] }));
const term = (name: string, rest = '', body = '') => `---\nterm: ${name}\nplain: 一句话。\n${rest}---\n\n${body}\n`;
const isUser = { path: 'terms/user.md', name: '法律词典「用它的」' };
const user = (rest: string, body = '') => ({ 'terms/user.md': term('用它的', rest, body) });

describe('an entry is in use', () => {
  test.each([
    ['by a field that refers to it', user('related:\n  - gone\n')],
    ['by a link in a text', user('', '看[这里](/terms/gone/)。')],
    ['by a link to a part of it', user('', '看[这里](/terms/gone/#a)。')],
    ['by an entry that is itself faulty', { 'terms/user.md': '---\nterm: 用它的\nrelated: [gone]\n---\n' }],
  ])('%s', async (_, files: Record<string, string>) => {
    expect(await listUsers(makeTree(files), 'terms/gone.md')).toEqual([isUser]);
  });

  test.each([
    ['by itself', { 'terms/gone.md': term('它', 'related:\n  - gone\n', '[它](/terms/gone/)') }],
    ['where the address only begins like it', user('', '[这里](/terms/gone-on/)')],
    ['where another collection has one of that name', user('', '[这里](/laws/gone/)')],
    ['where its name is only a word', user('', 'gone')],
  ])('not %s', async (_, files: Record<string, string>) => {
    expect(await listUsers(makeTree(files), 'terms/gone.md')).toEqual([]);
  });

  test('by the settings of the site', async () => {
    const site = makeSite();
    const tree = makeTree({
      'site.json': JSON.stringify({ ...site, navigation: [{ label: '词', href: '/terms/gone/' }] }),
    });
    expect(await listUsers(tree, 'terms/gone.md')).toEqual([{ path: 'site.json', name: '网站的设置（site.json）' }]);
  });
});

test.each([
  ['![井台](/media/井台.jpg)', [isUser]],
  ['![井台](/media/%E4%BA%95%E5%8F%B0.jpg)', [isUser]],
  ['![井台](/media/井台.jpg.png)', []],
])('an image is in use where it is shown: %s', async (body, expected) => {
  expect(await listUsers(makeTree(user('', body)), 'media/井台.jpg')).toEqual(expected);
});
