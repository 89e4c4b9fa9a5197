import { expect, test } from 'vitest';
import { readFields, writeFields } from '../../../../cms/server/store/fields.ts';
import { read } from '../../../../cms/server/store/fields-tasks.ts';

const names = ['title', 'region', 'asks'];
const short = '---\ntitle: 甲\nasks:\n  - 一问\n---\n正文\n';
// Its first field begins like an end.
const long = `---\n---x: 一\ntitle: 乙\nregion: lanshan\nasks:\n${'  - 一问\n'.repeat(19_000)}---\n正文\n`;

test('of each text the fields that are texts are told, in their order', async () => {
  expect(await readFields([{ text: short }, { text: '没有' }], names)).toEqual([
    { values: { title: '甲', region: undefined, asks: undefined }, isBroken: false },
    { values: { title: undefined, region: undefined, asks: undefined }, isBroken: true },
  ]);
});

test('long front matter says the same, read beside the thread that serves', async () => {
  const files = [{ text: long, collection: 'explainers' as const }, { text: short }];
  const before = process.threadCpuUsage();
  const there = await readFields(files, names);
  const { user: spent } = process.threadCpuUsage(before);
  const start = process.threadCpuUsage();
  expect(read({ do: 'read', files, names })).toEqual(there);
  const { user: needed } = process.threadCpuUsage(start);
  expect(there[0]?.values).toMatchObject({ title: '乙', region: 'lanshan' });
  expect(spent).toBeLessThan(needed / 2);
});

test('fields are set in long and short front matter alike, and nothing else is changed', async () => {
  for (const text of [short, long]) {
    const written = await writeFields(text, { title: '丙', region: undefined });
    expect(written).toContain('title: 丙\n');
    expect(written).not.toContain('region');
    expect(written.endsWith('---\n正文\n')).toBe(true);
  }
});

test('what cannot be written is told, and the next is written even so', async () => {
  await expect(writeFields(long.replace('title: 乙', 'title: "'), { title: '丙' })).rejects.toThrow();
  await expect(writeFields('没有', { title: '丙' })).rejects.toThrow();
  expect(await writeFields(long, { title: '丙' })).toContain('title: 丙\n');
});
