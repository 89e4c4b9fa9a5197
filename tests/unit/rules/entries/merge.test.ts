import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Version } from '../../../../src/rules/entries/changes.ts';
import { getMerge, type Side } from '../../../../src/rules/entries/merge.ts';
import { collections } from '../../../../src/schemas/index.ts';

const merge = (base: Version, mine: Version, theirs: Version) =>
  getMerge({ schema: collections.cases.schema, bodyLabel: '正文' }, { base, mine, theirs });

const base: Version = { data: { title: '楼上漏水', summary: '两家和好' }, body: '一。\n\n二。\n\n三。' };

test('what only one of the two has touched is settled without asking', () => {
  const mine = { data: { ...base.data, title: '楼上渗水' }, body: '一。\n\n二改。\n\n三。' };
  const theirs = { data: { ...base.data, summary: '和好了', period: '2021年' }, body: '零。\n\n一。\n\n二。\n\n三。' };
  const { clashes, choose } = merge(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(choose({})).toEqual({
    data: { title: '楼上渗水', summary: '和好了', period: '2021年' },
    body: '零。\n\n一。\n\n二改。\n\n三。',
  });
});

test('a field that both have changed is asked for by the name that editors know', () => {
  const mine = { ...base, data: { ...base.data, title: '楼上渗水' } };
  const theirs = { ...base, data: { ...base.data, title: '天花板漏水' } };
  const { clashes, choose } = merge(base, mine, theirs);
  expect(clashes.map(({ key, place }) => [key, place])).toEqual([['title', '标题']]);
  expect(choose({}).data.title).toBe('楼上渗水');
  expect(choose({ title: 'theirs' }).data.title).toBe('天花板漏水');
});

test('paragraphs that both have changed are asked for one by one', () => {
  const mine = { ...base, body: '一甲。\n\n二。\n\n三甲。' };
  const theirs = { ...base, body: '一乙。\n\n二。\n\n三乙。' };
  const { clashes, choose } = merge(base, mine, theirs);
  expect(clashes.map(({ place }) => place)).toEqual(['正文', '正文']);
  const [, last] = clashes;
  expect(choose({ [last!.key]: 'theirs' }).body).toBe('一甲。\n\n二。\n\n三乙。');
});

test('a field that one took out and the other left alone is out', () => {
  const { clashes, choose } = merge(base, { ...base, data: { title: '楼上漏水' } }, base);
  expect(clashes).toEqual([]);
  expect(choose({}).data).toEqual({ title: '楼上漏水' });
});

const words = fc.constantFrom('甲', '乙', '丙');
const version: fc.Arbitrary<Version> = fc.record({
  data: fc.record({ title: words, period: words, limits: fc.array(words, { maxLength: 2 }) }, { requiredKeys: [] }),
  body: fc.array(words, { maxLength: 4 }).map((paragraphs) => paragraphs.join('\n\n')),
});

test('nothing is lost: choosing one side everywhere gives all that this side changed', () => {
  fc.assert(
    fc.property(version, version, version, (start, mine, theirs) => {
      const { clashes, choose } = merge(start, mine, theirs);
      const all = (side: Side) => choose(Object.fromEntries(clashes.map(({ key }) => [key, side])));
      const changed = (side: Version) =>
        Object.entries(side.data).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(start.data[key]));
      for (const [key, value] of changed(mine)) expect(all('mine').data[key as never]).toEqual(value);
      for (const [key, value] of changed(theirs)) expect(all('theirs').data[key as never]).toEqual(value);
    }),
  );
});

test('with oneself, or with somebody who did nothing, there is nothing to ask', () => {
  fc.assert(
    fc.property(version, version, (start, mine) => {
      for (const [one, other] of [
        [mine, mine],
        [mine, start],
        [start, mine],
      ] as const) {
        const { clashes, choose } = merge(start, one, other);
        expect(clashes).toEqual([]);
        expect(choose({})).toEqual(mine);
      }
    }),
  );
});
