import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addColumn,
  addRow,
  readTable,
  removeColumn,
  removeRow,
  type Splice,
  type TableText,
  writeCell,
} from '../../../../../cms/desk/body/table-text.ts';
import { getOutline, renderMarkdown } from '../../../../../src/markdown/index.ts';

const read = (text: string): TableText => readTable(text)!;

const apply = (text: string, splices: readonly Splice[]): string =>
  [...splices]
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, insert }) => changed.slice(0, from) + insert + changed.slice(to), text);

const toWords = ({ rows }: TableText): string[][] => rows.map(({ cells }) => cells.map(({ words }) => words));

const plain = '| 项目 | 说明 |\n|---|:-:|\n| 一 |  |\n| 二 | 甲\\|乙 |';

describe('a table', () => {
  test('is read with its bars, its blank cells and what is escaped', () => {
    expect(toWords(read(plain))).toEqual([
      ['项目', '说明'],
      ['一', ''],
      ['二', '甲|乙'],
    ]);
    expect(toWords(read('项目 | 说明\n--- | ---\n一 | 二'))).toEqual([
      ['项目', '说明'],
      ['一', '二'],
    ]);
    expect(readTable('一 | 二\n三 | 四')).toBeUndefined();
    expect(readTable('一')).toBeUndefined();
    expect(readTable(`${plain}${'\n| 三 | 四 |'.repeat(2000)}`)).toBeUndefined();
  });

  test.each([
    ['a word', 1, 0, '三', plain.replace('| 一 |', '| 三 |')],
    ['into a blank cell', 1, 1, '新', plain.replace('| 一 |  |', '| 一 | 新 |')],
    ['nothing', 2, 0, '', plain.replace('| 二 |', '|  |')],
    ['a bar', 2, 1, '甲|丙', plain.replace('甲\\|乙', '甲\\|丙')],
    ['lines', 1, 0, ' 三\n四 ', plain.replace('| 一 |', '| 三 四 |')],
    ['what is there', 2, 1, '甲|乙', plain],
  ])('takes %s into a cell and keeps all else', (_, row, column, words, after) => {
    expect(apply(plain, writeCell(read(plain), row, column, words))).toBe(after);
  });

  test('writes a row anew only where it could not be read otherwise', () => {
    const bare = '项目 | 说明\n--- | ---\n一 | 二\n三';
    expect(apply(bare, writeCell(read(bare), 1, 0, ''))).toBe('项目 | 说明\n--- | ---\n|  | 二 |\n三');
    expect(apply(bare, writeCell(read(bare), 1, 1, '四'))).toBe('项目 | 说明\n--- | ---\n一 | 四\n三');
    expect(apply(bare, writeCell(read(bare), 2, 1, '四'))).toBe('项目 | 说明\n--- | ---\n一 | 二\n| 三 | 四 |');
  });

  test('takes and loses rows and columns', () => {
    expect(apply(plain, addRow(read(plain), 0))).toBe(plain.replace('|:-:|', '|:-:|\n|  |  |'));
    expect(apply(plain, addRow(read(plain), 2))).toBe(`${plain}\n|  |  |`);
    expect(apply(plain, removeRow(read(plain), 1))).toBe(plain.replace('\n| 一 |  |', ''));
    expect(apply(plain, removeRow(read(plain), 0))).toBe(plain);
    expect(apply(plain, addColumn(read(plain), 1))).toBe(
      '| 项目 | 说明 |  |\n|---|:-:|---|\n| 一 |  |  |\n| 二 | 甲\\|乙 |  |',
    );
    expect(apply(plain, removeColumn(read(plain), 0))).toBe('| 说明 |\n|:-:|\n|  |\n| 甲\\|乙 |');
    const bare = '甲 | 乙\n-|-\n一 | 二';
    expect(apply(bare, addColumn(read(bare), 0))).toBe('| 甲 |  | 乙 |\n| - | --- | - |\n| 一 |  | 二 |');
    expect(apply(bare, removeColumn(read(bare), 1))).toBe('| 甲 |\n| - |\n| 一 |');
    expect(removeColumn(read('| 甲 |\n|---|\n| 一 |'), 0)).toEqual([]);
  });

  test('keeps the line ends that it has', () => {
    const crlf = plain.replaceAll('\n', '\r\n');
    expect(apply(crlf, addRow(read(crlf), 1))).toBe(crlf.replace('| 一 |  |', '| 一 |  |\r\n|  |  |'));
    expect(apply(crlf, writeCell(read(crlf), 2, 0, '三'))).toBe(crlf.replace('二', '三'));
    expect(apply(crlf, removeRow(read(crlf), 1))).toBe(crlf.replace('\r\n| 一 |  |', ''));
  });
});

const words = fc
  .array(fc.constantFrom('甲', '乙', '|', '\\', ' ', '*', '`', '-', '1.', '# ', ':', '[a](/b/)'), { maxLength: 5 })
  .map((parts) => parts.join(''));
const bars = fc.constantFrom(
  (cells: readonly string[]) => `| ${cells.join(' | ')} |`,
  (cells: readonly string[]) => `|${cells.join('|')}|`,
  (cells: readonly string[]) => cells.map((cell) => cell || '甲').join(' | '),
  (cells: readonly string[]) => `| ${cells.join(' | ')}`,
);
const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 0, max: 3 }))
  .chain(([width, height]) =>
    fc.tuple(
      bars,
      fc.array(
        fc.array(fc.constantFrom('甲', '乙丙', '', '甲\\|乙', '**丁**'), { minLength: width, maxLength: width }),
        {
          minLength: height + 1,
          maxLength: height + 1,
        },
      ),
    ),
  )
  .map(([toRow, [head = [], ...rows]]) =>
    [toRow(head.map((cell) => cell || '头')), toRow(head.map(() => '---')), ...rows.map(toRow)].join('\n'),
  );

/** What the site makes of it: how many tables, rows and cells. */
const countCells = (text: string) => {
  const { html } = renderMarkdown(text);
  return ['<table', '<tr', '<t[hd][ >]'].map((part) => html.match(new RegExp(part, 'gu'))?.length ?? 0);
};

test('whatever is typed into any cell, the table stays one on the page, and the other cells say what they said', () => {
  fc.assert(
    fc.property(tables, words, fc.nat(), fc.nat(), (text, typed, atRow, atColumn) => {
      const table = read(text);
      const row = atRow % table.rows.length;
      const column = atColumn % (table.rows[row]?.cells.length ?? 1);
      const after = apply(text, writeCell(table, row, column, typed));
      const expected = toWords(table);
      expected[row]![column] = typed.replace(/\s+/gu, ' ').trim();
      expect(toWords(read(after))).toEqual(expected);
      expect(countCells(after)).toEqual(countCells(text));
      const others = (source: TableText) =>
        source.text.split('\n').filter((_, line) => line !== (row === 0 ? 0 : row + 1));
      expect(others(read(after))).toEqual(others(table));
    }),
    { numRuns: 300 },
  );
});

test('the cells are those that the site draws', () => {
  fc.assert(
    fc.property(tables, (text) => {
      const { rows } = read(text);
      const shown = getOutline(text).shown.map((one) => one.text.replaceAll('\u0001', ''));
      // The site fills up a row that is short.
      const cells = rows.flatMap((row) => rows[0]!.cells.map((_, column) => row.cells[column]?.words ?? ''));
      expect(cells.map((cell) => cell.replaceAll('*', ''))).toEqual(shown);
    }),
    { numRuns: 200 },
  );
});
