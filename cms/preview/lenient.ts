import { z } from 'astro/zod';
import { isRecord } from '../../src/schemas/record.ts';
import { getItem, getShape, unwrap } from '../../src/schemas/walk.ts';

type Schema = z.core.$ZodType;

/** What stands for a field that is required and still empty, so that a page can be drawn around the gap. */
function getPlaceholder(schema: Schema): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return toDrawable(inner, {});
  if (inner instanceof z.ZodArray) return [];
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodNumber) return 0;
  if (inner instanceof z.ZodBoolean) return false;
  return '';
}

/**
 * The nearest data that the schema accepts in shape: what is valid stays, what is optional and invalid goes, and what
 * is required and missing becomes an empty placeholder. For drawing a half-written entry, never for saving it.
 */
export function toDrawable(schema: Schema, value: unknown): unknown {
  const whole = z.safeParse(schema, value === null || value === '' ? undefined : value);
  if (whole.success) return whole.data;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && isRecord(value))
    return Object.fromEntries(
      Object.entries(getShape(inner)).map(([key, field]) => [key, toDrawable(field, value[key])]),
    );
  if (inner instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => toDrawable(getItem(inner), item));
  const absent = z.safeParse(schema, undefined);
  return absent.success ? absent.data : getPlaceholder(schema);
}
