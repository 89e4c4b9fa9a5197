import { expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, practice } from '../texts.ts';

const draw = (...labels: string[]) => ({
  'cases/platform.md': change(
    practice,
    'sources:',
    `  - label: 办结\n    measure: closed\n    value: 3000\n    unit: 件\n    period: 2021年\n    source: 山东通讯\n  - label: 网格\n    measure: grids\n    value: 12\n    unit: 个\n    period: 2021年\n    source: 山东通讯\ncharts:\n  - title: 两样\n    figures:\n${labels.map((label) => `      - ${label}\n`).join('')}sources:`,
  ),
});

test('a chart of what can be compared is fine', () => {
  expect(check(draw('受理', '办结'))).toEqual([]);
});

test.each([
  [['受理', '办节'], '对比图「两样」里的「办节」在「数据」里没有，网页不画它', '改成「办结」'],
  [['受理', '网格'], '对比图「两样」里的数单位不同，不能比，网页不画它', '只留单位相同的数'],
  [['受理'], '对比图「两样」少于两个数，画不成对比，网页不画它', '至少写两个「数据」里的名称'],
])('a chart of %j is an error', (labels, message, fix) => {
  expect(check(draw(...labels))).toEqual([
    expect.objectContaining({
      rule: 'chart-figures',
      severity: 'error',
      field: 'charts.0.figures',
      line: 28,
      message,
      fix,
    }),
  ]);
});
