import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdit,
  type Edit,
  getMarks,
  type Selected,
  surround,
} from '../../../../cms/desk/widgets/markdown-marks.ts';

const marks = [...getMarks('cases'), ...getMarks('forms').filter(({ id }) => id !== 'heading')];
const apply = (id: string, selected: Selected): Edit => marks.find((mark) => mark.id === id)!.apply(selected);

/** `|` stands for the caret, or both ends of what is selected. */
const read = (marked: string): Selected => {
  const [before = '', middle = '', after] = marked.split('|');
  return after === undefined
    ? { text: before + middle, start: before.length, end: before.length }
    : { text: before + middle + after, start: before.length, end: before.length + middle.length };
};

const show = (id: string, marked: string): string => {
  const selected = read(marked);
  const edit = apply(id, selected);
  const text = applyEdit(selected.text, edit);
  const [start, end] = edit.select;
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
};

test.each([
  ['heading', '一段。\n做|法', '一段。\n## 做法|'],
  ['heading', '### 做|法', '## 做法|'],
  ['strong', '先|断电|再说', '先**|断电|**再说'],
  ['strong', '先|', '先**|要紧的话|**'],
  ['list', '|一\n二|', '- 一\n- 二|'],
  ['steps', '前\n|一\n二|', '前\n1. 一\n2. 二|'],
  ['title', '借|条', '# 借条|'],
  ['item', '|一\n2. 二|', '1. 一\n1. 二|'],
  ['sign', '1. 签|名', '> 签名|'],
  ['heading', '> 签|名', '## 签名|'],
  ['note', '一段|。\n\n二段。', '一段。\n\n:::note 请注意\n|提醒什么|\n:::\n\n二段。'],
  ['warning', '|', ':::warning 先报警\n|先做什么、找谁|\n:::\n'],
  ['inferred', '每镇|一个|网格。', '每镇（本站推断：|一个|，凭什么推断）网格。'],
  ['inferred', '|', '（本站推断：|推断了什么|，凭什么推断）'],
  ['footnote', '商量|好了。', '商量[^1]好了。\n\n[^1]: |注释内容|'],
  ['footnote', '一[^1]二|三\n\n[^1]: 甲', '一[^1]二[^2]三\n\n[^1]: 甲\n\n[^2]: |注释内容|'],
  ['table', '一段。|', '一段。\n\n| |项目| | 说明 |\n|---|---|\n|  |  |\n'],
  ['parts', '|', '## 背景和起因\n\n|在这里写背景和起因|\n\n## 做法与经过\n\n\n\n## 成效与反响\n\n\n\n## 探讨与评论\n'],
  [
    'parts',
    '## 背景和起因\n\n有。\n\n## 做法与经过\n\n有。|',
    '## 背景和起因\n\n有。\n\n## 做法与经过\n\n有。\n\n## 成效与反响\n\n|在这里写成效与反响|\n\n## 探讨与评论\n',
  ],
])('%s: %j', (id, before, after) => {
  expect(show(id, before)).toBe(after);
});

// The bars of a table would be taken for the ends of what is selected.
test('no block is put between the rows of a table, and no row becomes a point of a list', () => {
  const table = '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |';
  const text = `前面\n\n${table}\n\n后面`;
  const at = { text, start: 6, end: 6 };
  expect(applyEdit(text, apply('note', at))).toBe(`前面\n\n${table}\n\n:::note 请注意\n提醒什么\n:::\n\n后面`);
  expect(applyEdit(text, apply('list', at))).toBe(text);
});

test('a body that has all four parts stays as it is', () => {
  const text = ['背景和起因', '做法与经过', '成效与反响', '探讨与评论']
    .map((part) => `## ${part}\n\n有。`)
    .join('\n\n');
  expect(applyEdit(text, apply('parts', { text, start: 0, end: 0 }))).toBe(text);
});

test('what stands only sometimes is put around what is selected, which stays selected', () => {
  const edit = surround(read('借|一年|。'), '{{#如果 利息 是 有}}', '{{/如果}}');
  const after = applyEdit('借一年。', edit);
  expect(after).toBe('借{{#如果 利息 是 有}}一年{{/如果}}。');
  expect(after.slice(...edit.select)).toBe('一年');
});

test('a paper is offered its own marks alone', () => {
  expect(getMarks('forms').map(({ id }) => id)).toEqual(['title', 'heading', 'item', 'sign']);
  expect(getMarks('terms').map(({ id }) => id)).not.toContain('parts');
});

test('no button loses a word of the body', () => {
  const body = fc.string({ unit: fc.constantFrom('商', '量', '。', '\n', 'a'), maxLength: 30 });
  fc.assert(
    fc.property(body, fc.nat(30), fc.nat(30), fc.constantFrom(...marks), (text, a, b, mark) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)] as const;
      const edit = mark.apply({ text, start, end });
      const after = applyEdit(text, edit);
      const letters = [...text].filter((letter) => letter !== '\n');
      let from = 0;
      for (const letter of letters) {
        const at = after.indexOf(letter, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
      expect(edit.select[1]).toBeLessThanOrEqual(after.length);
    }),
  );
});
