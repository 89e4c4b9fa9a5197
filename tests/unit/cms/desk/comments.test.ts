import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withComments, type DataFile, type EntryStore } from '../../../../cms/desk/backend/with-comments.ts';
import { keepComments } from '../../../../cms/desk/form/comments.ts';
import { markdownFormat } from '../../../../cms/desk/form/format.ts';
import { collections } from '../../../../src/schemas/index.ts';

const format = markdownFormat(collections.explainers.schema);

const file = `---
# 照社区给的原件录入

# 标题要短
title: 楼上漏水 # 原来叫水管
summary: 先拍照。
topic: 邻里与相邻
# 三步
steps:
  # 第一步最要紧
  - title: 关水 # 总阀
    text: 先关
  - title: 拍照 # 手机就行
# 以后补
cost: 免费 # 暂定
---

正文 # 不是注释
`;

/** What the form makes of the file once somebody has changed `change` in it. */
const save = (text: string, change: Record<string, unknown> = {}) =>
  keepComments(text, format.toFile({ ...format.fromFile(text), ...change }));

const getComments = (text: string) => text.match(/(?<=# ?)[^#\n]+$/gmu)?.sort();

test('keeps every comment beside its field, whatever is changed in others', () => {
  const saved = save(file, { title: '楼上漏水怎么办？' });
  expect(getComments(saved)).toEqual(getComments(file));
  expect(saved).toContain('# 标题要短\ntitle: 楼上漏水怎么办？ # 原来叫水管\n');
  expect(saved).toContain('# 三步\nsteps:\n  # 第一步最要紧\n  - title: 关水 # 总阀\n');
  expect(saved.endsWith('---\n\n正文 # 不是注释\n')).toBe(true);
});

test('lets comments go with the item that they stand beside', () => {
  const steps = [{ title: '报警' }, { title: '拍照' }, { title: '关水', text: '先关总阀' }];
  expect(save(file, { steps })).toMatch(/- title: 报警 # 总阀\n[\s\S]*- title: 拍照 # 手机就行\n/u);
});

test('puts the comments of what is gone at the end', () => {
  const saved = save(file, { steps: [], cost: '' });
  expect(getComments(saved)).toEqual(getComments(file));
  expect(saved).toMatch(/topic: 邻里与相邻\n\n(?:# ?.+\n)+---\n/u);
});

test('changes nothing the second time', () => {
  const once = save(file, { cost: '' });
  expect(save(once)).toBe(once);
});

test.each([
  ['has no comment', file.replaceAll(/ *#.*$/gmu, '')],
  ['cannot be read', '---\ntitle: "题 # 注\n---\n'],
  ['has no front matter', '# 题\n'],
  ['was not there', ''],
])('writes what the form says where the file %s', (_, before) => {
  const after = '---\ntitle: 题\n---\n\n文\n';
  expect(keepComments(before, after)).toBe(after);
});

test('whatever stands in fields and comments, the fields are those of the form', () => {
  const words = fc.string({ unit: fc.constantFrom(...'#:\'"-|>&*[]{} 甲乙a1\n') });
  const comment = fc.string({ unit: fc.constantFrom(...'#:- 甲a') });
  fc.assert(
    fc.property(words, fc.array(words), comment, (title, asks, note) => {
      const before = `---\n#${note}\ntitle: 旧 #${note}\n#${note}\nasks: #${note}\n  - 旧 #${note}\n#${note}\n---\n`;
      const after = format.toFile({ title, asks });
      expect(format.fromFile(keepComments(before, after))).toEqual(format.fromFile(after));
    }),
  );
});

class Store implements EntryStore {
  getEntry(path: string) {
    return Promise.resolve({ data: path === 'a.md' ? file : null });
  }
  unpublishedEntryDataFile(..._: string[]) {
    return Promise.resolve(file.replace('原件', '草稿'));
  }
  persistEntry({ dataFiles }: { dataFiles: DataFile[] }): Promise<unknown> {
    return Promise.resolve(dataFiles.map(({ raw }) => raw).join(''));
  }
}

test('a desk keeps the comments of what it opened, and stores no address that the file name says already', async () => {
  const desk = new (withComments(Store))();
  const raw = '---\nslug: a\ntitle: 题\n---\n';
  const persist = (path: string) => desk.persistEntry({ dataFiles: [{ path, slug: 'a', raw }] }, {});
  expect(await persist('a.md')).toBe('---\ntitle: 题\n---\n');
  await desk.getEntry('a.md');
  expect(await persist('a.md')).toContain('照社区给的原件录入');
  await desk.unpublishedEntryDataFile('explainers', 'a', 'a.md', '1');
  expect(await persist('a.md')).toContain('照社区给的草稿录入');
  expect(await persist('b.md')).toBe('---\ntitle: 题\n---\n');
});
