import { expect, test } from 'vitest';
import { validateFolder } from '../validate-folder.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { citingKites, copied, kiteLaw, kiteText } from '../kites.ts';
import { byThemselves } from '../sound-folder.ts';
import { change } from '../texts.ts';

const today = '2024-01-01';
const check = (texts: Record<string, string>, statutes = [kiteText]) =>
  byThemselves(
    validateFolder(makeFolder({ 'laws/kite-law.md': kiteLaw, ...texts }), makeSite(), { statutes, today }).findings,
  );

test('an article that the law has not is an error that names the nearest', () => {
  expect(check({ 'terms/kite.md': citingKites('article: 3') })).toEqual([
    {
      file: 'terms/kite.md',
      field: 'citations.0.article',
      line: 6,
      rule: 'statute-article',
      severity: 'error',
      message: '《风筝法》的文本里没有第三条（3）',
      fix: '最接近的是 2（第二条）、2-1（第二条之一）；对照条文改好条号',
    },
  ]);
});

test('so is one in the registry', () => {
  expect(check({ 'laws/kite-law.md': change(kiteLaw, 'number: 2', 'number: 20') })).toMatchObject([
    { file: 'laws/kite-law.md', field: 'articles.1.number', line: 18, rule: 'statute-article', severity: 'error' },
  ]);
});

test.each([
  [
    'a note',
    { 'terms/kite.md': citingKites('article: 2-1', `note: 法律说，${copied}！`) },
    'terms/kite.md',
    'citations.0.note',
  ],
  [
    'the registry',
    { 'laws/kite-law.md': change(kiteLaw, '要收线。', `${copied}。`) },
    'laws/kite-law.md',
    'articles.1.plain',
  ],
])('words of the law in %s are a warning', (_, texts, file, field) => {
  expect(check(texts)).toMatchObject([
    { file, field, rule: 'statute-copied', severity: 'warning', message: expect.stringContaining(copied) },
  ]);
});

test.each([
  ['an article that is there', citingKites('article: 1', 'version: 2020-06-01')],
  ['an inserted article', citingKites('article: 2-1')],
  ['a version whose text is not there', citingKites('article: 99', 'version: 2010-01-01')],
  ['nineteen words of the law', citingKites('article: 1', `note: ${copied.slice(0, 19)}`)],
])('%s is sound', (_, term) => {
  expect(check({ 'terms/kite.md': term }).filter(({ rule }) => rule !== 'law-lapsed')).toEqual([]);
});

test('without texts, or with that of another law, there is nothing to find', () => {
  const texts = { 'terms/kite.md': citingKites('article: 99', `note: ${copied}`) };
  expect(check(texts, [])).toEqual([]);
  expect(check(texts, [{ ...kiteText, name: '陀螺法.md', statute: { ...kiteText.statute, title: '陀螺法' } }])).toEqual(
    [],
  );
});

test('a text whose date fits no version is a warning, and is not used', () => {
  expect(
    check({ 'terms/kite.md': citingKites('article: 99') }, [{ ...kiteText, name: '风筝法(2023-01-01).md' }]),
  ).toEqual([
    {
      file: 'laws/kite-law.md',
      field: 'versions',
      line: 6,
      rule: 'statute-version',
      severity: 'warning',
      message: '法规文本「风筝法(2023-01-01).md」的日期对不上登记的任何版本，没有用它',
      fix: '登记的通过日期：2020-01-01、2009-01-01；改文件名里的日期，或者补上这个版本',
    },
  ]);
});
