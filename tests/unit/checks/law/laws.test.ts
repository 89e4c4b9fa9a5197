import { expect, test } from 'vitest';
import { validateFolder } from '../validate-folder.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { citingKites, kiteLaw } from '../kites.ts';
import { byThemselves } from '../sound-folder.ts';
import { change } from '../texts.ts';

const check = (term: string, today = '2026-11-21', more: Record<string, string> = {}) =>
  byThemselves(
    validateFolder(makeFolder({ 'laws/kite-law.md': kiteLaw, 'terms/kite.md': term, ...more }), makeSite(), { today })
      .findings,
  );

test('a version that the law never had is an error that names those it had', () => {
  expect(check(citingKites('version: 2015-01-01'))).toEqual([
    {
      file: 'terms/kite.md',
      field: 'citations.0.version',
      line: 6,
      rule: 'law-version',
      severity: 'error',
      message: '《风筝法》没有 2015-01-01 起施行的版本',
      fix: '登记的版本：2020-06-01、2010-01-01；照引用时核对的那一版写',
    },
  ]);
});

test('nor may a version be named where none is registered', () => {
  const bare = change(kiteLaw, /versions:[\s\S]*?checked:/u.exec(kiteLaw)?.[0] ?? '', 'checked:');
  expect(check(citingKites('version: 2020-06-01'), '2026-11-21', { 'laws/kite-law.md': bare })).toMatchObject([
    { rule: 'law-version', severity: 'error', fix: '先在 laws/kite-law.md 里登记版本，或者删去这一项' },
  ]);
});

test.each([
  [
    'a superseded version',
    ['version: 2010-01-01'],
    '2020-06-01',
    { field: 'citations.0.law', line: 5, message: '引用的《风筝法》已有新版本，自 2020-06-01 起施行，网页上会有提示' },
  ],
  [
    'a repealed article',
    ['article: 2'],
    '2025-01-01',
    { field: 'citations.0.article', line: 6, message: '引用的《风筝法》第二条自 2025-01-01 起废止，网页上会有提示' },
  ],
])('%s is listed for another look from the day on', (_, lines, since, expected) => {
  const found = [
    {
      file: 'terms/kite.md',
      rule: 'law-lapsed',
      severity: 'warning',
      fix: '对照现行规定复核这一页，再改引用',
      ...expected,
    },
  ];
  expect(check(citingKites(...lines), since)).toEqual(found);
  expect(check(citingKites(...lines), '2099-01-01')).toEqual(found);
});

test.each([
  ['a version in its time', ['version: 2010-01-01'], '2020-05-31'],
  ['the version in force', ['version: 2020-06-01', 'article: 1'], '2026-11-21'],
  ['a version to come', ['version: 2020-06-01'], '2020-01-02'],
  ['an article on its last day', ['article: 2'], '2024-12-31'],
  ['an article that the registry does not explain', ['article: 99'], '2026-11-21'],
  ['the law as a whole', [], '2026-11-21'],
])('%s is sound', (_, lines, today) => {
  expect(check(citingKites(...lines), today)).toEqual([]);
});

test('a law that another one replaced is named with its successor', () => {
  const old = change(
    change(change(kiteLaw, 'short: 风筝法', 'short: 旧风筝法'), 'checked:', 'replacedBy: kite-law\nchecked:'),
    '    inForceOn: 2020-06-01',
    '    inForceOn: 2020-06-01\n    repealedOn: 2024-01-01',
  );
  const found = (today: string) =>
    check(citingKites().replace('kite-law', 'old-law'), today, { 'laws/old-law.md': old });
  expect(found('2023-12-31')).toEqual([]);
  expect(found('2024-01-01')).toMatchObject([
    { message: '引用的《旧风筝法》已被《风筝法》取代，自 2024-01-01 起，网页上会有提示' },
  ]);
});

test('the citations of an outcome are found at their place', () => {
  const pathway =
    '---\ntitle: 找谁\nsummary: 看\nquestions:\n  - id: start\n    text: 谁？\n    options:\n      - label: 我\n        to: room\noutcomes:\n  - id: room\n    title: 去\n    advice: 去\n    hotlines: ["12348"]\n    citations:\n      - law: kite-law\n        version: 2010-01-01\n---\n';
  expect(check('---\nterm: 风筝\nplain: 会飞\n---\n', '2026-11-21', { 'pathways/kites.md': pathway })).toContainEqual(
    expect.objectContaining({
      file: 'pathways/kites.md',
      field: 'outcomes.0.citations.0.law',
      line: 16,
      rule: 'law-lapsed',
    }),
  );
});
