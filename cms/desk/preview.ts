import type { z } from 'astro/zod';
import { type CollectionName, collections } from '../../src/schemas/index.ts';
import { getEditorField, getField, getOptions, unwrap } from '../../src/schemas/walk.ts';

type Schema = z.core.$ZodType;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: unknown) => String(text).replace(/[&<>"']/gu, (sign) => escapes[sign]!);

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function renderValue(value: unknown, schema: Schema): string {
  if (Array.isArray(value))
    return `<ul>${value
      .filter(isFilled)
      .map((item) => `<li>${renderValue(item, getField(schema, 0)!)}</li>`)
      .join('')}</ul>`;
  if (typeof value === 'object' && value !== null)
    return renderFields(value as Record<string, unknown>, schema);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return escape(getOptions(schema)?.[String(value)] ?? value);
}

function renderFields(data: Record<string, unknown>, schema: Schema): string {
  const { shape } = unwrap(schema) as z.ZodObject;
  const rows = Object.entries(shape as Record<string, Schema>)
    .filter(([key]) => isFilled(data[key]))
    .map(
      ([key, field]) =>
        `<dt>${escape(getEditorField(field)?.label ?? key)}</dt><dd>${renderValue(data[key], field)}</dd>`,
    );
  return rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '';
}

/**
 * The page of an entry as safe HTML, for the pane beside the form. This is the one seam between desk and site:
 * whoever changes its inside to the site's own models and components changes every preview.
 */
export function renderPreview(
  collection: CollectionName,
  data: Record<string, unknown>,
  body: string,
): Promise<string> | string {
  const { schema, nameField } = collections[collection];
  const { [nameField]: title, ...rest } = data;
  const text = body
    .split(/\n{2,}/u)
    .filter((part) => part.trim())
    .map((part) => (part.startsWith('## ') ? `<h2>${escape(part.slice(3))}</h2>` : `<p>${escape(part)}</p>`))
    .join('');
  return `<article><h1>${escape(title ?? '（还没有标题）')}</h1>${renderFields(rest, schema)}${text}</article>`;
}
