import { z } from 'astro/zod';
import { isRecord } from '../../schemas/record.ts';
import { fingerprintPattern } from '../../schemas/shared.ts';
import { getEditorField, getField, getItem, getOptions, getPlaceLabel, unwrap } from '../../schemas/walk.ts';
import { getPieceChanges, getWordChanges, type Run } from './words/word-changes.ts';

type Schema = z.core.$ZodType;

/** One thing that differs between two versions of an entry, in an editor's words. */
export interface Change {
  /** Where: 「数据第 2 条 · 单位」; rows are counted in the newer version, rows that went in the older one. */
  place: string;
  kind: 'added' | 'removed' | 'changed';
  runs: Run[];
}

/** A version of an entry as it stands in a file, before any schema has filled in defaults. */
export interface Version {
  data: Record<string, unknown>;
  body: string;
}

/** What an entry of a collection is called, by its slug; nothing where that is not known. */
export type NameOf = (collection: string, slug: string) => string | undefined;

/** What the changes of an entry are told by. */
export interface Telling {
  schema: z.core.$ZodType;
  /** What editors call the body. */
  bodyLabel: string;
  /** Without it references are told by their slugs. */
  nameOf?: NameOf | undefined;
}

type Path = readonly PropertyKey[];
type Fields = Record<string, unknown>;

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** A value as one piece of text: the words of a choice, the name of an entry, the fields of a group one after the other. */
function toText(value: unknown, schema: Schema | undefined, nameOf: NameOf): string {
  if (isEmpty(value)) return '';
  const inside = (inner: unknown, key: PropertyKey) => toText(inner, schema && getField(schema, key), nameOf);
  if (Array.isArray(value)) return value.map((item) => inside(item, 0)).join('；');
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, inner]) => `${getPlaceLabel(schema, [key])} ${inside(inner, key)}`)
      .join('，');
  if (typeof value === 'boolean') return value ? '是' : '否';
  // Nobody reads forty figures; the first seven tell two versions apart, as Git writes them.
  if (typeof value === 'string' && fingerprintPattern.test(value)) return `随程序来的原文（${value.slice(5, 12)}）`;
  const widget = schema && getEditorField(schema)?.widget;
  const name = widget?.kind === 'reference' ? nameOf(widget.to, String(value)) : undefined;
  return name ?? getOptions(schema)?.[String(value)] ?? String(value);
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What names a row for a reader: its first field. */
const getName = (row: unknown) => (isRecord(row) ? JSON.stringify(Object.values(row)[0]) : JSON.stringify(row));

/** Compares two versions by the schema of their collection. */
class Comparison {
  readonly changes: Change[] = [];
  readonly #root: Schema;
  readonly #toText: (value: unknown, schema: Schema | undefined) => string;

  constructor({ schema, nameOf = () => undefined }: Telling) {
    this.#root = schema;
    this.#toText = (value, place) => toText(value, place, nameOf);
  }

  compare(path: Path, schema: Schema | undefined, before: unknown, after: unknown): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const inner = schema && unwrap(schema);
    if (inner instanceof z.ZodArray && (Array.isArray(before) || Array.isArray(after)))
      return this.#compareList(path, inner, toList(before), toList(after));
    if (isRecord(before) && isRecord(after)) return this.#compareFields(path, schema, before, after);
    this.#add(path, this.#toText(before, schema), this.#toText(after, schema));
  }

  #compareFields(path: Path, schema: Schema | undefined, before: Fields, after: Fields): void {
    const inner = schema && unwrap(schema);
    const known = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
    const keys = new Set([...known, ...Object.keys(before), ...Object.keys(after)]);
    for (const key of keys) this.compare([...path, key], schema && getField(schema, key), before[key], after[key]);
  }

  /** Rows that are equal stay out of it; of the others those of one name belong together, then those of one place. */
  #compareList(path: Path, list: z.ZodArray, before: unknown[], after: unknown[]): void {
    const item = getItem(list);
    const told = this.changes.length;
    const gone = new Set(before.keys());
    const come = new Set(after.keys());
    const twins = new Map<number, number>();
    const keys: ((row: unknown, index: number) => unknown)[] = [
      (row) => JSON.stringify(row),
      getName,
      (_, index) => index,
    ];
    for (const getKey of keys) {
      const byKey = Map.groupBy(gone, (old) => getKey(before[old], old));
      for (const index of come) {
        const old = byKey.get(getKey(after[index], index))?.shift();
        if (old === undefined) continue;
        twins.set(index, old);
        gone.delete(old);
        come.delete(index);
      }
    }
    for (const index of after.keys()) {
      const old = twins.get(index);
      if (old === undefined) this.#add([...path, index], '', this.#toText(after[index], item));
      else this.compare([...path, index], item, before[old], after[index]);
    }
    for (const old of gone) this.#add([...path, old], this.#toText(before[old], item), '');
    if (this.changes.length > told) return;
    // None at all, and a list of none, are the same; a row of nothing is one more.
    if (before.length < after.length) this.#note(path, 'added', { kind: 'new', text: '空着的一行' });
    else if (before.length > after.length) this.#note(path, 'removed', { kind: 'gone', text: '空着的一行' });
    else if (after.length > 0) this.#note(path, 'changed', { kind: 'new', text: '换了先后' });
  }

  #note(path: Path, kind: Change['kind'], run: Change['runs'][number]): void {
    this.changes.push({ place: getPlaceLabel(this.#root, path), kind, runs: [run] });
  }

  #add(path: Path, before: string, after: string): void {
    this.addText(getPlaceLabel(this.#root, path), before, after);
  }

  addText(place: string, before: string, after: string): void {
    if (before === after) return;
    const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
    this.changes.push({ place, kind, runs: getWordChanges(before, after) });
  }
}

const getParagraphs = (body: string) => body.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== '');

/**
 * What differs between two versions of an entry, field by field in the order of the form, then paragraph by paragraph of
 * its body. Without an older version everything has come.
 */
export function getChanges(telling: Telling, before: Version | undefined, after: Version): Change[] {
  const { bodyLabel } = telling;
  const comparison = new Comparison(telling);
  comparison.compare([], telling.schema, before?.data ?? {}, after.data);
  const pieces = getPieceChanges(getParagraphs(before?.body ?? ''), getParagraphs(after.body));
  for (let index = 0; index < pieces.length; index += 1) {
    const { kind, pieces: paragraphs } = pieces[index]!;
    if (kind === 'same') continue;
    const next = pieces[index + 1];
    const isRewritten = next !== undefined && next.kind !== 'same' && next.kind !== kind;
    if (isRewritten) index += 1;
    const gone = kind === 'gone' ? paragraphs : isRewritten ? next.pieces : [];
    const come = kind === 'new' ? paragraphs : isRewritten ? next.pieces : [];
    for (let row = 0; row < Math.max(gone.length, come.length); row += 1)
      comparison.addText(bodyLabel, gone[row] ?? '', come[row] ?? '');
  }
  return comparison.changes;
}
