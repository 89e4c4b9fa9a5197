import { expect, onTestFinished, test } from 'vitest';
import { shippedWords, type TextKey, t, useWords } from '../../src/text.ts';

test('fills in names and leaves those that nobody gave', () => {
  expect(t('search.count', { count: 3, query: '漏水' })).toBe('找到 3 条：漏水');
  expect(t('search.count', { count: 0 })).toBe('找到 0 条：{query}');
});

test('shows the key where the words are missing', () => {
  expect(t('no.such.key' as TextKey)).toBe('no.such.key');
});

test('speaks the words that were put to use last, and the shipped ones where they are silent', () => {
  onTestFinished(() => useWords(shippedWords));
  useWords({ 'nav.home': '起点' });
  expect([t('nav.home'), t('nav.main')]).toEqual(['起点', shippedWords['nav.main']]);
  useWords({ 'nav.home': '回家' });
  expect(t('nav.home')).toBe('回家');
});

test('is one table for all copies of the module: the pages are bundled apart from the cards', async () => {
  onTestFinished(() => useWords(shippedWords));
  const path = '../../src/text.ts?copy';
  const copy = (await import(/* @vite-ignore */ path)) as { t: typeof t };
  expect(copy.t).not.toBe(t);
  useWords({ 'nav.home': '起点' });
  expect(copy.t('nav.home')).toBe('起点');
});
