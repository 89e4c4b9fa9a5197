import { describe, expect, test } from 'vitest';
import { getLapse, getMainVersion, getVersionInForce, getVersionState } from '../../../../src/rules/law/law-state.ts';
import { makeEntry } from '../../make-portal.ts';

const base = {
  title: '风筝法',
  short: '风筝法',
  kind: 'law',
  issuer: '大会',
  checked: { on: '2026-01-01', against: '全文' },
} as const;
const first = { adoptedOn: '2009-01-01', inForceOn: '2010-01-01', repealedOn: '2020-06-01' };
const second = { adoptedOn: '2020-01-01', inForceOn: '2020-06-01' };
const { data: revised } = makeEntry('laws', 'kite-law', {
  ...base,
  versions: [first, second],
  articles: [{ number: '3', plain: '要收线', repealedOn: '2022-01-01', note: '并入第四条' }],
});
const { data: repealed } = makeEntry('laws', 'old-law', { ...base, versions: [first] });
const { data: replaced } = makeEntry('laws', 'gone-law', { ...base, versions: [first], replacedBy: 'kite-law' });
const { data: renamed } = makeEntry('laws', 'bare-law', { ...base, replacedBy: 'kite-law' });

describe('a version', () => {
  test.each([
    [first, '2009-12-31', 'upcoming'],
    [first, '2010-01-01', 'inForce'],
    [first, '2020-05-31', 'inForce'],
    [first, '2020-06-01', 'superseded'],
    [second, '2020-05-31', 'upcoming'],
    [second, '2020-06-01', 'inForce'],
    [second, '2099-01-01', 'inForce'],
  ])('%o is on %s: %s', (version, today, state) => {
    expect(getVersionState([first, second], version, today)).toBe(state);
  });

  test('is overtaken by a newer one even where nobody wrote down its end', () => {
    const open = { ...first, repealedOn: undefined };
    expect(getVersionState([open, second], open, '2020-05-31')).toBe('inForce');
    expect(getVersionState([open, second], open, '2020-06-01')).toBe('superseded');
  });
});

test.each([
  ['2009-01-01', undefined, first],
  ['2015-01-01', first, first],
  ['2020-06-01', second, second],
])('on %s the version in force is %o and the page speaks of %o', (today, inForce, main) => {
  expect(getVersionInForce([second, first], today)).toBe(inForce);
  expect(getMainVersion([second, first], today)).toBe(main);
});

test('a repealed law speaks of its last version, a law without versions of none', () => {
  expect(getMainVersion([first], '2026-01-01')).toBe(first);
  expect(getMainVersion([], '2026-01-01')).toBeUndefined();
});

describe('a citation', () => {
  test.each([
    ['the old version, before the new one', revised, { version: '2010-01-01' }, '2020-05-31', undefined],
    [
      'the old version, on the day',
      revised,
      { version: '2010-01-01' },
      '2020-06-01',
      { kind: 'version', since: '2020-06-01' },
    ],
    [
      'the old version, after',
      revised,
      { version: '2010-01-01' },
      '2026-01-01',
      { kind: 'version', since: '2020-06-01' },
    ],
    ['the new version, before it is law', revised, { version: '2020-06-01' }, '2020-05-31', undefined],
    ['the new version', revised, { version: '2020-06-01' }, '2026-01-01', undefined],
    ['no version', revised, {}, '2026-01-01', undefined],
    ['a version that nobody knows', revised, { version: '2011-11-11', article: '3' }, '2026-01-01', undefined],
    ['a repealed law, before', repealed, {}, '2020-05-31', undefined],
    ['a repealed law, on the day', repealed, {}, '2020-06-01', { kind: 'repealed', since: '2020-06-01' }],
    ['an article, before its repeal', revised, { article: '3' }, '2021-12-31', undefined],
    [
      'an article, on the day',
      revised,
      { article: '3' },
      '2022-01-01',
      { kind: 'article', since: '2022-01-01', article: '3', note: '并入第四条' },
    ],
    ['another article', revised, { article: '4' }, '2026-01-01', undefined],
    [
      'that article of the old version',
      revised,
      { article: '3', version: '2010-01-01' },
      '2026-01-01',
      { kind: 'version', since: '2020-06-01' },
    ],
  ])('of %s', (_, law, citation, today, lapse) => {
    expect(getLapse(law, citation, today)).toEqual(lapse);
  });

  test.each([
    ['2020-05-31', undefined],
    ['2020-06-01', { kind: 'replaced', since: '2020-06-01', by: 'kite-law' }],
  ])('of a law that another one replaces counts on %s as %o', (today, lapse) => {
    expect(getLapse(replaced, { version: '2010-01-01' }, today, revised)).toEqual(lapse);
  });

  test('of a law without dates follows its successor, and holds for nothing without one', () => {
    expect(getLapse(renamed, {}, '2009-12-31', revised)).toBeUndefined();
    expect(getLapse(renamed, {}, '2010-01-01', revised)).toEqual({
      kind: 'replaced',
      since: '2010-01-01',
      by: 'kite-law',
    });
    expect(getLapse(renamed, {}, '2009-12-31')).toEqual({ kind: 'replaced', since: undefined, by: 'kite-law' });
  });
});
