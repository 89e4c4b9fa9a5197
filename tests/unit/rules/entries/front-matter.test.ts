import { expect, test } from 'vitest';
import { setFields } from '../../../../src/rules/entries/front-matter.ts';

const text = `---
# 编辑的话
title: 楼上漏水：两家和好
status: current
figures:
  - label: 上门次数
    value: 3
---

正文 --- 里的横线不动。
`;

test('sets fields and leaves the rest as it was written', () => {
  expect(setFields(text, { status: 'withdrawn', statusReason: '当事人要求' })).toBe(
    text
      .replace('status: current', 'status: withdrawn')
      .replace('    value: 3\n', '    value: 3\nstatusReason: 当事人要求\n'),
  );
});

test('takes a field out', () => {
  expect(setFields(text, { status: undefined })).toBe(text.replace('status: current\n', ''));
});

test('quotes what YAML would read as something else, and keeps lines unfolded', () => {
  const long = `2026-01-01：${'很长的原因，'.repeat(40)}`;
  expect(setFields('---\ntitle: 一\n---\n', { statusReason: long })).toBe(
    `---\ntitle: 一\nstatusReason: ${long}\n---\n`,
  );
  expect(setFields('---\ntitle: 一\n---\n', { statusReason: 'true' })).toContain('statusReason: "true"');
});

test('keeps the line ends and the empty body of a file', () => {
  expect(setFields('---\r\ntitle: 一\r\n---\r\n正文', { status: 'current' })).toMatch(/^---\r\n[\s\S]*---\r\n正文$/u);
});

test('refuses a file without front matter', () => {
  expect(() => setFields('正文', { status: 'withdrawn' })).toThrow('front matter');
});
