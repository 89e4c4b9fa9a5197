import { expect, test } from 'vitest';
import { toBriefingRows } from '../../../../../src/site/briefing/rules/briefing.ts';
import { brief, figure, practice, words } from '../make-briefing.ts';

const cellsOf = (id: string, ...records: Parameters<typeof brief>) =>
  brief(...records).rows.find((row) => row.id === id)?.cells;

test('a briefing has ten rows in a fixed order, whatever its practices say', () => {
  const { rows, title } = brief(practice('乙县'), practice('丙县'));
  expect(title).toBe('汇报：乙县、丙县');
  expect(rows.map(({ label }) => label)).toEqual([
    '要回答的问题',
    '看了哪几处',
    '怎么做的',
    '花多少钱',
    '用多少人',
    '收了多少事',
    '办成多少',
    '要多久',
    '信得过几分',
    '还要问对方什么',
  ]);
  expect(rows.find(({ id }) => id === 'money')?.cells).toEqual([['报道没有写'], ['报道没有写']]);
});

test('money, people and results stand with their source; the levels and steps are counted', () => {
  const one = practice('乙县', {
    facts: { level: ['县区'], summary: ['一处办'], build: ['分两年投入'] },
    figures: [figure('building', 200, '万元', { bound: 'over' }), figure('fullTimeMediators', 5, '人')],
    tiers: [{ name: '县' }, { name: '镇' }],
    isTiered: true,
    steps: [{ name: '登记' }, { name: '调解' }, { name: '回访' }],
  });
  expect(cellsOf('money', one)).toEqual([['建设：200余万元（分两年投入）[1]']]);
  expect(cellsOf('people', one)).toEqual([['专职：5人（2021年）[1]']]);
  expect(cellsOf('how', one)).toEqual([['一处办', '2级：县 → 镇', '3步：登记 → 调解 → 回访']]);
});

test('where nobody is counted, the report’s own words say who does it', () => {
  expect(cellsOf('people', practice('乙县', { facts: { staffing: ['律师若干', '网格员', '志愿者'] } }))).toEqual([
    ['律师若干', '网格员'],
  ]);
});

test('how far to trust it is told by what can be counted, each thing once', () => {
  const one = practice('乙县', {
    figures: [figure('accepted', 9, '件', { period: undefined }), figure('followedUp', 100, '%', { claim: 'target' })],
    doubt: { text: '2 个数里有 1 个没有写时间', more: 0 },
  });
  expect(cellsOf('trust', one)).toEqual([
    ['媒体写的[1]', '没有一个数是第三方查过的', '2 个数里有 1 个是要求，不是结果', '2 个数里有 1 个没有写时间'],
  ]);
});

test('what to ask comes from the vocabulary: what is missing first, then what is told without its meaning', () => {
  const [asked] = cellsOf('ask', practice('乙县', { figures: [figure('settled', 8, '件')] }))!;
  expect(asked).toEqual([
    '建设投入：分几年，花在哪里，谁出的',
    '运行经费：含不含工资和调解补贴',
    '平均几天办结：平均数还是中位数；没办结的算不算',
    '调成的矛盾纠纷 8件：口头的算不算，后来反悔的算不算',
  ]);
});

test('a target answers nothing: it is still asked what came of it', () => {
  const [asked] = cellsOf('ask', practice('乙县', { figures: [figure('settled', 5, '件', { claim: 'target' })] }))!;
  expect(asked!.join()).toContain('调成的矛盾纠纷：口头的算不算');
});

test('references are those of the standard, by the numbers that the rows name', () => {
  expect(brief(practice('乙县')).references).toEqual(['[1] 某人. 全文[N]. 甲报，2022-01-01（1）.']);
});

test('as rows of cells the question stands beside its row, and every row is as wide', () => {
  const rows = toBriefingRows(brief(practice('乙县'), practice('丙县')), '学哪一家？', words);
  expect(rows[1]).toEqual(['要回答的问题', '学哪一家？', '']);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([3]));
});

test('what holds for all practices is written once, before what is said of each', () => {
  const rows = toBriefingRows(
    brief(practice('乙县', { figures: [figure('settled', 8, '件')] }), practice('丙县')),
    '学哪一家？',
    words,
  );
  const written = rows.map((cells) => cells.join('｜'));
  expect(written).toContain('花多少钱｜各处都一样：报道没有写｜');
  expect(written).toContain('办成多少｜8件（调成的矛盾纠纷，2021年）[1]｜报道没有写');
  const at = written.findIndex((row) => row.startsWith('还要问对方什么｜各处都一样：建设投入：'));
  expect(written[at + 1]).toBe(
    '｜平均几天办结：平均数还是中位数；没办结的算不算；调成的矛盾纠纷 8件：口头的算不算，后来反悔的算不算｜调成的矛盾纠纷：口头的算不算，后来反悔的算不算',
  );
});

test('where only some have more to say than the rest, the others say that there is no more', () => {
  const rows = toBriefingRows(
    brief(practice('乙县', { figures: [figure('accepted', 9, '件')] }), practice('丙县')),
    '学哪一家？',
    words,
  );
  expect(rows.map((cells) => cells.join('｜'))).toContainEqual(expect.stringMatching(/^｜受理 9件：.*｜没有别的$/u));
});

test('of a single practice nothing is said to hold for all', () => {
  expect(
    toBriefingRows(brief(practice('乙县')), '学哪一家？', words)
      .flat()
      .join(),
  ).not.toContain('各处都一样');
});
