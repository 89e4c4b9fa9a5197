import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { address, count, date, image, line } from '../../../src/schemas/fields.ts';
import { collections } from '../../../src/schemas/index.ts';
import { figures } from '../../../src/schemas/figures/figure.ts';
import { citations, length, review, sources } from '../../../src/schemas/shared.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('dates', () => {
  test('stay the string that was written', () => {
    expect(date('日期').parse('2026-01-31')).toBe('2026-01-31');
  });

  test.each([
    '2026-1-31',
    '2026/01/31',
    '2026年1月31日',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-01-31T00:00:00Z',
    '',
  ])('refuse %j', (value) => {
    expect(accepts(date('日期'), value)).toBe(false);
  });

  test('refuse a Date, which a time zone could move', () => {
    expect(accepts(date('日期'), new Date('2026-01-31'))).toBe(false);
  });

  test('know leap years', () => {
    expect(accepts(date('日期'), '2024-02-29')).toBe(true);
  });
});

describe('figures', () => {
  const whole = { label: '受理', value: 3979, unit: '件' };

  test('need a label, a value and a unit; the value is taken as exact, and as what the place says of itself', () => {
    expect(figures().parse([whole])).toEqual([{ ...whole, bound: 'exact', claim: 'own', overlaps: [] }]);
  });

  test.each([
    ['a decimal', { value: 95.5 }],
    ['nothing at all', { value: 0 }],
    ['a fall', { value: -3 }],
    ['more than', { bound: 'over' }],
    ['at least', { bound: 'atLeast' }],
    ['about', { bound: 'about' }],
    ['at most', { bound: 'upTo' }],
    ['nearly', { bound: 'near' }],
    ['a measure of which it is a part', { measure: 'settled', scope: '劳动纠纷' }],
    ['why it has no measure', { noMeasure: 'story' }],
    ['what was asked for', { claim: 'target' }],
    ['a year, a month and a day', { from: '2021', to: '2022-02-28' }],
    ['less than in a year', { change: { way: 'less', against: '2023年' } }],
    ['its time, source and note', { period: '2021年', source: '山东通讯', note: '口径未说明' }],
  ])('accept %s', (_, change) => {
    expect(figures().parse([{ ...whole, ...change }])[0]).toMatchObject(change);
  });

  test.each([
    ['a number written as text', { value: '3979' }],
    ['a number with its unit', { value: '3979件' }],
    ['not a number', { value: Number.NaN }],
    ['without end', { value: Number.POSITIVE_INFINITY }],
    ['an unknown bound', { bound: 'nearly' }],
    ['an empty unit', { unit: '  ' }],
    ['an unknown measure', { measure: 'happiness' }],
    ['a month that is none', { from: '2021-13' }],
    ['a change against nothing', { change: { way: 'less' } }],
    ['no label', { label: undefined }],
    ['no unit', { unit: undefined }],
    ['no value', { value: undefined }],
  ])('refuse %s', (_, change) => {
    expect(accepts(figures(), [{ ...whole, ...change }])).toBe(false);
  });
});

describe('citations', () => {
  test.each([
    ['text', '1087', '1087'],
    ['a number, as YAML reads it', 1087, '1087'],
    ['an inserted article', '133-1', '133-1'],
  ])('take an article written as %s', (_, article, kept) => {
    expect(citations().parse([{ law: 'civil-code', article }])).toEqual([{ law: 'civil-code', article: kept }]);
  });

  test('may name the law alone', () => {
    expect(accepts(citations(), [{ law: 'civil-code' }])).toBe(true);
  });

  test.each(['第1087条', '一千零八十七', '1087条', '133之一', '133-', '-1', '10.5', 10.5, '', ' 12', '１２'])(
    'refuse the article %j',
    (article) => {
      expect(accepts(citations(), [{ law: 'civil-code', article }])).toBe(false);
    },
  );

  test('refuse an article without its law', () => {
    expect(accepts(citations(), [{ article: '1087' }])).toBe(false);
  });

  test('keep the version a string', () => {
    expect(citations().parse([{ law: 'civil-code', version: '2021-01-01' }])[0]?.version).toBe('2021-01-01');
  });
});

