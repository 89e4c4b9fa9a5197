import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../src/markdown/index.ts';
import { getReadingTime } from '../../../../src/site/article/reading-time.ts';

test('counts the words of the body and of what stands before it, not the markup', () => {
  const body = renderMarkdown(`## 为什么\n\n[${'字'.repeat(215)}](/a/very/long/address/that/nobody/reads/)`);
  expect(getReadingTime([], body)).toBe('约 1 分钟读完');
  expect(getReadingTime([undefined, '先止水，再谈赔偿。'], body)).toBe('约 2 分钟读完');
});
