/** What a column may hold: any words, a number, or one of the values that its head names. */
interface Column {
  name: string;
  kind: 'text' | 'number' | readonly string[];
}

/** A table that cannot be compiled, in the words of whoever wrote it. */
export class TableError extends Error {}

/** Whether a table is written by a program and read as a file, and so is nobody's to extend (`rules/search`). */
export const isLearned = (text: string): boolean => text.includes('\n# Made by ');

/** `word`, `factor:number` and `kind:plain|double` are heads of columns. */
function readColumn(head: string): Column {
  const [name = '', kind] = head.split(':');
  if (kind === undefined) return { name, kind: 'text' };
  return { name, kind: kind === 'number' ? 'number' : kind.split('|') };
}

function readCell({ name, kind }: Column, cell: string, where: string): string {
  if (cell !== cell.trim()) throw new TableError(`${where}「${name}」一栏「${cell}」前后有空格，请删去`);
  if (kind === 'text') return JSON.stringify(cell);
  if (kind === 'number') {
    if (cell === '' || Number.isNaN(Number(cell)))
      throw new TableError(`${where}「${name}」一栏要写数字，现在是「${cell}」`);
    return cell;
  }
  if (!kind.includes(cell)) throw new TableError(`${where}「${name}」一栏只能写 ${kind.join('、')}，现在是「${cell}」`);
  return JSON.stringify(cell);
}

const toType = ({ kind }: Column): string =>
  typeof kind === 'string'
    ? kind === 'text'
      ? 'string'
      : kind
    : kind.map((value) => JSON.stringify(value)).join(' | ');

const toRow = (cells: readonly string[], columns: readonly Column[]): string =>
  columns.length === 1
    ? (cells[0] ?? '')
    : `{ ${columns.map(({ name }, index) => `${name}: ${cells[index] ?? ''}`).join(', ')} }`;

/**
 * The TypeScript module of the table `name`.tsv, not yet formatted. The first line of a table is `# Source: …`, further
 * notes begin with `#`, then come the heads of the columns and the rows, parted by tabs; empty cells at the end of a row may be
 * left out. A table of one column is a list of strings, any other one of objects. Throws with the line and the repair
 * where a row does not fit.
 */
export function renderTableModule(name: string, text: string): string {
  const lines = text.split(/\r?\n/u).map((line, index) => ({ line, where: `${name}.tsv 第 ${index + 1} 行：` }));
  if (!/^# Source: \S/u.test(text)) throw new TableError(`${name}.tsv 第 1 行要写「# Source: 」和这张表的来源`);
  const [head, ...rows] = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  if (!head || rows.length === 0) throw new TableError(`${name}.tsv 里没有一行内容`);
  const columns = head.line.split('\t').map(readColumn);
  const seen = new Set<string>();
  const body = rows.map(({ line, where }) => {
    const cells = line.split('\t');
    if (cells.length > columns.length)
      throw new TableError(
        `${where}有 ${cells.length} 栏，最多 ${columns.length} 栏（${head.line.replaceAll('\t', '、')}），栏与栏之间用制表符`,
      );
    if (seen.has(line)) throw new TableError(`${where}「${line}」前面已经有了，请删去一行`);
    seen.add(line);
    return toRow(
      columns.map((column, index) => readCell(column, cells[index] ?? '', where)),
      columns,
    );
  });
  const type =
    columns.length === 1
      ? 'string'
      : `{ ${columns.map((column) => `readonly ${column.name}: ${toType(column)}`).join('; ')} }`;
  const constant = name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  return [
    `/** The rows of ${name}.tsv, written by \`npm run tables\`: change the table, never this file. */`,
    `export const ${constant}: readonly (${type})[] = [`,
    ...body.map((row) => `${row},`),
    '];',
    '',
  ].join('\n');
}
