import { z } from 'astro/zod';
import { datasetRows, type DatasetName } from './datasets.ts';
import { editorFields } from './fields.ts';

/** The part of JSON Schema (2020-12) that the datasets use. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  enum?: string[];
  format?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  [keyword: string]: unknown;
}

/** A hint without the remark for editors what to do when they do not know; the words of a choice; where a slug leads. */
const describe = (schema: z.core.$ZodType): string | undefined => {
  const field = editorFields.get(schema);
  const words =
    field?.widget?.kind === 'choice'
      ? Object.entries(field.widget.options).map(([value, word]) => `${value}：${word}`)
      : [];
  const target = field?.widget?.kind === 'reference' ? [`${field.widget.to} 的 id`] : [];
  return [field?.hint, ...target, words.join('；')].filter(Boolean).join('。') || undefined;
};

/** The JSON Schema of one row of a dataset, with the editors' labels and hints as titles and descriptions. */
export const getRowSchema = (dataset: DatasetName): JsonSchema =>
  z.toJSONSchema(datasetRows[dataset], {
    override: ({ zodSchema, jsonSchema }) => {
      const label = editorFields.get(zodSchema)?.label;
      if (label !== undefined) Object.assign(jsonSchema, { title: label });
      const description = describe(zodSchema);
      if (description !== undefined) Object.assign(jsonSchema, { description });
      // Says only that JavaScript counts no further.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as JsonSchema;

/** The JSON Schema (2020-12) of a whole dataset file: an array of rows. */
export function getFileSchema(dataset: DatasetName, { id, title }: { id: string; title: string }): JsonSchema {
  const { $schema, ...items } = getRowSchema(dataset);
  return { $schema, $id: id, title, type: 'array', items };
}
