import { expect, test } from 'vitest';
import { getName, sortEntries } from '../../../../src/rules/entries/order.ts';
import { makeEntry } from '../../make-portal.ts';

const caseOf = (id: string, title: string, publishedOn: string) =>
  makeEntry('cases', id, { kind: 'dispute', title, summary: '概括', region: 'x', publishedOn });

test('lists cases newest first, those of one day by name', () => {
  const entries = [caseOf('a', '安', '2026-01-01'), caseOf('b', '李', '2026-03-01'), caseOf('c', '陈', '2026-03-01')];
  expect(sortEntries(entries).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('lists places by code and those without a code last', () => {
  const place = (id: string, code?: string) => makeEntry('regions', id, { name: id, level: 'county', code });
  expect(
    sortEntries([place('none'), place('b', '371302'), place('a', '371'.padEnd(6, '0'))]).map(({ id }) => id),
  ).toEqual(['a', 'b', 'none']);
});

test('lists words in pinyin order', () => {
  const terms = ['证据', '彩礼', '时效', '宅基地', '赡养'].map((term, index) =>
    makeEntry('terms', `t${index}`, { term, plain: '意思' }),
  );
  expect(sortEntries(terms).map(getName)).toEqual(['彩礼', '赡养', '时效', '宅基地', '证据']);
});

test('orders one name by slug, whatever order the files came in, and leaves the list it was given alone', () => {
  const terms = ['b', 'a'].map((id) => makeEntry('terms', id, { term: '调解', plain: '意思' }));
  expect(sortEntries(terms).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(terms.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('calls a law by its short title and a room by its name', () => {
  const law = makeEntry('laws', 'civil-code', {
    title: '中华人民共和国民法典',
    short: '民法典',
    kind: 'law',
    issuer: '全国人大',
    checked: { on: '2026-01-01', against: '全文' },
  });
  expect(getName(law)).toBe('民法典');
  expect(getName(makeEntry('rooms', 'r', { name: '一号室', kind: 'branded', region: 'x', intro: '介绍' }))).toBe(
    '一号室',
  );
});
