import { expect, test } from 'vitest';
import { joinFields } from '../../../../src/rules/language/written-lines.ts';
import { openFile } from '../../../../src/checks/shape/open-file.ts';

test('every text of the fields is read as one line, and nothing else is touched', () => {
  const date = '2026-11-29';
  expect(
    joinFields({
      summary: '先协商，\n谈不拢就调解。',
      figures: [{ label: '上门\r\n  次数', value: 3, note: 'of two\nwords' }],
      updatedOn: date,
      isOpen: false,
      gone: null,
    }),
  ).toEqual({
    summary: '先协商，谈不拢就调解。',
    figures: [{ label: '上门次数', value: 3, note: 'of two\nwords' }],
    updatedOn: date,
    isOpen: false,
    gone: null,
  });
});

test('an entry that pages, feeds and data are made of has no breaks; its file is checked as it was written', () => {
  const text = '---\ntitle: 楼上漏水\n  怎么办？\nsummary: |\n  先关水，\n  再拍照。\ntopic: 邻里\n---\n\n正文。\n';
  const { file } = openFile({ path: 'explainers/leak.md', collection: 'explainers', id: 'leak', text });
  expect(file.entry?.data).toMatchObject({ title: '楼上漏水怎么办？', summary: '先关水，再拍照。' });
  expect(file.parsed.data.summary).toBe('先关水，\n再拍照。\n');
});
