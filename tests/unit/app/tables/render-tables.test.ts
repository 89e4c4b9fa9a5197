import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isLearned, renderTableModule, TableError } from '../../../../src/app/tables/table-module.ts';
import { renderTables } from '../../../../src/app/tables/render-tables.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

test('every table and the module beside it say the same; npm run tables writes the modules', async () => {
  const modules = await renderTables();
  const written = await Array.fromAsync(glob('{src,cms}/**/*.table.ts', { cwd: root }), (path) => `${root}${path}`);
  expect(written.toSorted()).toEqual([...modules.keys()].toSorted());
  for (const [path, text] of modules) expect(await readFile(path, 'utf8'), path).toBe(text);
});

describe('a table', () => {
  test('of one column is a list of words', () => {
    expect(renderTableModule('public-phones', '# Source: own.\n# More.\nwords\n热线\n投诉电话\n')).toBe(
      [
        '/** The rows of public-phones.tsv, written by `npm run tables`: change the table, never this file. */',
        'export const publicPhones: readonly (string)[] = [',
        '"热线",',
        '"投诉电话",',
        '];',
        '',
      ].join('\n'),
    );
  });

  test('of several columns is a list of rows, typed by the heads of the columns', () => {
    const text = '# Source: own.\nword\tfactor:number\tkind:plain|double\tnote\n欧阳\t1.5\tdouble\n王\t-1\tplain\t"\n';
    const module = renderTableModule('names', text);
    expect(module).toContain(
      'readonly word: string; readonly factor: number; readonly kind: "plain" | "double"; readonly note: string',
    );
    expect(module).toContain('{ word: "欧阳", factor: 1.5, kind: "double", note: "" },');
    expect(module).toContain('{ word: "王", factor: -1, kind: "plain", note: "\\"" },');
  });

  test.each([
    ['no source', 'words\n热线\n', 'names.tsv 第 1 行要写「# Source: 」和这张表的来源'],
    ['no rows', '# Source: own.\nwords\n', 'names.tsv 里没有一行内容'],
    ['too many cells', '# Source: own.\nword\tkind:a|b\n王\ta\tb\n', 'names.tsv 第 3 行：有 3 栏，最多 2 栏'],
    [
      'a value that the head does not name',
      '# Source: own.\nword\tkind:a|b\n王\tc\n',
      '第 3 行：「kind」一栏只能写 a、b，现在是「c」',
    ],
    ['a missing value', '# Source: own.\nword\tkind:a|b\n王\n', '第 3 行：「kind」一栏只能写 a、b，现在是「」'],
    ['no number', '# Source: own.\nword\tfactor:number\n千\t一千\n', '第 3 行：「factor」一栏要写数字，现在是「一千」'],
    ['the same row twice', '# Source: own.\nwords\n热线\n\n热线\n', '第 5 行：「热线」前面已经有了'],
    ['blanks around a cell', '# Source: own.\nwords\n热线 \n', '第 3 行：「words」一栏「热线 」前后有空格'],
  ])('with %s is refused, with its line and the repair', (_, text, message) => {
    expect(() => renderTableModule('names', text)).toThrow(TableError);
    expect(() => renderTableModule('names', text)).toThrow(message);
  });

  test('that a program has learned is no table to extend', async () => {
    const learned = await readFile(new URL('../../../../src/rules/search/vocabulary.tsv', import.meta.url), 'utf8');
    expect(isLearned(learned)).toBe(true);
    expect(isLearned('# Source: own.\nwords\n')).toBe(false);
  });
});
