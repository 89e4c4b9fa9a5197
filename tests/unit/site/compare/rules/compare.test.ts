// Longer than 250 lines: one comparison, its rows by what decides where a figure stands.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../../../src/site/compare/rules/compare.ts';
import type { Comparison, Row } from '../../../../../src/site/compare/rules/comparison.ts';
import type { CompareRecord } from '../../../../../src/site/compare/rules/record.ts';
import type { Figure } from '../../../../../src/rules/figures/figure.ts';
import { proposeMeasure } from '../../../../../src/rules/figures/propose-measure.ts';
import { words } from './words.ts';

const figure = (label: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
  label,
  value,
  unit,
  bound: 'exact',
  measure: proposeMeasure({ label, unit }),
  claim: 'own',
  overlaps: [],
  period: '2021年',
  source: '甲报',
  ...more,
});

const record = (name: string, figures: Figure[], more: Partial<CompareRecord> = {}): CompareRecord => ({
  id: `cases/${name}`,
  collection: 'cases',
  name,
  href: `/cases/${name}/`,
  place: '甲省 · 乙县',
  facts: {},
  figures,
  background: [],
  sources: [{ title: '甲报全文', short: '甲报', details: '甲社，2022-01-01' }],
  short: name,
  tiers: [],
  isTiered: false,
  steps: [],
  limits: [],
  workedOut: [],
  writers: [],
  ...more,
});

const rowsOf = ({ sections }: Comparison): Row[] => sections.flatMap(({ rows }) => rows);
const find = (comparison: Comparison, id: string) => rowsOf(comparison).find((row) => row.id === id);
/** The first words of each cell, or its gap. */
const outline = (row: Row | undefined) =>
  row?.cells.map(({ lines, gap }) => gap ?? lines.map(({ text }) => text).join('、'));

test.each<[string, Figure, Figure, string, string[], Row['state']]>([
  [
    'the same measure under two names',
    figure('受理群众诉求', 10, '件'),
    figure('中心受理群众诉求', 20, '起'),
    'accepted',
    ['10件', '20起'],
    'different',
  ],
  [
    '万元 and 元',
    figure('建设投入', 200, '万元'),
    figure('建设资金', 1_234_500, '元'),
    'building',
    ['200万元', '123.45万元'],
    'different',
  ],
  [
    'the same money in two units',
    figure('建设投入', 200, '万元'),
    figure('建设投入', 2_000_000, '元'),
    'building',
    ['200万元', '200万元'],
    'same',
  ],
  [
    '亩 and 公顷',
    figure('耕地面积', 31_660, '亩'),
    figure('耕地面积', 2, '公顷'),
    'farmland',
    ['31,660亩', '30亩'],
    'different',
  ],
  ['万件 and 件', figure('办结', 1.2, '万件'), figure('办结', 900, '件'), 'closed', ['12,000件', '900件'], 'different'],
  [
    'people counted with 个',
    figure('人民调解员', 127, '个'),
    figure('人民调解员', 127, '人'),
    'mediators',
    ['127个', '127人'],
    'same',
  ],
  [
    'a bound is kept',
    figure('办结', 300, '件', { bound: 'over' }),
    figure('办结', 300, '件'),
    'closed',
    ['300余件', '300件'],
    'different',
  ],
  [
    'a bound is kept when the unit changes',
    figure('建设投入', 2_000_000, '元', { bound: 'over' }),
    figure('建设投入', 1, '万元', { bound: 'atLeast' }),
    'building',
    ['200余万元', '1万元以上'],
    'different',
  ],
  [
    'once a week and once a quarter are not alike',
    figure('矛盾纠纷排查', 1, '次', { period: '每周' }),
    figure('排查要求', 1, '次', { period: '每季度' }),
    'checks',
    ['1次/周', '1次/季'],
    'different',
  ],
])('aligns by meaning: %s', (_, a, b, id, expected, state) => {
  const row = find(compare([record('a', [a]), record('b', [b])], words), id);
  expect(outline(row)).toEqual(expected);
  expect(row?.state).toBe(state);
});

test('a converted number says what the report wrote, and each number what it is called there', () => {
  const row = find(
    compare(
      [record('a', [figure('建设投入', 200, '万元')]), record('b', [figure('建设资金', 5000, '元', { note: '含税' })])],
      words,
    ),
    'building',
  );
  expect(row?.cells.map(({ lines }) => lines[0]?.details)).toEqual([
    ['2021年'],
    ['原文 5,000元', '建设资金', '2021年', '含税'],
  ]);
});

