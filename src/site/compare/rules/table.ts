import { fill } from '../../../rules/language/fill.ts';
import { guardCell } from '../../data/formula.ts';
import { escapeHtml } from '../../page/escape.ts';
import type { Cell, Comparison, ComparisonWords, Line, Row } from './comparison.ts';

/** A statement in one line of plain text: 1,837件（中心受理群众诉求，2021年）[1] */
const writeLine = ({ text, details, notes }: Line): string =>
  `${text}${details.length > 0 ? `（${details.join('，')}）` : ''}${notes.map((note) => `[${note}]`).join('')}`;

const writeCell = ({ lines, gap }: Cell): string => gap ?? lines.map(writeLine).join('；');

/** The rows of a comparison under their headings, as they stand on its page: to decide by, then what several say. */
const getGroups = ({ decisions, sections }: Comparison, words: ComparisonWords): { label: string; rows: Row[] }[] => [
  { label: words.decisions, rows: decisions },
  ...sections,
];

const labelOf = ({ label, notes }: Row): string => `${label}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
const mark = (notes: readonly number[]): string => notes.map((note) => `[${note}]`).join('');

/** What one entry alone says, in one text. */
const writeAlone = ({ alone: { items, outside } }: Comparison['columns'][number], words: ComparisonWords): string =>
  [items.join('；'), outside > 0 ? fill(words['alone.outside'], { count: outside }) : ''].filter(Boolean).join('。');

/** Below the rows: sentences on what differs, what one alone says, what nobody says, the footnotes, and what to be careful of. */
function getRemarks({ columns, differences, unsaid, footnotes }: Comparison, words: ComparisonWords): string[][] {
  return [
    ...(differences.length > 0 ? [[words.differences], ...differences.map((text) => ['', text])] : []),
    [words.alone, ...columns.map((column) => writeAlone(column, words))],
    ...(unsaid.length > 0 ? [['', fill(words.nobody, { labels: unsaid.join('、') })]] : []),
    [words.footnotes],
    ...footnotes.map(({ number, title, details, url }) => [
      `[${number}]`,
      [title, details, url].filter(Boolean).join('　'),
    ]),
    ['', words.warning],
  ];
}

/** Rows as wide as the first of them. */
const level = <Value>(rows: readonly (readonly Value[])[], blank: Value): Value[][] => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => blank)]);
};

/** A comparison as rows of plain cells, for clipboards: the head, the rows, the remarks. */
export function toRows(comparison: Comparison, words: ComparisonWords): string[][] {
  const { columns } = comparison;
  return level(
    [
      [words['column.what'], ...columns.map(({ name }) => name)],
      [words['row.place'], ...columns.map(({ place, notes }) => `${place}${mark(notes)}`)],
      ...getGroups(comparison, words).flatMap(({ label, rows }) => [
        [label],
        ...rows.map((row) => [labelOf(row), ...row.cells.map(writeCell)]),
      ]),
      ...getRemarks(comparison, words),
    ],
    '',
  );
}

/** A cell of a file: words, a number, or nothing. */
export type FileCell = string | number | undefined;

/** What stands of each entry in a file: what the report writes, then the number in the base of its unit. */
const parts = ['value', 'least', 'most', 'unit'] as const;

/** One line of each cell a row, so that no two numbers stand in one. */
function spread(row: Row): FileCell[][] {
  const count = Math.max(1, ...row.cells.map(({ lines }) => (lines.some(({ amount }) => amount) ? lines.length : 1)));
  return Array.from({ length: count }, (_, at) => [
    at === 0 ? labelOf(row) : '',
    ...row.cells.flatMap((cell): FileCell[] => {
      const isNumeric = cell.lines.some(({ amount }) => amount);
      if (!isNumeric) return [at === 0 ? writeCell(cell) : undefined, ...parts.map(() => undefined)];
      const line = cell.lines[at];
      return [line && writeLine(line), ...parts.map((part) => line?.amount?.[part])];
    }),
  ]);
}

/** A comparison as rows of a file: the same, and behind what each report writes the number in columns of its own. */
export function toFileRows(comparison: Comparison, words: ComparisonWords): FileCell[][] {
  const { columns } = comparison;
  const toWide = (cells: readonly string[]): FileCell[] =>
    cells.flatMap((cell, index): FileCell[] => (index === 0 ? [cell] : [cell, ...parts.map(() => undefined)]));
  return level<FileCell>(
    [
      [
        words['column.what'],
        ...columns.flatMap(({ name, short }) => [
          name,
          ...parts.map((part) => fill(words[`file.${part}`], { name: short })),
        ]),
      ],
      toWide([words['row.place'], ...columns.map(({ place, notes }) => `${place}${mark(notes)}`)]),
      ...getGroups(comparison, words).flatMap(({ label, rows }) => [[label], ...rows.flatMap(spread)]),
      ...getRemarks(comparison, words).map(toWide),
    ],
    undefined,
  );
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
