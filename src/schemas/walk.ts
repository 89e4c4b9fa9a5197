import { z } from 'astro/zod';
import { type EditorField, editorFields } from './fields.ts';

/** The schema inside `optional`, `default`, `prefault` and `preprocess` wrappers. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return unwrap(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.out as z.core.$ZodType);
  return schema;
}

/** The registration of the outermost wrapper that has one. */
export function getEditorField(schema: z.core.$ZodType): EditorField | undefined {
  const own = editorFields.get(schema);
  if (own) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return getEditorField(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodPipe) return getEditorField(schema.out as z.core.$ZodType);
  return undefined;
}

/** The schema of one field of an object, or of the items of a list. */
export function getField(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return (inner.shape as Record<PropertyKey, z.core.$ZodType>)[key];
  if (inner instanceof z.ZodArray) return inner.element as z.core.$ZodType;
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

/** Every place of `data` that the schema knows and that is filled in, parents before children. */
export function* walkData(schema: z.core.$ZodType, data: unknown, path: PropertyKey[] = []): Generator<Place> {
  if (data === undefined || data === null) return;
  yield { path, value: data, schema };
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    for (const [key, field] of Object.entries(inner.shape as Record<string, z.core.$ZodType>))
      yield* walkData(field, (data as Record<string, unknown>)[key], [...path, key]);
  else if (inner instanceof z.ZodArray && Array.isArray(data))
    for (const [index, item] of data.entries())
      yield* walkData(inner.element as z.core.$ZodType, item, [...path, index]);
}