test('what one place alone says is told in a paragraph of its own, the numbers that are not about mediation only counted', () => {
  const a = record(
    'a',
    [
      figure('窗口', 12, '个'),
      figure('回访', 100, '%', { claim: 'target' }),
      figure('应急送水', 5, '车', { noMeasure: 'outside' }),
    ],
    { facts: { contact: ['县司法局'] } },
  );
  const { columns, sections } = compare([a, record('b', [])], words);
  expect(columns.map(({ alone }) => alone)).toEqual([
    { items: ['想学找谁 县司法局', '窗口 12个', '回访 100%（要求，不是结果）'], outside: 1 },
    { items: [], outside: 0 },
  ]);
  expect(sections).toEqual([]);
});

test('what nobody says is named in one sentence', () => {
  expect(compare([record('a', []), record('b', [])], words).unsaid).toEqual(
    expect.arrayContaining(['时间', '人手', '前提条件', '不足与疑问']),
  );
});

test('the rows to decide by stand first and always, even where one place alone says something or nobody does', () => {
  const a = record(
    'a',
    [figure('建设投入', 200, '万元', { bound: 'over' }), figure('受理', 100, '件'), figure('办结', 90, '件')],
    {
      facts: { level: ['县区'], build: ['分两年投入'] },
      writers: ['本地机关写的'],
      doubt: { text: '没有别人核过', more: 2 },
      workedOut: [
        {
          id: 'rate/closed/accepted',
          label: '办结占受理',
          text: '90%',
          value: 0.9,
          least: 0.82,
          most: 0.94,
          details: ['90 ÷ 100'],
        },
      ],
    },
  );
  const { decisions } = compare([a, record('b', [])], words);
  expect(decisions.map((row) => [row.label, outline(row)])).toEqual([
    ['层级', ['县区', '没有写']],
    ['人口', ['没有写', '没有写']],
    ['建起来花了多少', ['200余万元', '没有写']],
    ['一年要花多少', ['没有写', '没有写']],
    ['专职的人', ['没有写', '没有写']],
    ['兼职的人', ['没有写', '没有写']],
    ['收了多少事', ['100件', '没有写']],
    ['办成多少', ['90件、占 90%', '没有写']],
    ['要多久', ['没有写', '没有写']],
    ['谁写的', ['本地机关写的', '没有写']],
    ['最该存疑的', ['没有别人核过', '没有写']],
  ]);
  expect(decisions[2]?.cells[0]?.lines[0]).toMatchObject({
    details: ['分两年投入'],
    amount: { value: 2_000_000, least: 2_000_000, most: 3_000_000, unit: '元' },
  });
});

test('mediators that nobody has divided are told as such, and a target stands for a result only where there is none', () => {
  const a = record('a', [
    figure('人民调解员', 127, '人'),
    figure('受理', 5, '件', { claim: 'target' }),
    figure('中心受理', 3, '件'),
  ]);
  const cells = (id: string) => compare([a, record('b', [])], words).decisions.find((row) => row.id === id)?.cells[0];
  expect(cells('fullTime')?.lines.map(({ text, details }) => [text, details[0]])).toEqual([
    ['127人', '没有分专职、兼职'],
  ]);
  expect(cells('received')?.lines.map(({ text }) => text)).toEqual(['3件']);
});

test('what several count in one unit is drawn on one scale, from the least to the most that it can be', () => {
  const { bars } = compare(
    [
      record('a', [figure('受理', 300, '件', { bound: 'over' }), figure('接待群众', 1, '万批')]),
      record('b', [figure('受理', 120, '件'), figure('接待来访群众', 2, '人')]),
    ],
    words,
  );
  expect(
    bars.map(({ id, most, bars: own }) => [id, most, own.map((bar) => [bar?.amount.least, bar?.amount.most])]),
  ).toEqual([
    [
      'accepted',
      400,
      [
        [300, 400],
        [120, 120],
      ],
    ],
  ]);
});

test('a number of a part stands behind those of wholes and says so', () => {
  const { bars } = compare(
    [
      record('a', [figure('受理', 300, '件', { scope: '区级中心' }), figure('网格', 3, '个')]),
      record('b', [figure('受理', 120, '件'), figure('网格', 30, '个')]),
    ],
    words,
  );
  expect(bars.map(({ id, isOfWholes, notes }) => [id, isOfWholes, notes])).toEqual([
    ['grids', true, []],
    ['accepted', false, ['范围不同，不能直接比']],
  ]);
});

