import { isRecord } from '../../../src/schemas/record.ts';
import { z } from 'astro/zod';
import { parseDocument, stringify } from 'yaml';
import { layAsText, readAsWritten } from '../../../src/rules/entries/written.ts';
import { getEditorField, getField, unwrap } from '../../../src/schemas/walk.ts';
import { slugField } from './config.ts';

type Schema = z.core.$ZodType;

/** Reads and writes one kind of file for Decap; `data.body` is the text below the front matter. */
export interface Format {
  fromFile(text: string): Record<string, unknown>;
  toFile(data: Record<string, unknown>): string;
}

const isBlank = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

/** Figures alone as a number, which YAML writes without quotes. */
const toBare = (text: string) => (/^[1-9]\d*$/u.test(text) ? Number(text) : text);

/**
 * `data` as it belongs in a file: keys in the order of the schema, unknown keys kept behind them, nothing empty.
 * The order must be restored because Decap keeps objects of more than eight keys in hash order.
 */
export function tidy(data: unknown, schema?: Schema): unknown {
  if (typeof data === 'string') return schema && getEditorField(schema)?.isBare ? toBare(data.trim()) : data.trim();
  if (Array.isArray(data)) {
    const item = schema && getField(schema, 0);
    return data.map((value) => tidy(value, item)).filter((value) => !isBlank(value));
  }
  return isRecord(data) ? tidyFields(data, schema) : data;
}

/** The same for all fields of an entry or of a group in it. */
export function tidyFields(data: Record<string, unknown>, schema?: Schema): Record<string, unknown> {
  const inner = schema && unwrap(schema);
  const known = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const keys = [...known.filter((key) => key in data), ...Object.keys(data).filter((key) => !known.includes(key))];
  return Object.fromEntries(
    keys
      .map((key) => [key, tidy(data[key], schema && getField(schema, key))] as const)
      .filter(([, value]) => !isBlank(value)),
  );
}

const fence = /^\uFEFF?---[^\S\n]*\r?\n(?:([\s\S]*?)\r?\n)?---[^\S\n]*(?:\r?\n|$)([\s\S]*)$/u;

/** Markdown with YAML front matter. Dates stay strings, lines are never folded, Chinese is never escaped. */
export const markdownFormat = (schema: Schema): Format => ({
  fromFile(text) {
    const [, head, body] = fence.exec(text) ?? [undefined, '', text];
    const document = parseDocument(head ?? '');
    readAsWritten(document.contents, schema, head ?? '');
    layAsText(document.contents, schema, head ?? '');
    const data: unknown = document.errors.length > 0 ? undefined : (document.toJS() ?? {});
    if (!isRecord(data)) throw new Error('文件开头「---」之间的内容读不懂');
    const trimmed = (body ?? '')
      .replaceAll('\r\n', '\n')
      .replace(/^\s*\n/u, '')
      .trimEnd();
    return { ...data, ...(trimmed && { body: trimmed }) };
  },
  toFile({ body, [slugField]: slug, ...data }) {
    const front = { ...(isBlank(slug) ? {} : { [slugField]: slug }), ...tidyFields(data, schema) };
    const head = stringify(front, { lineWidth: 0, aliasDuplicateObjects: false });
    const text = typeof body === 'string' ? body.replace(/^\s*\n/u, '').trimEnd() : '';
    return `---\n${head}---\n${text && `\n${text}\n`}`;
  },
});

/**
 * The text of a file without the desk's own `slug` line. Local backups keep the line, so that an address typed
 * before a crash comes back; the repository never sees it, because the file name says it already.
 */
export const withoutSlug = (raw: string): string => raw.replace(new RegExp(`^---\\n${slugField}: .*\\n`, 'u'), '---\n');
