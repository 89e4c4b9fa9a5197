import { expect, test } from 'vitest';
import { countFindings, groupFindings } from '../../../../../cms/desk/checkup/groups.ts';
import type { Finding } from '../../../../../src/rules/entries/finding.ts';

const at = (field: string, severity: Finding['severity'] = 'error'): Finding => ({
  file: 'cases/x.md',
  field,
  rule: 'schema',
  severity,
  message: field,
  fix: '',
});

test('groups findings by field in the order of the form, under the words of the form', () => {
  const groups = groupFindings('cases', [
    at('figures.1.note'),
    at('unheard-of'),
    at('body'),
    at('title'),
    at('body', 'warning'),
    at(''),
  ]);
  expect(groups.map(({ label, findings }) => [label, findings.length])).toEqual([
    ['整篇', 1],
    ['标题', 1],
    ['正文', 2],
    ['数据第 2 条 · 说明', 1],
    ['unheard-of', 1],
  ]);
});

test('counts errors and warnings in words', () => {
  expect(countFindings([at('a'), at('b', 'warning'), at('c', 'warning')])).toBe('1 处错误，2 处提醒');
  expect(countFindings([at('a', 'warning')])).toBe('1 处提醒');
  expect(countFindings([])).toBe('');
});
