import { expect, test } from 'vitest';
import { caseStudy } from '../../../../src/schemas/case.ts';
import { getEvidence } from '../../../../src/rules/evidence/evidence.ts';

const read = (fields: Record<string, unknown>) =>
  caseStudy.parse({
    kind: 'practice',
    title: '一处做法',
    summary: '怎么做的',
    region: 'xian',
    publishedOn: '2026-01-01',
    ...fields,
  });

const days = { label: '平均几天办结', measure: 'daysToSettle', value: 18, unit: '天', period: '2024年' };
const rate = { label: '调解成功率', measure: 'success', value: 97, unit: '%', period: '2024年' };
const compared = { design: 'compared', who: 'own', where: '三个镇', found: '快了五天' };
const others = { ...compared, who: 'others' };

const getLevel = (fields: Record<string, unknown>, hasSteps = false) => getEvidence(read(fields), hasSteps);

test.each([
  ['nothing is counted', [], 'noResult'],
  ['only work is counted', [{ ...rate, measure: 'settled', unit: '件' }], 'noResult'],
  ['a result is only asked for', [{ ...days, claim: 'target' }], 'onlyTargets'],
  ['a result has no time', [{ ...rate, period: undefined }], 'noTime'],
  ['a result disagrees with another number of its source', [{ ...rate, conflict: '另一处写95%' }], 'conflict'],
  ['a change is against no named time', [{ ...days, change: { way: 'less', against: '来源没有写' } }], 'noBase'],
  ['a result is known of one time alone', [rate], 'once'],
])('stays on the first level where %s, and says so', (_, figures, gap) => {
  expect(getLevel({ figures })).toMatchObject({ level: 1, gap, effects: [] });
});

test.each([
  [
    'the sides of a practice',
    [
      { ...days, scope: '大事，以前', value: 42, period: undefined },
      { ...days, scope: '大事，以后' },
    ],
  ],
  [
    'its rebuilding',
    [
      { ...days, scope: '改造前', value: 42, period: undefined },
      { ...days, scope: '改造后' },
    ],
  ],
  ['years', [{ ...days, value: 42, period: '2023年' }, days]],
])('reaches the second level by a result before and after, told apart by %s', (_, figures) => {
  const { level, effects } = getLevel({ figures });
  expect(level).toBe(2);
  expect(effects.map(({ of, before }) => [before?.value, of.value])).toEqual([[42, 18]]);
});

test('reaches the second level by a change against a named year', () => {
  expect(getLevel({ figures: [{ ...days, change: { way: 'less', against: '2023年' } }] }).level).toBe(2);
});

test.each([
  [
    'other parts of the work',
    [
      { ...days, scope: '大事，以前' },
      { ...days, scope: '小事，以后' },
    ],
  ],
  ['other units', [{ ...days, value: 42, unit: '个工作日', period: '2023年' }, days]],
  ['times that overlap', [{ ...days, period: '2023年至2024年' }, days]],
  [
    'fewer petitions, which tell nothing of what was solved',
    [
      {
        label: '来访',
        measure: 'petitions',
        value: 9,
        unit: '件',
        period: '2024年',
        change: { way: 'less', against: '2023年' },
      },
    ],
  ],
  [
    'crime, which is no work of mediation',
    [
      {
        label: '警情',
        noMeasure: 'outside',
        value: 9,
        unit: '%',
        period: '2024年',
        change: { way: 'less', against: '2023年' },
      },
    ],
  ],
])('takes no effect from %s', (_, figures) => {
  expect(getLevel({ figures })).toMatchObject({ level: 1, effects: [] });
});

test.each([
  ['only before and after', [{ ...compared, design: 'before' }], false, 2],
  ['against others by those who do it', [compared], false, 3],
  ['against others by somebody else, in one place', [others, { ...others, found: '又一年' }], true, 4],
  ['in two places, without written steps', [others, { ...others, where: '另一个县' }], false, 4],
  ['in two places, with written steps', [others, { ...others, where: '另一个县' }], true, 5],
])('grades what was looked into %s', (_, evaluations, hasSteps, level) => {
  expect(getLevel({ evaluations }, hasSteps).level).toBe(level);
});

test('names the strongest evaluation first', () => {
  expect(getLevel({ evaluations: [{ ...compared, design: 'before' }, compared, others] }).evaluations).toMatchObject([
    { who: 'others' },
    { who: 'own', design: 'compared' },
    { design: 'before' },
  ]);
});
