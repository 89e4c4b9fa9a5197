import { Map } from 'immutable';
import type { NameOf } from '../../../src/rules/entries/changes.ts';
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
export function describeRow(field: Field, row: RowValue, nameOf: NameOf): string {
  const fields = field.get('fields');
  const template = field.get('summary') ?? `{{fields.${fields?.first()?.get('name') ?? ''}}}`;
  const describe = (name: string): string => {
    const value = String(row.get(name) ?? '');
    const inner = fields?.find((one) => one.get('name') === name);
    if (inner?.get('widget') === 'relation') return nameOf(inner.get('collection'), value) ?? value;
    const option = inner?.get('widget') === 'select' && inner.get('options').find((one) => one.get('value') === value);
    return option ? option.get('label') : value;
  };
  const words = template.replace(/\{\{fields\.(\w+)\}\}/gu, (_, name: string) => describe(name));
  return words.trim() || '（还没填）';
}
