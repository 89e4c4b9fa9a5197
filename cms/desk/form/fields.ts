import { z } from 'astro/zod';
import { isCollectionName } from '../../../src/schemas/index.ts';
import type { Offer } from '../../../src/schemas/fields.ts';
import { getEditorField, getItem, getShape, getWrapped, unwrap } from '../../../src/schemas/walk.ts';

/** One field of a Decap form; only the settings that this desk uses. */
export interface DeskField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  default?: unknown;
  pattern?: [string | RegExp, string];
  /** In UTF-16 code units; of a list, for each of its items. */
  maxLength?: number;
  /** From where words are offered. */
  offer?: Offer;
  /** Whether a new entry begins with the day of today. */
  isToday?: boolean;
  [setting: string]: unknown;
}

type Schema = z.core.$ZodType;

/** Where a field stands, for errors and for the rule about defaults. */
interface Place {
  path: string;
  /** Inside an optional group a default would make an untouched group look filled in. */
  inOptionalGroup?: boolean;
}

const isOptional = (schema: Schema): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;

function getDefault(schema: Schema): unknown {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue;
  const inner = isOptional(schema) ? getWrapped(schema) : undefined;
  return inner && getDefault(inner);
}

/** The first regular expression that the schema checks, with its flags (`\p{L}` means nothing without `u`), and the words for when it does not match. */
function getPattern(schema: Schema): [RegExp, string] | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    const def = check._zod.def as { pattern?: RegExp; error?: (issue: unknown) => unknown };
    const words = def.pattern && def.error?.({});
    if (def.pattern && typeof words === 'string') return [def.pattern, words];
  }
  return undefined;
}

const getMaxLength = (schema: Schema): { maxLength?: number } => {
  const inner = unwrap(schema);
  const most = inner instanceof z.ZodString ? inner.maxLength : null;
  return most === null ? {} : { maxLength: most };
};

const toOptions = (options: Record<string, string>) =>
  Object.entries(options).map(([value, label]) => ({ label, value }));

function relationTo(to: string, place: Place) {
  if (!isCollectionName(to)) throw new Error(`${place.path} refers to "${to}", which is no collection`);
  return { widget: 'relation', collection: to };
}

/** What kind of widget draws a schema, with the settings of that widget. */
function getWidget(schema: Schema, place: Place): Partial<DeskField> & { widget: string } {
  const editor = getEditorField(schema);
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return getListWidget(inner, place, editor?.summary);
  switch (editor?.widget?.kind) {
    case 'text':
      return { widget: 'text', ...getMaxLength(inner) };
    case 'date':
      return { widget: 'date' };
    case 'choice':
      return { widget: 'select', options: toOptions(editor.widget.options) };
    case 'reference':
      return relationTo(editor.widget.to, place);
    case 'image':
      return { widget: 'image', choose_url: false };
  }
  if (inner instanceof z.ZodString) {
    const pattern = getPattern(inner);
    return { widget: 'string', ...(pattern && { pattern }), ...getMaxLength(inner) };
  }
  if (inner instanceof z.ZodNumber) {
    const whole = inner.isInt;
    return { widget: 'number', value_type: whole ? 'int' : 'float', ...(whole && { step: 1, min: 0 }) };
  }
  if (inner instanceof z.ZodBoolean) return { widget: 'boolean' };
  if (inner instanceof z.ZodObject) {
    const optional = isOptional(schema);
    return {
      widget: 'object',
      ...(optional && { collapsed: true }),
      fields: getFields(inner, {
        ...place,
        inOptionalGroup: schema instanceof z.ZodOptional || place.inOptionalGroup,
      }),
    };
  }
  throw new Error(`${place.path}: the desk has no widget for ${inner.constructor.name}; teach cms/desk/form/fields.ts`);
}

function getListWidget(list: z.ZodArray, place: Place, summary?: string): Partial<DeskField> & { widget: string } {
  const item = getItem(list);
  const inner = unwrap(item);
  const widget = getEditorField(item)?.widget;
  if (widget?.kind === 'reference') return { ...relationTo(widget.to, place), multiple: true };
  if (widget?.kind === 'choice') return { widget: 'select', multiple: true, options: toOptions(widget.options) };
  if (inner instanceof z.ZodString && !widget) return { widget: 'lines', ...getMaxLength(inner) };
  if (inner instanceof z.ZodObject)
    return {
      widget: 'list',
      collapsed: true,
      ...(summary && { summary }),
      fields: getFields(inner, { path: `${place.path}[]` }),
    };
  throw new Error(
    `${place.path}: the desk has no widget for a list of ${inner.constructor.name}; teach cms/desk/form/fields.ts`,
  );
}

/** The form field for one schema; throws where a field is not registered or its type is unknown. */
export function getDeskField(name: string, schema: Schema, place: Place): DeskField {
  const editor = getEditorField(schema);
  if (!editor) throw new Error(`${place.path} is not registered in editorFields: it needs a label`);
  const widget = getWidget(schema, place);
  // Decap starts a list that has inner defaults with one half-filled row unless its own default is an empty list.
  const preset = widget.widget === 'list' ? [] : place.inOptionalGroup ? undefined : getDefault(schema);
  const isPreset = preset !== undefined && (widget.widget === 'list' || !Array.isArray(preset));
  return {
    name,
    label: editor.label,
    ...(editor.hint && { hint: editor.hint }),
    ...widget,
    ...(editor.isForReview
      ? { isForReview: true }
      : (isOptional(schema) || widget.widget === 'boolean') && { required: false }),
    ...(editor.offer && { offer: editor.offer }),
    ...(editor.isToday && { isToday: true }),
    ...(isPreset && { default: preset }),
  };
}

/** The form fields for an object schema, in the order of the schema. */
export function getFields(schema: Schema, place: Place): DeskField[] {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject)) throw new Error(`${place.path}: only objects have fields`);
  return Object.entries(getShape(object)).map(([name, field]) =>
    getDeskField(name, field, { ...place, path: `${place.path}.${name}` }),
  );
}