test('differences are told in words, where both places are of one level and their sources leave nothing open', () => {
  const shape = (levels: number, steps: number) => ({
    tiers: Array.from({ length: levels }, (_, index) => ({ name: `${index}级` })),
    isTiered: true,
    steps: Array.from({ length: steps }, (_, index) => ({ name: `${index}步` })),
    facts: { level: ['县区'] },
  });
  const tell = (a: Partial<CompareRecord>, b: Partial<CompareRecord>, [one, other]: [Figure[], Figure[]] = [[], []]) =>
    compare([record('甲县', one, a), record('乙县', other, b)], words).differences;
  expect(tell(shape(3, 4), shape(2, 6))).toEqual(['甲县比乙县多一级，少两步。']);
  expect(tell(shape(3, 4), shape(3, 4))).toEqual(['甲县和乙县都是三级，都是四步。']);
  expect(tell({ ...shape(3, 0), isTiered: false }, shape(2, 0))).toEqual([]);
  const accepted = (value: number, more: Partial<Figure> = {}) => [figure('受理', value, '件', more)];
  expect(tell(shape(2, 0), shape(1, 0), [accepted(300), accepted(100)])).toContain(
    '受理：甲县 300件，乙县 100件，前者约是后者的 3 倍。',
  );
  for (const other of [
    accepted(100, { period: '2015年至2021年' }),
    accepted(100, { scope: '一处' }),
    accepted(100, { bound: 'atLeast' }),
    accepted(100, { claim: 'target' }),
  ])
    expect(tell(shape(2, 0), shape(1, 0), [accepted(300), other])).toHaveLength(1);
  expect(
    tell(shape(2, 0), { ...shape(1, 0), facts: { level: ['乡镇街道'] } }, [accepted(300), accepted(100)]),
  ).toHaveLength(1);
});

test('what a platform has registered is no population, and a village grid is no grid', () => {
  const a = record('a', [figure('受理', 10, '件'), figure('居民', 5, '万名'), figure('村级网格', 343, '个')]);
  const row = find(compare([a, record('b', [figure('受理', 10, '件')])], words), 'accepted/people');
  expect(outline(row)).toEqual(['人口报道未说明，不能算', '人口报道未说明，不能算']);
});

test.each<[string, Partial<Figure>, Partial<Figure> | undefined, string]>([
  ['both of the same year', {}, {}, '约61.9件'],
  ['an exact quotient', { value: 100 }, { value: 20_000 }, '50件'],
  ['万件 and 万人', { value: 1, unit: '万件' }, { value: 2, unit: '万人' }, '5,000件'],
  ['a bound above', { value: 100, bound: 'atLeast' }, { value: 20_000 }, '50件以上'],
  ['more than', { value: 100, bound: 'over' }, { value: 20_000 }, '约50件'],
  ['no population', {}, undefined, '人口报道未说明，不能算'],
  ['a population of another year', {}, { period: '2020年' }, '人口没有同期数'],
  ['a population without a year', {}, { period: undefined }, '人口没有同期数'],
  ['a number without a year', { period: undefined }, {}, '这个数没有写时间，不能算'],
  ['a vague population', {}, { bound: 'over' }, '人口只有大概的数，不能算'],
  ['a population of nobody', {}, { value: 0 }, '人口只有大概的数，不能算'],
])('per 10,000 people: %s', (_, number, population, expected) => {
  const a = record('a', [figure('受理', 172, '件', number)], {
    background: population ? [figure('人口', 27_784, '人', { source: '乙报', ...population })] : [],
  });
  const row = find(compare([a, record('b', [figure('受理', 5, '件')])], words), 'accepted/people');
  expect(outline(row)?.[0]).toBe(expected);
  expect(row?.isDerived).toBe(true);
});

test('a share shows its working, and is left out where there is nothing to compare', () => {
  const population = { background: [figure('人口', 27_784, '人', { period: '2021年末', source: '乙报' })] };
  const one = compare(
    [record('a', [figure('受理', 172, '件')], population), record('b', [figure('受理', 5, '件')])],
    words,
  );
  expect(find(one, 'accepted/people')?.cells).toMatchObject([
    { lines: [{ details: ['172件 ÷ 27,784人，2021年，乙报'] }] },
    { gap: '人口报道未说明，不能算' },
  ]);
  expect(
    find(compare([record('a', [figure('受理', 172, '件')]), record('b', [])], words), 'accepted/people'),
  ).toBeUndefined();
});

test('per grid: where the grids are of the same time', () => {
  const at = { period: '截至2022年9月' };
  const a = record('a', [figure('网格信息员', 50, '名', at), figure('管理网格', 40, '个', at)]);
  const b = record('b', [figure('网格信息员', 50, '名')]);
  expect(outline(find(compare([a, b], words), 'gridWorkers/grid'))).toEqual(['1.25名', '网格数报道未说明，不能算']);
});

