import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { getConfig } from '../../../../cms/desk/form/config.ts';
import { formSections } from '../../../../cms/desk/form/form-sections.ts';
import type { DeskField } from '../../../../cms/desk/form/fields.ts';
import { collectionNames, collections } from '../../../../src/schemas/index.ts';
import { site } from '../../../../src/schemas/site/site.ts';
import { getEditorField, getField, unwrap } from '../../../../src/schemas/walk.ts';

interface DeskCollection {
  name: string;
  label: string;
  folder?: string;
  fields: DeskField[];
  [setting: string]: unknown;
}

const config = getConfig({ today: '2026-11-21', siteUrl: 'http://127.0.0.1:4321' });
const all = config.collections.slice(0, collectionNames.length) as unknown as DeskCollection[];
const find = (name: string) => all.find((collection) => collection.name === name)!;

type Schema = z.core.$ZodType;

/** Every field of a schema by path, groups and repeated groups opened. */
function* walkSchema(schema: Schema, path = ''): Generator<[string, Schema]> {
  const inner = unwrap(schema) as { shape?: Record<string, Schema>; element?: Schema };
  if (inner.element) yield* walkSchema(inner.element, path);
  for (const [name, field] of Object.entries(inner.shape ?? {})) {
    yield [`${path}/${name}`, field];
    yield* walkSchema(field, `${path}/${name}`);
  }
}

function* walkFields(fields: DeskField[], path = ''): Generator<[string, DeskField]> {
  for (const field of fields) {
    yield [`${path}/${field.name}`, field];
    yield* walkFields((field.fields as DeskField[] | undefined) ?? [], `${path}/${field.name}`);
  }
}

const describeField = ({ label, widget, required, collection, multiple }: DeskField) =>
  [label, widget, collection && `→ ${String(collection)}`, multiple && '多个', required === false ? '可空' : '必填']
    .filter(Boolean)
    .join(' ');

describe.each(collectionNames)('%s', (name) => {
  test('has every registered field, with a label', () => {
    const desk = new Map(walkFields(find(name).fields));
    for (const [path, schema] of walkSchema(collections[name].schema)) {
      expect(getEditorField(schema)?.label, path).toBeTruthy();
      expect(desk.get(path)?.label, path).toBe(getEditorField(schema)!.label);
    }
  });
  test('reads in words', () => {
    expect(find(name).fields.map(describeField).join('\n')).toMatchSnapshot();
  });
  test('gives every field a place of its own under a heading', () => {
    const placed = formSections[name].flatMap(({ fields }) => fields);
    expect([...placed].sort()).toEqual([...Object.keys(collections[name].schema.shape), 'body'].sort());
    const shown = find(name).fields.filter(({ widget }) => widget !== 'heading' && widget !== 'slug');
    expect(shown.map((field) => field.name)).toEqual(placed);
    expect(find(name).fields[0]?.widget).toBe('heading');
  });
  test('names its files by 网址, which follows the name', () => {
    const { fields, ...settings } = find(name);
    const names = fields.map((field) => field.name);
    expect(settings).toMatchObject({ folder: `content/${name}`, slug: '{{fields.slug}}', extension: 'md' });
    expect(names[names.indexOf(collections[name].nameField) + 1]).toBe('slug');
    expect(getField(collections[name].schema, 'slug')).toBeUndefined();
  });
});

test('uses the workflow, Chinese, and our own backend', () => {
  expect(config).toMatchObject({
    publish_mode: 'editorial_workflow',
    locale: 'zh_Hans',
    backend: { name: 'mingli', proxy_url: '/api/v1' },
    media_folder: 'content/media',
    public_folder: '/media',
  });
});

test('offers to pick what others have written already, wherever the schemas say so', () => {
  const offering = all.flatMap(({ name, fields }) =>
    [...walkFields(fields, name)].flatMap(([path, { offer }]) => (offer ? [`${path} ${offer}`] : [])),
  );
  expect(offering).toContain('cases/figures/label measures');
  expect(offering).toContain('cases/figures/source sources');
  expect(offering).toContain('explainers/bring materials');
  for (const [, schema] of collectionNames.flatMap((name) => [...walkSchema(collections[name].schema, name)])) {
    const { label, widget } = getEditorField(schema)!;
    if (label === '纠纷类型' || (label === '第几条' && !widget))
      expect(getEditorField(schema)!.offer, label).toBeDefined();
  }
});

test('gives a new entry the day of today where the schemas say so', () => {
  const dated = all.flatMap(({ name, fields }) =>
    fields.flatMap((field) => (field.default === '2026-11-21' ? [`${name}/${field.name}`] : [])),
  );
  expect(dated).toEqual(['cases/publishedOn']);
});

describe('settings and words', () => {
  const settingsForms = getConfig({ today: '2026-11-21', siteUrl: 'http://127.0.0.1:4321' }).collections.slice(
    collectionNames.length,
  ) as unknown as { name: string; hide: boolean; files: { file: string; fields: DeskField[] }[] }[];
  test('have a form each, in no menu', () => {
    expect(settingsForms.map(({ name, hide, files: [only] }) => [name, hide, only?.file])).toEqual([
      ['settings', true, 'content/site.json'],
      ['words', true, 'content/ui.json'],
    ]);
  });
  test('offer every setting under a heading but what the program writes itself', () => {
    const placed = formSections.settings.flatMap(({ fields }) => fields);
    const left = Object.keys(site.shape).filter((name) => !placed.includes(name));
    expect(left.sort()).toEqual(['lighthouse', 'owners', 'shape', 'shipped']);
    const names = settingsForms[0]?.files[0]?.fields.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(placed));
    for (const name of left) expect(names).not.toContain(name);
  });
  test('have the words of a second language in a file of their own', () => {
    const { collections } = getConfig({ today: '2026-11-21', siteUrl: 'http://127.0.0.1:4321', language: 'en' });
    const words = collections.find(({ name }) => name === 'words') as unknown as {
      files: { label: string; file: string }[];
    };
    expect(words.files.map(({ label, file }) => `${label} ${file}`)).toEqual([
      '界面上的话 content/ui.json',
      '界面上的话（en） content/ui.en.json',
    ]);
  });
  test('pick entries by their names', () => {
    const fields = new Map(walkFields(settingsForms[0]?.files[0]?.fields ?? []));
    expect(fields.get('/featuredDeadlines')).toMatchObject({
      widget: 'relation',
      collection: 'deadlines',
      multiple: true,
    });
    expect(fields.get('/needs/pathways')).toMatchObject({ widget: 'relation', collection: 'pathways', multiple: true });
  });
  test('are not on a desk that writes to a Git host', () => {
    const config = getConfig({
      today: '2026-11-21',
      siteUrl: 'http://127.0.0.1:4321',
      backend: { name: 'github', repo: 'a/b', branch: 'main' } as never,
    });
    expect(config.collections.map(({ name }) => name)).toEqual(collectionNames);
  });
});
