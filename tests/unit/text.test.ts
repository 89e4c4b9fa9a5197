import { expect, test } from 'vitest';
import { type TextKey, t } from '../../src/text.ts';

test('fills in names and leaves those that nobody gave', () => {
  expect(t('search.count', { count: 3, query: '漏水' })).toBe('找到 3 条：漏水');
  expect(t('search.count', { count: 0 })).toBe('找到 0 条：{query}');
});

test('shows the key where the words are missing', () => {
  expect(t('no.such.key' as TextKey)).toBe('no.such.key');
});
