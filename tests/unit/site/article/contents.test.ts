import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../src/markdown/index.ts';
import { getContents } from '../../../../src/site/article/contents.ts';

const getLinks = (source: string) => getContents(renderMarkdown(source));

test('lists the sections of a body with three of them, not their parts', () => {
  expect(getLinks('## 甲\n\n### 甲一\n\n## 乙 丙\n\n## 丁')).toEqual([
    { href: '#甲', label: '甲' },
    { href: '#乙-丙', label: '乙 丙' },
    { href: '#丁', label: '丁' },
  ]);
});

test('lists nothing where two sections are seen at a glance', () => {
  expect(getLinks('## 甲\n\n### 一\n\n### 二\n\n## 乙')).toEqual([]);
});
