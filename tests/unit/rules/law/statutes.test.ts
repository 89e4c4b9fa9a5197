import { expect, test } from 'vitest';
import { parseStatute } from '../../../../src/rules/law/statute.ts';
import { matchStatutes, type StatuteFile } from '../../../../src/rules/law/statutes.ts';
import { makeEntry } from '../../make-portal.ts';

const common = { kind: 'law', issuer: '风筝大会', checked: { on: '2026-01-01', against: '全文' } } as const;
const laws = [
  makeEntry('laws', 'kite-law', {
    ...common,
    title: '中华人民共和国风筝法',
    short: '风筝法',
    versions: [
      { adoptedOn: '2001-02-03', inForceOn: '2001-05-01', repealedOn: '2010-06-01' },
      { adoptedOn: '2010-04-05', inForceOn: '2010-06-01' },
    ],
    aliases: ['纸鸢法'],
  }),
  makeEntry('laws', 'kite-rule', {
    ...common,
    title: '风筝管理办法',
    short: '风筝办法（一）',
    versions: [{ adoptedOn: '2015-01-01', inForceOn: '2015-02-01' }],
    aliases: ['风筝法'],
  }),
];

const file = (name: string, title = '别的名字', rest = ''): StatuteFile => ({
  name,
  statute: parseStatute(`# ${title}\n\n${rest}\n\n<!-- INFO END -->\n\n第一条 放。\n`),
});

const match = (...files: StatuteFile[]) => {
  const { texts, undated } = matchStatutes(files, laws);
  return {
    found: [...texts].flatMap(([law, versions]) => [...versions.keys()].map((day) => `${law} ${day}`)),
    undated,
  };
};

test.each([
  ['short name and day of adoption', file('风筝法(2010-04-05).md'), 'kite-law 2010-06-01'],
  ['an older version', file('风筝法(2001-02-03).md'), 'kite-law 2001-05-01'],
  ['a day of publication between adoption and force', file('风筝法(2010-05-01).md'), 'kite-law 2010-06-01'],
  ['the full name in the file name', file('中华人民共和国风筝法(2010-04-05).md'), 'kite-law 2010-06-01'],
  ['the full name in the text', file('x(2010-04-05).md', '中华人民共和国风筝法'), 'kite-law 2010-06-01'],
  ['an alias', file('纸鸢法(2010-04-05).md'), 'kite-law 2010-06-01'],
  ['marks of either width', file('风筝办法(一)（2015-01-01）.md'), 'kite-rule 2015-02-01'],
  ['a part without a date, by its history', file('风筝法-线编.md', '甲', '2010年4月5日 通过'), 'kite-law 2010-06-01'],
  ['no date at all where there is one version', file('风筝办法（一）.md'), 'kite-rule 2015-02-01'],
])('a text is found by %s', (_, statuteFile, expected) => {
  expect(match(statuteFile)).toEqual({ found: [expected], undated: [] });
});

test('a date that fits no version is reported, an unknown law is not', () => {
  expect(match(file('风筝法(2020-01-01).md'), file('风筝法.md'), file('陀螺法(2020-01-01).md'))).toEqual({
    found: [],
    undated: [
      { name: '风筝法(2020-01-01).md', law: 'kite-law' },
      { name: '风筝法.md', law: 'kite-law' },
    ],
  });
});

test('a note without articles is no text', () => {
  expect(match({ name: '风筝法(2010-04-05).md', statute: parseStatute('# 风筝法\n\n说明') })).toEqual({
    found: [],
    undated: [],
  });
});
