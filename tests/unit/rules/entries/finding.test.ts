import { expect, test } from 'vitest';
import { type Finding, sortFindings } from '../../../../src/rules/entries/finding.ts';

const finding = (file: string, line: number | undefined, field: string, rule = 'r'): Finding => ({
  file,
  line,
  field,
  rule,
  severity: 'error',
  message: 'm',
  fix: 'f',
});

test('findings come by file, line, field and rule, from any order', () => {
  const sorted = [
    finding('a', undefined, ''),
    finding('a', 2, 'x'),
    finding('a', 2, 'y'),
    finding('a', 10, 'b', 'q'),
    finding('a', 10, 'b', 'r'),
    finding('b', 1, ''),
  ];
  expect(sortFindings([...sorted].reverse())).toEqual(sorted);
});