test('numbers of different times and units are named as such', () => {
  const notes = (a: Figure, b: Figure, id: string) =>
    find(compare([record('a', [a]), record('b', [b])], words), id)?.notes;
  expect(notes(figure('受理', 1, '件'), figure('受理', 2, '件'), 'accepted')).toEqual([]);
  expect(notes(figure('受理', 1, '件'), figure('受理', 2, '件', { period: '2020年' }), 'accepted')).toEqual([
    '时间不同或没有写',
  ]);
  expect(notes(figure('接待群众', 1, '万批'), figure('接待来访群众', 2, '人'), 'visits')).toEqual([
    '单位不同，不能直接比',
  ]);
});

test('a figure without period and source says so; sources are footnotes, one a report', () => {
  const comparison = compare(
    [
      record('a', [figure('受理', 1, '件', { period: undefined, source: undefined })]),
      record('b', [figure('受理', 2, '件'), figure('窗口', 3, '个', { source: '没登记的报' })]),
    ],
    words,
  );
  expect(find(comparison, 'accepted')?.cells.map(({ lines }) => [lines[0]?.details, lines[0]?.notes])).toEqual([
    [['时间未注明', '来源未注明'], []],
    [['2021年'], [2]],
  ]);
  expect(comparison.footnotes.map(({ number, title, details }) => [number, title, details])).toEqual([
    [1, '没登记的报', ''],
    [2, '甲报全文', '甲社，2022-01-01'],
  ]);
});

test('words are compared only where they are one of a few', () => {
  const facts = (setting: string, summary: string) => ({ facts: { setting: [setting], summary: [summary] } });
  const comparison = compare([record('a', [], facts('城区', '甲')), record('b', [], facts('农村', '乙'))], words);
  expect(['setting', 'summary'].map((id) => find(comparison, id)?.state)).toEqual(['different', 'open']);
});

test('swapping two columns swaps the result and nothing else', () => {
  const optional = <T>(...values: T[]) => fc.constantFrom<T | undefined>(undefined, ...values);
  const figures = fc.array(
    fc
      .record({
        label: fc.constantFrom(
          '人口',
          '网格',
          '受理',
          '中心受理',
          '建设投入',
          '人民调解员',
          '满意率',
          '不认识的数',
          '不认识的 数',
          '矛盾纠纷排查',
        ),
        value: fc.integer({ min: 0, max: 30_000 }),
        unit: fc.constantFrom('人', '个', '件', '万件', '元', '万元', '%', '次', '名'),
        bound: fc.constantFrom('exact', 'over', 'about', 'atLeast', 'upTo') as fc.Arbitrary<Figure['bound']>,
        period: optional('2021年', '截至2021年底', '2020年', '每周', '报道时'),
        source: optional('甲报', '乙报'),
        note: optional('口径不明'),
        claim: fc.constantFrom('own', 'target', 'checked') as fc.Arbitrary<Figure['claim']>,
        scope: optional('只有一半'),
        overlaps: fc.constantFrom<string[]>([], ['别的数']),
      })
      .map((one) => ({ ...one, measure: proposeMeasure(one) })),
    { maxLength: 8 },
  );
  const entry = (name: string) =>
    fc
      .record({
        figures,
        background: figures,
        level: optional('县区', '乡镇街道'),
        source: fc.constantFrom('甲报', '丙报'),
      })
      .map(({ figures: own, background, level, source }) =>
        record(name, own as Figure[], {
          background: background as Figure[],
          facts: level ? { level: [level] } : {},
          sources: [{ title: `${source}全文`, short: source, details: '' }],
        }),
      );
  const swapRow = (row: Row): Row => ({ ...row, cells: row.cells.toReversed() });
  const swap = (comparison: Comparison): Comparison => ({
    ...comparison,
    columns: comparison.columns.toReversed(),
    decisions: comparison.decisions.map(swapRow),
    bars: comparison.bars.map((group) => ({ ...group, bars: group.bars.toReversed() })),
    sections: comparison.sections.map((section) => ({
      ...section,
      rows: section.rows.map(swapRow),
    })),
  });
  fc.assert(
    fc.property(entry('a'), entry('b'), (a, b) => {
      expect(compare([b, a], words)).toEqual(swap(compare([a, b], words)));
    }),
    { numRuns: 300 },
  );
});

test('of numbers of a part, one whose time is known stands for the place', () => {
  const before = figure('平均办结时间', 15, '天', { measure: 'daysToSettle', scope: '改造前', period: undefined });
  const now = figure('平均办结时间', 7, '天', { measure: 'daysToSettle', scope: '改造后' });
  const { decisions } = compare([record('甲', [before, now]), record('乙', [])], words);
  const [lines] = decisions.find(({ id }) => id === 'days')!.cells.map((cell) => cell?.lines.map(({ text }) => text));
  expect(lines).toEqual(['7天']);
});
