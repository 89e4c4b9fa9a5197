import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { longest } from '../../src/schemas/lengths.ts';
import { type CollectionName, collectionNames, collections } from '../../src/schemas/index.ts';
import { isRecord } from '../../src/schemas/record.ts';
import { getEditorField, getItem, getShape, unwrap } from '../../src/schemas/walk.ts';
import type { ContentFiles } from '../site/content-folder.ts';
import { payloads } from './payloads.ts';

/** How many entries of each collection; together they have room for every payload several times. */
const counts: Record<CollectionName, number> = {
  explainers: 8,
  cases: 8,
  rooms: 6,
  methods: 6,
  regions: 6,
  laws: 4,
  deadlines: 6,
  pathways: 3,
  forms: 3,
  terms: 6,
  pages: 2,
};

const idOf = (collection: string, index: number) => `${collection}-${index}`;

/** One after the other, from the beginning again at the end. */
function createTurn<T>(items: readonly T[]): () => T {
  let at = 0;
  return () => items[at++ % items.length]!;
}

const nextFlag = createTurn([true, false]);
const nextNumber = createTurn([3, 1, 20, 7]);

/** The first of these that the schema of a field takes: a payload where it can be one, or as much of it as there is room for. */
function pick(schema: z.core.$ZodType, wanted: string): unknown {
  const candidates = [
    wanted,
    ...[longest.paragraph, longest.line, longest.name].map((most) => wanted.slice(0, most)),
    `https://a.example/${wanted.replaceAll(/\s/gu, '')}`,
    `/media/${wanted.replaceAll(/\s/gu, '')}`,
    '2026-01-02',
    '1087',
    '12348',
    'a-1',
    nextNumber(),
    nextFlag(),
  ];
  return candidates.find((candidate) => z.safeParse(schema, candidate).success);
}

/** Everything that a schema has, filled in: what `next` hands out wherever somebody writes words, something valid elsewhere. */
function fill(schema: z.core.$ZodType, next: () => string, name = ''): unknown {
  const inner = unwrap(schema);
  const widget = getEditorField(schema)?.widget;
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(getShape(inner)).map(([key, field]) => [key, fill(field, next, key)]));
  if (inner instanceof z.ZodArray) return [fill(getItem(inner), next, name), fill(getItem(inner), next, name)];
  if (widget?.kind === 'choice') return Object.keys(widget.options)[nextNumber() % Object.keys(widget.options).length];
  if (widget?.kind === 'reference') return idOf(widget.to, nextNumber() % 2);
  // These become folders, which have no room for more.
  const isFolder = name === 'topic' || name === 'disputeTypes';
  return pick(schema, isFolder ? [...next()].slice(0, 30).join('') : next());
}

/** Figures that can be drawn side by side, are shown large, and name their source: each by what it is called. */
function joinFigures(data: Record<string, unknown>): Record<string, unknown> {
  const { figures, charts, sources } = data as Record<string, Record<string, unknown>[] | undefined>;
  const [first] = figures ?? [];
  if (!figures || !first) return data;
  const labels = figures.map(({ label }) => label);
  return {
    ...data,
    figures: figures.map(({ label, value, note, conflict }) => ({ ...first, label, value, note, conflict })),
    charts: charts?.map((chart) => ({ ...chart, figures: labels })),
    ...('keyFigures' in data && { keyFigures: labels }),
    sources: sources?.map((source, at) => (at === 0 ? { ...source, short: first.source } : source)),
  };
}

/** What must hang together for pages to be drawn: the tree of regions, the graph of a pathway, what is withdrawn. */
function join(collection: CollectionName, data: Record<string, unknown>, index: number): Record<string, unknown> {
  if (collection === 'regions') return { ...data, parent: index > 0 ? idOf(collection, 0) : undefined };
  if ('status' in data) {
    const status = index === counts[collection] - 1 ? 'withdrawn' : index === 1 ? 'updated' : 'current';
    return { ...data, status, replacedBy: status === 'withdrawn' ? idOf(collection, 0) : undefined };
  }
  if (collection !== 'pathways') return data;
  const { questions, outcomes } = data as Record<'questions' | 'outcomes', Record<string, unknown>[]>;
  const ways = [
    ['q-1', 'o-0'],
    ['o-0', 'o-1'],
  ];
  return {
    ...data,
    questions: questions.map((question, at) => ({
      ...question,
      id: `q-${at}`,
      options: (question.options as object[]).map((option, way) => ({ ...option, to: ways[at]?.[way] })),
    })),
    outcomes: outcomes.map((outcome, at) => ({ ...outcome, id: `o-${at}` })),
  };
}

/** Takes out what stands at `path`. */
function drop(data: unknown, [key, ...rest]: readonly PropertyKey[]): void {
  if (!isRecord(data) && !Array.isArray(data)) return;
  const table = data as Record<PropertyKey, unknown>;
  if (rest.length > 0) drop(table[key!], rest);
  else if (Array.isArray(data)) data.splice(Number(key), 1);
  else Reflect.deleteProperty(table, key!);
}

/** Whether something stands at `path`. */
const has = (data: unknown, [key, ...rest]: readonly PropertyKey[]): boolean =>
  key === undefined ||
  ((isRecord(data) || Array.isArray(data)) && Object.hasOwn(data, key) && has(Reflect.get(data, key), rest));

/** Front matter that the schema takes, made of what `next` hands out: what two fields do not allow each other is left out. */
export function makeData(collection: CollectionName, index: number, next: () => string): Record<string, unknown> {
  const { schema } = collections[collection];
  const data = joinFigures(join(collection, fill(schema, next) as Record<string, unknown>, index));
  for (let turn = 0; turn < 20; turn += 1) {
    const issue = schema.safeParse(data).error?.issues[0];
    if (!issue) return data;
    // What lacks a part that it must have goes as a whole.
    drop(data, 'expected' in issue && has(data, issue.path) === false ? issue.path.slice(0, -1) : issue.path);
  }
  throw new Error(`${collection}: ${schema.safeParse(data).error?.message}`);
}

/** A content folder with payloads in every field and, all of them, in the bodies. */
export function makeCorpusContent(): ContentFiles {
  const next = createTurn(payloads);
  const slots = collectionNames.flatMap((collection) =>
    Array.from({ length: counts[collection] }, (_, index) => ({ collection, index })),
  );
  return Object.fromEntries(
    slots.map(({ collection, index }, slot) => {
      const body = payloads.filter((_, at) => at % slots.length === slot).join('\n\n甲\n\n');
      const text = `---\n${stringify(makeData(collection, index, next))}---\n\n${body}\n`;
      return [`${collection}/${idOf(collection, index)}.md`, text];
    }),
  );
}
