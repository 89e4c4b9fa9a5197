import { z } from 'astro/zod';
import { isRecord } from './record.ts';
import { type EditorField, editorFields } from './fields.ts';
import { onceFor } from '../rules/memory/once-for.ts';

/** Zod types what one schema holds as less than a schema, though it never holds anything else. */
const toSchema = (held: z.core.SomeType): z.core.$ZodType => held as z.core.$ZodType;

/** What stands directly inside an `optional`, `default`, `prefault` or `preprocess` wrapper; nothing where there is none. */
export function getWrapped(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return toSchema(schema.unwrap());
  return schema instanceof z.ZodPipe ? toSchema(schema.out) : undefined;
}

// Each schema is looked at once, since it says the same for ever: Zod puts together anew what was registered whenever it is
// asked, and each entry of a portal is walked place by place, many times in a build and at every key in a preview.

/** The schema inside all such wrappers. */
export const unwrap = onceFor((schema: z.core.$ZodType): z.core.$ZodType => {
  const inner = getWrapped(schema);
  return inner ? unwrap(inner) : schema;
});

/** The fields of an object, by name. */
export const getShape = (object: z.ZodObject): Record<string, z.core.$ZodType> => object.shape;

/** The schema of the items of a list. */
export const getItem = (list: z.ZodArray): z.core.$ZodType => toSchema(list.element);

/** The registration of the outermost wrapper that has one. */
export const getEditorField = onceFor((schema: z.core.$ZodType): EditorField | undefined => {
  const own = editorFields.get(schema);
  if (own) return own;
  const inner = getWrapped(schema);
  return inner && getEditorField(inner);
});

/** The schema of one field of an object, or of the items of a list. */
export function getField(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  // A file may well hold a field called `constructor`.
  if (inner instanceof z.ZodObject) return Object.hasOwn(inner.shape, key) ? getShape(inner)[String(key)] : undefined;
  if (inner instanceof z.ZodArray) return getItem(inner);
  return undefined;
}

/** The way to a field in the editor's words: `数据第 2 条 · 单位`. */
export function getPlaceLabel(schema: z.core.$ZodType | undefined, path: readonly PropertyKey[]): string {
  let at = schema;
  const steps: string[] = [];
  for (const key of path) {
    at = at && getField(at, key);
    if (typeof key === 'number') steps.push(`${steps.pop() ?? ''}第 ${key + 1} 条`);
    else steps.push((at && getEditorField(at)?.label) ?? String(key));
  }
  return steps.join(' · ');
}

/** The words for each value of a choice. */
export function getOptions(schema: z.core.$ZodType | undefined): Record<string, string> | undefined {
  const widget = schema && getEditorField(schema)?.widget;
  return widget?.kind === 'choice' ? widget.options : undefined;
}

/** A place in an entry's data that a schema describes. */
export interface Place {
  path: PropertyKey[];
  value: unknown;
  schema: z.core.$ZodType;
}

/** What a schema holds, named: the fields of an object, or the items of a list. */
const getInside = onceFor((schema: z.core.$ZodType) => {
  const inner = unwrap(schema);
  return {
    fields: inner instanceof z.ZodObject ? Object.entries(getShape(inner)) : undefined,
    item: inner instanceof z.ZodArray ? getItem(inner) : undefined,
  };
});

/** Every place of `data` that the schema knows and that is filled in, parents before children. */
export function* walkData(schema: z.core.$ZodType, data: unknown, path: PropertyKey[] = []): Generator<Place> {
  if (data === undefined || data === null) return;
  yield { path, value: data, schema };
  const { fields, item } = getInside(schema);
  if (fields && isRecord(data)) for (const [key, field] of fields) yield* walkData(field, data[key], [...path, key]);
  else if (item && Array.isArray(data))
    for (const [index, value] of data.entries()) yield* walkData(item, value, [...path, index]);
}
