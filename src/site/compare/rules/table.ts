import { guardCell } from '../../data/formula.ts';
import { escapeHtml } from '../../page/escape.ts';
import type { Cell, Comparison, ComparisonWords, Line } from './comparison.ts';

/** A statement in one line of plain text: 1,837件（中心受理群众诉求，2021年）[1] */
const writeLine = ({ text, details, notes }: Line): string =>
  `${text}${details.length > 0 ? `（${details.join('，')}）` : ''}${notes.map((note) => `[${note}]`).join('')}`;

const writeCell = ({ lines, gap }: Cell): string => gap ?? lines.map(writeLine).join('；');

/** A comparison as rows of plain cells, for spreadsheets and clipboards: the head, the rows by section, the footnotes. */
export function toRows({ columns, sections, footnotes }: Comparison, words: ComparisonWords): string[][] {
  const blank = columns.map(() => '');
  return [
    [words['column.what'], ...columns.map(({ name }) => name)],
    [words['row.place'], ...columns.map(({ place, notes }) => `${place}${notes.map((note) => `[${note}]`).join('')}`)],
    ...sections.flatMap(({ label, rows }) => [
      [label, ...blank],
      ...rows.map((row) => [
        `${row.label}${row.notes.length > 0 ? `（${row.notes.join('，')}）` : ''}`,
        ...row.cells.map(writeCell),
      ]),
    ]),
    [words.footnotes, ...blank],
    ...footnotes.map(({ number, title, details, url }) => [
      `[${number}]`,
      [title, details, url].filter(Boolean).join('　'),
      ...blank.slice(1),
    ]),
  ];
}

/** The rows as text with tabs, as spreadsheets take it from a clipboard; no cell is run as a formula. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => guardCell(cell.replace(/\s+/gu, ' '))).join('\t')).join('\n');

const drawCell = (tag: 'td' | 'th', cell: string) => `<${tag}>${escapeHtml(guardCell(cell))}</${tag}>`;

/** The rows as an HTML table, as word processors and spreadsheets take it from a clipboard; no cell is run as a formula. */
export const toHtmlTable = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  `<table border="1"><thead><tr>${head.map((cell) => drawCell('th', cell)).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => drawCell('td', cell)).join('')}</tr>`)
    .join('')}</tbody></table>`;
