import writeXlsx from 'write-excel-file/universal';
import type { FileCell } from '../rules/table.ts';

/** One sheet of a file of Excel: a head, and rows as wide as it. */
export interface XlsxSheet {
  name: string;
  rows: readonly (readonly FileCell[])[];
}

/** In characters: what is said, and the numbers behind it. */
const widths = { first: 16, words: 36, numbers: 12 };

/** Sheets as a file of Excel: numbers are numbers, and text is never run, whatever it begins with. */
export function makeXlsx(sheets: readonly XlsxSheet[]): Promise<Blob> {
  return writeXlsx(
    sheets.map(({ name, rows: [head = [], ...rows] }) => ({
      sheet: name,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      columns: head.map((_, index) => ({ width: getWidth(rows, index) })),
      data: [
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) =>
          row.map((value) =>
            value === undefined
              ? null
              : typeof value === 'number'
                ? { value, type: Number }
                : { value, type: String, wrap: true, alignVertical: 'top' as const },
          ),
        ),
      ],
    })),
  ).toBlob();
}

/** A column of numbers and units is narrow. */
function getWidth(rows: XlsxSheet['rows'], index: number): number {
  if (index === 0) return widths.first;
  const longest = Math.max(...rows.map((row) => String(row[index] ?? '').length));
  return longest > widths.numbers ? widths.words : widths.numbers;
}
