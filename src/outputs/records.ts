import Papa from 'papaparse';
import type { Entry } from '../domain/entry.ts';
import { collections, type CollectionName } from '../schemas/index.ts';
import { absoluteUrl, entryUrl } from '../urls.ts';

/** An entry as open data: its slug as `id`, its address, the schema's fields, and its body as Markdown. */
export const toRecord = ({ collection, id, data, body }: Entry, siteUrl: string): Record<string, unknown> => ({
  id,
  url: absoluteUrl(entryUrl({ collection, id }), siteUrl),
  ...(data as Record<string, unknown>),
  ...(body && { body }),
});

/** The columns of a collection's table: those of its schema, whether or not an entry fills them. */
export const getColumns = (collection: CollectionName): string[] => [
  'id',
  'url',
  ...Object.keys(collections[collection].schema.shape),
  'body',
];

const toCell = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('；');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Signs with which a cell begins that a spreadsheet runs as a formula, full-width ones too (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Entries as CSV (RFC 4180) with a byte order mark, without which Excel takes Chinese for Latin letters. Groups of
 * fields stand as JSON in their cell. Papa Parse guards cells that a spreadsheet would run as
 * formulas; its own pattern misses those of several lines.
 */
export function toCsv(collection: CollectionName, entries: readonly Entry[], siteUrl: string): string {
  const fields = getColumns(collection);
  const rows = entries.map((entry) => {
    const record = toRecord(entry, siteUrl);
    return fields.map((field) => toCell(record[field]));
  });
  return `\uFEFF${Papa.unparse([fields, ...rows], { escapeFormulae: formula })}\r\n`;
}
