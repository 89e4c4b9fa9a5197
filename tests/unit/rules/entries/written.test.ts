import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownFormat } from '../../../../cms/desk/form/format.ts';
import { parseFile } from '../../../../src/rules/entries/entry.ts';
import { collections } from '../../../../src/schemas/index.ts';

const { schema } = collections.rooms;
const room = (phone: string) => `---\nname: 一号室\ncontact:\n  phone: ${phone}\n---\n`;
const readPhone = (text: string) => (parseFile(text, schema).data.contact as { phone?: unknown } | undefined)?.phone;

describe('where the schema wants text', () => {
  test.each([
    '053112340000',
    '08',
    '1.10',
    '2024-01-01',
    'no',
    'yes',
    'true',
    'False',
    '0x1F',
    '0o17',
    '1e3',
    '.5',
    '+86',
    '12:30',
  ])('%s stays what it is', (written) => expect(readPhone(room(written))).toBe(written));

  test.each([
    ['楼上漏水\n    怎么办', '楼上漏水怎么办'],
    ['>-\n    先拍照，\n    再关水。\n    ok then\n    go 甲', '先拍照，再关水。 ok then go 甲'],
    ["'一 一\n    二'", '一 一二'],
    ['"𠮷野家\r\n    门口"', '𠮷野家门口'],
    ['|-\n    一\n    二', '一\n二'],
    ['>-\n    一\n\n    二', '一\n二'],
  ])('lines of Chinese, %j, are joined without a blank', (written, read) => {
    expect(readPhone(room(written))).toBe(read);
    expect(markdownFormat(schema).fromFile(room(written))).toMatchObject({ contact: { phone: read } });
  });

  test('null, as an emptied form leaves it behind, is nothing', () => {
    expect(readPhone(room('null'))).toBeUndefined();
  });

  test('so it is in lists, and behind an alias', () => {
    const { data } = parseFile('---\nservices: &a\n  - 08\n  - no\nname: *a\n---\n', schema);
    expect(data.services).toEqual(['08', 'no']);
  });

  test('any figures stay, however many', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9][0-9.eE+xob-]{0,20}$/u), (written) => {
        expect(readPhone(room(written))).toBe(written);
      }),
    );
  });

  test('and come back from the desk as they went in', () => {
    const format = markdownFormat(schema);
    for (const written of ['053112340000', '08', 'true', '1e3']) {
      const text = format.toFile(format.fromFile(room(written)));
      expect(readPhone(text)).toBe(written);
      expect(format.fromFile(text)).toEqual(format.fromFile(room(written)));
    }
  });
});

describe('where the schema wants a number', () => {
  const figures = (value: string) => parseFile(`---\nfigures:\n  - value: ${value}\n---\n`, collections.cases.schema);

  test.each(['0', '3979', '-3.5', '1.10'])('%s is one', (written) => {
    const { data, misread } = figures(written);
    expect(data).toEqual({ figures: [{ value: Number(written) }] });
    expect(misread).toEqual([]);
  });

  test.each([
    ['0x1F', 31],
    ['0o17', 15],
    ['1e3', 1000],
    ['012', 12],
    ['.5', 0.5],
    ['+5', 5],
  ])('%s is told to be read as %i', (source, value) => {
    expect(figures(source).misread).toEqual([{ path: ['figures', 0, 'value'], source, value }]);
  });
});

test('words behind a sign of a number of a house are told to be lost; a remark is none', () => {
  const read = (title: string) => parseFile(`---\ntitle: ${title}\n---\n`, collections.cases.schema).misread;
  expect(read('3号楼 #2单元')).toEqual([{ path: ['title'], source: '3号楼 #2单元', value: '3号楼' }]);
  expect(read('3号楼 # 暂名')).toEqual([]);
  expect(read("'3号楼 #2单元'")).toEqual([]);
});
