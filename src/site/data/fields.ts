import type { JsonSchema } from '../../schemas/json-schema.ts';

/** One field of a dataset as its table of fields shows it. */
export interface DataField {
  /** `figures[].value`: a value of each item of the list `figures`. */
  path: string;
  schema: JsonSchema;
  isRequired: boolean;
  /** How deep it stands in groups, from 0. */
  depth: number;
}

/** All fields of a row's schema, those of groups and of lists of groups behind their group. */
export const getDataFields = (row: JsonSchema, prefix = '', depth = 0): DataField[] =>
  Object.entries(row.properties ?? {}).flatMap(([name, schema]) => {
    const path = `${prefix}${name}`;
    const isRequired = row.required?.includes(name) ?? false;
    const inner = schema.items?.properties ? schema.items : schema;
    const mark = schema.type === 'array' ? '[].' : '.';
    return [{ path, schema, isRequired, depth }, ...getDataFields(inner, `${path}${mark}`, depth + 1)];
  });
