import { Map } from 'immutable';
import type { Field } from './props.ts';

export type RowValue = Map<string, unknown>;

/** A new row with what its fields start with, those of an inner group too. */
export function createRowValue(field: Field): RowValue {
  const starts = (field.get('fields')?.toArray() ?? []).map((inner): [string, unknown] => {
    const group = inner.get('widget') === 'object' ? createRowValue(inner) : undefined;
    return [inner.get('name'), group ? (group.isEmpty() ? undefined : group) : inner.get('default')];
  });
  return Map(starts.filter(([, start]) => start !== undefined));
}

/** What a row is called while it is closed: the words that the schema gives (`{{fields.title}}`), else its first field. */
export function describeRow(field: Field, row: RowValue): string {
  const template = field.get('summary') ?? `{{fields.${field.get('fields')?.first()?.get('name') ?? ''}}}`;
  const words = template.replace(/\{\{fields\.(\w+)\}\}/gu, (_, name: string) => String(row.get(name) ?? ''));
  return words.trim() || '（还没填）';
}
