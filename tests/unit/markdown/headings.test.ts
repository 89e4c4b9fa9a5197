import { expect, test } from 'vitest';
import { headingId } from '../../../src/markdown/headings.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';

test('lists the headings with level, text without markup, and the id that the page has', () => {
  const { html, headings } = renderMarkdown('# 一\n\n## **二** `三`\n\n### [四](/a/)\n\n#### 五\n\n##### 六');
  expect(headings).toEqual([
    { id: '一', text: '一', level: 2 },
    { id: '二-三', text: '二 三', level: 2 },
    { id: '四', text: '四', level: 3 },
    { id: '五', text: '五', level: 4 },
  ]);
  for (const { id, level } of headings) expect(html).toContain(`<h${level} id="${id}">`);
});

test('never makes an h1: the page has its own', () => {
  expect(renderMarkdown('# 一\n\n二\n===').html).not.toContain('<h1');
});

test('keeps nothing from one rendering to the next', () => {
  expect(renderMarkdown('## 一')).toEqual(renderMarkdown('## 一'));
});

test.each([
  ['第1087条', '第1087条'],
  [' 怎么办？ ', '怎么办'],
  ['A & B', 'a-b'],
  ['37天怎么数', 'section-37天怎么数'],
  ['——', 'section'],
  ['', 'section'],
  ['"><script>', 'script'],
])('of %j makes the id %j', (text, id) => {
  expect(headingId(text)).toBe(id);
});
