import { expect, test } from 'vitest';
import { findProblems } from '../../../../cms/desk/backend/problems.ts';
import { collections } from '../../../../src/schemas/index.ts';

const good = { kind: 'dispute', title: '题', summary: '概括', region: 'lanshan', publishedOn: '2026-11-20' };
const find = (data: object) => findProblems(collections.cases.schema, data as Record<string, unknown>);

test('accepts what the build accepts, empty fields or not', () => {
  expect(find({ ...good, period: '', figures: [], image: { file: '', alt: '' } })).toEqual([]);
});

test.each<[object, string]>([
  [{ title: ' ' }, '「标题」没有填'],
  [{ kind: 'other' }, '「类别」要从选项里选一个'],
  [{ title: '长'.repeat(501) }, '「标题」有 501 个字，最多 500 个'],
  [{ title: '\u200B' }, '「标题」没有一个看得见的字'],
  [{ publishedOn: '11月20日' }, '「发布日期」日期要写成 2026-01-31 这样'],
  [
    {
      figures: [
        { label: '数', value: 1, unit: '件' },
        { label: '数', value: 2 },
      ],
    },
    '「数据第 2 条 · 单位」没有填',
  ],
  [{ figures: [{ label: '数', value: '二', unit: '件' }] }, '「数据第 1 条 · 数值」要写数字'],
  [{ image: { file: '/media/a.jpg' } }, '「图片 · 替代文字」没有填'],
  [
    { citations: [{ law: 'civil-code', article: '第五条' }] },
    '「法律依据第 1 条 · 第几条」条号只写数字，例如 1087；「之一」写成 133-1',
  ],
])('names the field and the mistake in %j', (wrong, sentence) => {
  expect(find({ ...good, ...wrong })).toEqual([sentence]);
});
