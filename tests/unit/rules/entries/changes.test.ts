import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, getChanges, type Telling, type Version } from '../../../../src/rules/entries/changes.ts';
import { getWordChanges } from '../../../../src/rules/entries/words/word-changes.ts';
import { collections } from '../../../../src/schemas/index.ts';

const version = (data: Record<string, unknown>, body = ''): Version => ({ data, body });

/** Changes as lines: 「place +来的 -去的」. */
const read = (changes: readonly Change[]) =>
  changes.map(({ place, runs }) => {
    const join = (kind: string) =>
      runs
        .filter((run) => run.kind === kind)
        .map(({ text }) => text)
        .join('…');
    return [place, join('gone') && `-${join('gone')}`, join('new') && `+${join('new')}`].filter(Boolean).join(' ');
  });

const names: Record<string, string> = { 'regions/lanshan': '兰山区', 'laws/civil-code': '民法典' };
const telling: Telling = {
  schema: collections.cases.schema,
  bodyLabel: '正文',
  nameOf: (collection, slug) => names[`${collection}/${slug}`],
};

const compare = (before: Version | undefined, after: Version) => read(getChanges(telling, before, after));

test('a row of nothing that comes or goes is told', () => {
  const [none, blank] = [version({}), version({ limits: [''] })];
  expect(compare(none, blank)).toEqual([expect.stringMatching(/ \+空着的一行$/u)]);
  expect(compare(blank, none)).toEqual([expect.stringMatching(/ -空着的一行$/u)]);
});

test('a list of nothing is no list in another order', () => {
  expect(compare(version({ methods: [] }), version({}))).toEqual([]);
  expect(compare(version({}), version({ methods: [], rooms: [] }))).toEqual([]);
});

describe('fields', () => {
  test('are named in the words of the form, in its order, whatever the order of the file', () => {
    const before = version({ summary: '和好了', title: '楼上漏水' });
    expect(compare(before, version({ title: '楼上渗水', summary: '两家和好了' }))).toEqual([
      '标题 -漏水 +渗水',
      '一句话概括 +两家',
    ]);
  });

  test('of a choice are read in its words', () => {
    expect(compare(version({ kind: 'dispute' }), version({ kind: 'practice' }))).toEqual(['类别 -调解故事 +经验做法']);
  });

  test('that name other entries are read by what these are called, in rows too', () => {
    const after = version({
      region: 'lanshan',
      adoptedFrom: ['nowhere'],
      citations: [{ law: 'civil-code', article: '1087' }],
    });
    expect(compare(version({}), after)).toEqual([
      '地区 +兰山区',
      '学自第 1 条 +nowhere',
      '法律依据第 1 条 +法规 民法典，第几条 1087',
    ]);
  });

  test('that came or went say so', () => {
    const [came] = getChanges(telling, version({}), version({ period: '2021年' }));
    const [went] = getChanges(telling, version({ period: '2021年' }), version({}));
    expect([came?.kind, went?.kind]).toEqual(['added', 'removed']);
  });

  test('that name a version of what the program brings are told by its first figures', () => {
    const [before, after] = ['1a2b3c4', '9f8e7d6'].map((id) => version({ takenFrom: `blob-${id.padEnd(40, '0')}` }));
    const terms = { ...telling, schema: collections.terms.schema };
    expect(read(getChanges(terms, version({}), before!))).toEqual(['改自哪一版 +随程序来的原文（1a2b3c4）']);
    expect(read(getChanges(terms, before, after!)).join()).not.toMatch(/blob|\d{8}/u);
  });

  test('that nobody has described keep their own name', () => {
    expect(compare(version({ old: '一' }), version({}))).toEqual(['old -一']);
  });
});

