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

const file = (name: string, title = '别的名字', rest = '', text = '第一条 放。', folder = '/laws'): StatuteFile => ({
  name,
  folder,
  statute: parseStatute(`# ${title}\n\n${rest}\n\n<!-- INFO END -->\n\n${text}\n`),
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
  [
    'the last day of its history, where its name carries another',
    file('风筝法(2011-04-27).md', '甲', '2001年2月3日 通过\n\n２０１０年４月５日 修正'),
    'kite-law 2010-06-01',
  ],
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

test('a text amended after the last version that is known is none of them, though its history names their days', () => {
  const newer = file('风筝法(2020-01-01).md', '甲', '2010年4月5日 修正\n\n2020年1月1日 修正');
  expect(match(newer)).toEqual({ found: [], undated: [{ name: '风筝法(2020-01-01).md', law: 'kite-law' }] });
});

test('a note without articles is no text', () => {
  expect(match({ name: '风筝法(2010-04-05).md', folder: '/laws', statute: parseStatute('# 风筝法\n\n说明') })).toEqual({
    found: [],
    undated: [],
  });
});

test('a text older than the versions of the registry is not missed where there is a newer one', () => {
  expect(match(file('风筝法(1990-01-01).md'), file('风筝法(2010-04-05).md')).undated).toEqual([]);
  expect(match(file('风筝法(1990-01-01).md')).undated).toEqual([{ name: '风筝法(1990-01-01).md', law: 'kite-law' }]);
  expect(match(file('风筝法(2020-01-01).md'), file('风筝法(2010-04-05).md')).undated).toHaveLength(1);
});

/** The first paragraph of each article of a version. */
const textOf = (files: StatuteFile[], law = 'kite-law', version = '2010-06-01', registry = laws) =>
  matchStatutes(files, registry)
    .texts.get(law)
    ?.get(version)
    ?.articles.map(({ paragraphs }) => paragraphs[0]);

test('of two texts of one version the newer one holds, of two copies the first', () => {
  const older = file('风筝法(2010-04-05).md', '', '', '第一条 旧。\n\n第二条 旧。');
  const newer = file('风筝法(2010-05-01).md', '', '', '第一条 新。', '/other');
  expect(textOf([older, newer])).toEqual(['新。']);
  expect(textOf([newer, older])).toEqual(['新。']);
  expect(textOf([older, file('风筝法(2010-04-05).md', '', '', '第一条 抄。', '/other')])).toEqual(['旧。', '旧。']);
});

test('the parts of a text are joined within a folder, not across two', () => {
  const parts = (folder: string) => [
    file('总则.md', '风筝法', '2010年4月5日 通过', `第一条 ${folder}。`, folder),
    file('线编.md', '风筝法', '2010年4月5日 通过', `第二条 ${folder}。`, folder),
  ];
  expect(textOf([...parts('甲'), ...parts('乙')])).toEqual(['甲。', '甲。']);
});

test('the newest text is the law where the registry names no version', () => {
  const registry = [makeEntry('laws', 'top-law', { ...common, title: '陀螺法', short: '陀螺法' })];
  const files = [
    file('陀螺法(2001-01-01).md', '', '', '第一条 旧。'),
    file('陀螺法(2021-01-01).md', '', '', '第一条 新。'),
  ];
  expect(textOf(files, 'top-law', '', registry)).toEqual(['新。']);
});
