import { expect, test } from 'vitest';
import { type BuildState, getNotice } from '../../../../cms/desk/entry/build-status.ts';

const before = 1;

test.each<[string, BuildState, object]>([
  ['a build that has not begun', { state: 'idle' }, { tone: 'busy', text: '正在重建网站…' }],
  ['the end of the build before', { state: 'done', startedAt: before, url: '/old/' }, { tone: 'busy' }],
  [
    'a build under way',
    { state: 'building', startedAt: 2, message: '正在画分享图…' },
    { tone: 'busy', text: '正在画分享图…' },
  ],
  [
    'a page that is live',
    { state: 'done', startedAt: 2, url: '/cases/a/' },
    { tone: 'good', text: '已上线：', link: { href: '/cases/a/', text: '查看网页' } },
  ],
  [
    'how long it took',
    { state: 'done', startedAt: 2, url: '/cases/a/', seconds: 9.8 },
    { tone: 'good', text: '已上线（建站用了 9.8 秒）：' },
  ],
  [
    'what went with it',
    { state: 'done', startedAt: 2, url: '/cases/a/', message: '有 1 个网址没有了：cases/b.md' },
    { tone: 'good', text: '有 1 个网址没有了：cases/b.md　已上线：', link: { href: '/cases/a/', text: '查看网页' } },
  ],
  ['an end without an address', { state: 'done', startedAt: 2 }, { tone: 'good', text: '已上线' }],
  [
    'a finding that stopped it',
    { state: 'failed', startedAt: 2, message: '案例 a 缺来源' },
    { tone: 'bad', text: '案例 a 缺来源' },
  ],
])('has words for %s', (_, build, notice) => {
  expect(getNotice(build, before)).toMatchObject(notice);
});