describe('rows', () => {
  const visits = { label: '上门次数', value: 3, unit: '次' };
  const people = { label: '参加的人', value: 17, unit: '人' };
  const days = { label: '用时', value: 5, unit: '天' };

  test('that only moved aside are no change', () => {
    expect(compare(version({ figures: [people] }), version({ figures: [visits, people] }))).toEqual([
      '数据第 1 条 +数的是什么 上门次数，数值 3，单位 次',
    ]);
  });

  test('of one name are compared with one another, field by field', () => {
    expect(
      compare(
        version({ figures: [visits, people, days] }),
        version({ figures: [visits, { ...people, value: 18, period: '2021年' }, days] }),
      ),
    ).toEqual(['数据第 2 条 · 数值 -17 +18', '数据第 2 条 · 时间 +2021年']);
  });

  test('that only changed places say that', () => {
    expect(compare(version({ figures: [visits, people] }), version({ figures: [people, visits] }))).toEqual([
      '数据 +换了先后',
    ]);
  });

  test('that went are shown with all they said', () => {
    expect(compare(version({ figures: [visits, people] }), version({ figures: [visits] }))).toEqual([
      '数据第 2 条 -数的是什么 参加的人，数值 17，单位 人',
    ]);
  });

  test('of one line each are compared line by line', () => {
    expect(
      compare(version({ limits: ['没说花费', '没说年份'] }), version({ limits: ['没说花费', '没说年月'] })),
    ).toEqual(['不足与疑问第 2 条 -年份 +年月']);
  });
});

describe('the body', () => {
  test('is compared paragraph by paragraph; those that stand are not shown', () => {
    const before = version({}, '## 经过\n\n两家争了半年。\n\n后来和好。');
    const after = version({}, '## 经过\n\n两家争了一年。\n\n后来和好。\n\n写了协议。');
    expect(compare(before, after)).toEqual(['正文 -半年 +一年', '正文 +写了协议。']);
  });

  test('of a new entry has come as a whole', () => {
    expect(compare(undefined, version({ title: '题' }, '一段。'))).toEqual(['标题 +题', '正文 +一段。']);
  });
});

const text = fc.string({ unit: fc.constantFrom('调', '解', '室', '，', 'a', ' ', '。', '\n'), maxLength: 40 });

/** Of which no word order is left where two of them meet: too much to be told word by word. */
const long = fc
  .array(fc.constantFrom('调解', '法院', '水沟', '协议', '，', '。', '村里'), { minLength: 300, maxLength: 900 })
  .map((words) => words.join(''));

test.each([
  ['short', text],
  ['long', long],
])('what stayed and went is the old text, what stayed and came is the new one (%s)', (_, any) => {
  fc.assert(
    fc.property(any, any, (before, after) => {
      const runs = getWordChanges(before, after);
      const join = (kind: string) =>
        runs.flatMap((run) => (run.kind === 'same' || run.kind === kind ? [run.text] : [])).join('');
      expect(join('gone')).toBe(before);
      expect(join('new')).toBe(after);
    }),
  );
});

test('a text that was written anew is told by its sentences, and what stands around it has stayed', () => {
  const rewrite = (word: string) => Array.from({ length: 200 }, (_, at) => `${word}第${at}次到了沟边`).join('，');
  const frame = (middle: string) => `村里有一条水沟。${middle}。从此不吵了。`;
  const [before, after] = [rewrite('老张'), rewrite('小李今天')];
  expect(getWordChanges(frame(before), frame(after))).toEqual([
    { kind: 'same', text: '村里有一条水沟。' },
    { kind: 'gone', text: `${before}。` },
    { kind: 'new', text: `${after}。` },
    { kind: 'same', text: '从此不吵了。' },
  ]);
});

test('two equal versions never differ, and two that differ always do', () => {
  const row = fc.record({ label: text, value: fc.nat(9) }, { requiredKeys: ['label'] });
  const entry = fc.record({ title: text, limits: fc.array(text), figures: fc.array(row) }, { requiredKeys: [] });
  fc.assert(
    fc.property(entry, entry, (a, b) => {
      expect(compare(version(a), version(structuredClone(a)))).toEqual([]);
      const clean = (data: unknown) =>
        JSON.stringify(data, (_, value: unknown) =>
          value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value,
        );
      if (clean(a) !== clean(b)) expect(compare(version(a), version(b))).not.toEqual([]);
    }),
  );
});