describe('other shared fields', () => {
  test('a review that nobody made is unreviewed', () => {
    expect(review().prefault({}).parse(undefined)).toEqual({ state: 'unreviewed' });
  });

  test('a length counts calendar days unless it says otherwise, and never less than nothing', () => {
    expect(length('多久').parse({ amount: 30, unit: 'day' })).toEqual({
      amount: 30,
      unit: 'day',
      calendar: 'calendar',
    });
    for (const amount of [-1, 1.5, '30'])
      expect(accepts(length('多久'), { amount, unit: 'day' }), String(amount)).toBe(false);
    expect(accepts(length('多久'), { amount: 1, unit: 'week' })).toBe(false);
  });

  test('a source needs a title and a publisher', () => {
    expect(accepts(sources(), [{ title: '报道', publisher: '未注明' }])).toBe(true);
    expect(accepts(sources(), [{ title: '报道' }])).toBe(false);
  });

  test.each([
    ['https://flk.npc.gov.cn/', true],
    ['http://example.org/a?b=c', true],
    ['javascript:alert(1)', false],
    ['//example.org', false],
    ['www.example.org', false],
    ['https://a b', false],
    ['https://', false],
  ])('an address %s is %s', (value, isAccepted) => {
    expect(accepts(address('网址'), value)).toBe(isAccepted);
  });

  test.each([
    ['/media/photo.jpg', true],
    ['/media/2021/photo.jpg', true],
    ['media/photo.jpg', false],
    ['https://example.org/media/photo.jpg', false],
    ['/media/', false],
    ['/media/a b.jpg', false],
  ])('an image %s is %s', (value, isAccepted) => {
    expect(accepts(image('图片'), value)).toBe(isAccepted);
  });

  test('a line is trimmed and never empty', () => {
    expect(line('标题').parse('  甲 ')).toBe('甲');
    expect(accepts(line('标题'), ' 　')).toBe(false);
  });

  test('a count is whole and not negative', () => {
    expect([0, 12, -1, 1.5, '1'].map((value) => accepts(count('数'), value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the smallest entries', () => {
  test('an explainer needs title, summary and topic, and may have a topic nobody has seen', () => {
    const data = collections.explainers.schema.parse({ title: '问', summary: '答', topic: '从没见过的事' });
    expect(data).toMatchObject({ asks: [], steps: [], citations: [], review: { state: 'unreviewed' } });
    for (const missing of ['title', 'summary', 'topic'])
      expect(
        accepts(collections.explainers.schema, { title: '问', summary: '答', topic: '事', [missing]: undefined }),
        missing,
      ).toBe(false);
  });

  test('a room without contact has an empty group, not a missing one', () => {
    expect(collections.rooms.schema.parse({ name: '甲', kind: 'station', region: 'x', intro: '介绍' }).contact).toEqual(
      {},
    );
  });

  test.each([
    ['371302', '371302'],
    [371302, '371302'],
    ['371302001', '371302001'],
    ['371302001001', '371302001001'],
  ])('a region code may be written as %j', (code, kept) => {
    expect(collections.regions.schema.parse({ name: '甲', level: 'county', code }).code).toBe(kept);
  });

  test.each(['37130', '3713020', '37130200', '3713020010', 'abcdef'])('refuses the region code %j', (code) => {
    expect(accepts(collections.regions.schema, { name: '甲', level: 'county', code })).toBe(false);
  });

  test.each(['has-contract', 'a1', '1-2'])('a pathway node may be called %j', (id) => {
    expect(accepts(collections.pathways.schema, { title: '甲', summary: '乙', questions: [{ id, text: '问' }] })).toBe(
      true,
    );
  });

  test.each(['Has', 'a--b', '-a', 'a-', '甲', 'a b', ''])('a pathway node may not be called %j', (id) => {
    expect(accepts(collections.pathways.schema, { title: '甲', summary: '乙', questions: [{ id, text: '问' }] })).toBe(
      false,
    );
  });
});
