import { expect, test } from 'vitest';
import { reportFindings } from '../../../src/checks/report.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';

const missing: Finding = {
  file: 'cases/a.md',
  field: 'region',
  line: 4,
  rule: 'reference',
  severity: 'error',
  message: '没有这一条',
  fix: '改成 b',
};
const warning: Finding = {
  file: 'cases/a.md',
  field: '',
  rule: 'topic',
  severity: 'warning',
  message: '会单独列出',
  fix: '改名',
};

test('lists an offending file once, with every finding and its repair', () => {
  expect(reportFindings([missing, warning, { ...warning, file: 'rooms/b.md' }], 3, 0.5)).toBe(
    [
      'cases/a.md\n  错误 第 4 行 region：没有这一条\n    → 改成 b\n  提醒：会单独列出\n    → 改名',
      'rooms/b.md\n  提醒：会单独列出\n    → 改名',
      '3 个文件，1 个错误，2 个提醒（0.5 秒）',
    ].join('\n\n'),
  );
});

test('says in one line that all is well', () => {
  expect(reportFindings([], 515)).toBe('515 个文件，0 个错误，0 个提醒');
});
