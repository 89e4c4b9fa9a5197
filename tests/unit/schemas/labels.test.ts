import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { longest } from '../../../src/schemas/lengths.ts';
import { site } from '../../../src/schemas/site/site.ts';
import { getEditorField, unwrap } from '../../../src/schemas/walk.ts';

interface Field {
  path: string;
  schema: z.core.$ZodType;
}

/** Every field of a schema, those inside groups and lists too; items of lists that are groups have no label of their own. */
function getFields(schema: z.core.$ZodType, path = ''): Field[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) => [
      { path: `${path}${key}`, schema: field },
      ...getFields(field, `${path}${key}.`),
    ]);
  if (inner instanceof z.ZodArray) {
    const item = inner.element as z.core.$ZodType;
    return unwrap(item) instanceof z.ZodObject ? getFields(item, path) : [{ path: `${path}[]`, schema: item }];
  }
  return [];
}

/** Texts longer than a book, such as a field might take. */
const endless = ['一', '1', 'a', 'https://a.cn/', '/media/'].map((begin) =>
  begin.padEnd(longest.body + 1, begin.at(-1)!),
);

const schemas = { ...Object.fromEntries(collectionNames.map((name) => [name, collections[name].schema])), site };

describe.each(Object.entries(schemas))('every field of %s', (_, schema) => {
  const fields = getFields(schema);

  test('has a Chinese label without spaces around it', () => {
    const unlabelled = fields.filter(
      ({ schema: field }) => !/^\S*\p{Script=Han}\S*$/u.test(getEditorField(field)?.label ?? ''),
    );
    expect(unlabelled.map(({ path }) => path)).toEqual([]);
  });

  test('is a choice with words for each value wherever the type is an enumeration', () => {
    for (const { path, schema: field } of fields) {
      const inner = unwrap(field);
      if (!(inner instanceof z.ZodEnum)) continue;
      const widget = getEditorField(field)?.widget;
      expect(widget?.kind, path).toBe('choice');
      expect(widget?.kind === 'choice' && Object.keys(widget.options), path).toEqual(inner.options);
    }
  });

  test('has an end wherever it is a text', () => {
    const texts = fields.filter(({ schema: field }) => unwrap(field) instanceof z.ZodString);
    const open = texts.filter(({ schema: field }) => endless.some((text) => z.safeParse(field, text).success));
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  test('refers to a collection that exists wherever it is a reference', () => {
    for (const { path, schema: field } of fields) {
      const widget = getEditorField(field)?.widget;
      if (widget?.kind === 'reference') expect(collectionNames, path).toContain(widget.to);
    }
  });
});

test('finds fields three levels down, so that the table above is no empty promise', () => {
  expect(getFields(collections.pathways.schema).map(({ path }) => path)).toEqual(
    expect.arrayContaining(['questions', 'questions.options', 'questions.options.to', 'outcomes.citations.article']),
  );
});

test.each(collectionNames)('the name field of %s is a required field', (name) => {
  const { schema, nameField } = collections[name];
  const shape = schema.shape as Record<string, z.core.$ZodType>;
  expect(shape[nameField]).toBeDefined();
  expect(schema.safeParse({}).error?.issues.map(({ path }) => path[0])).toContain(nameField);
});
