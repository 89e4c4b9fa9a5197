import { type Called, redirect as redirectText } from '../../../src/checks/links/uses.ts';
import { type ParsedFile, parseFile } from '../../../src/rules/entries/entry.ts';
import { setFields, setPlaces } from '../../../src/rules/entries/front-matter.ts';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';

/** A text whose front matter is asked for; its values are read as its collection means them, where that is known. */
export interface Asked {
  text: string;
  collection?: CollectionName;
}

/** The fields that were asked for, as far as they are texts, or yes or no (`true`, `false`). */
export interface Fields {
  values: Readonly<Record<string, string | undefined>>;
  /** Whether the front matter is no YAML that can be read. */
  isBroken: boolean;
}

/** What can be done with front matter: reading some fields of each text, writing some of one, leading one elsewhere, or moving it. */
export type Task =
  | { do: 'redirect'; file: Required<Asked>; from: Called; to: Called }
  | { do: 'rename'; file: Required<Asked>; from: Called; to: Called; old: string }
  | { do: 'read'; files: readonly Asked[]; names: readonly string[] }
  | { do: 'write'; text: string; fields: Readonly<Record<string, string | undefined>> };

function pick({ data, problems }: ParsedFile, names: readonly string[]): Fields {
  const values = names.map((name) => {
    const value = data[name];
    return [name, typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : undefined] as const;
  });
  return { values: Object.fromEntries(values), isBroken: problems.length > 0 };
}

/** The fields of each text, in the order asked for. */
export const read = ({ files, names }: Extract<Task, { do: 'read' }>): Fields[] =>
  files.map(({ text, collection }) => pick(parseFile(text, collection && collections[collection].schema), names));

/** The text with these fields; throws where its front matter is missing or no YAML. */
export const write = ({ text, fields }: Extract<Task, { do: 'write' }>): string => setFields(text, fields);

/** The text in which everything that leads to one thing leads to another; throws where its front matter is no YAML. */
export const redirect = ({ file, from, to }: Extract<Task, { do: 'redirect' }>): string =>
  redirectText(file, { from, to });

/** The text of an entry that moves: its own links lead to where it stands now, and it says which address it had. */
export function rename({ file, from, to, old }: Extract<Task, { do: 'rename' }>): string {
  const text = redirectText(file, { from, to });
  const { renamedFrom } = parseFile(text, collections[file.collection].schema).data;
  const before: readonly unknown[] = Array.isArray(renamedFrom) ? renamedFrom : [];
  if (before.includes(old)) return text;
  return setPlaces(text, [{ path: ['renamedFrom', before.length], value: old }]);
}

/** Does whichever it is. */
export function work(task: Task): Fields[] | string {
  if (task.do === 'read') return read(task);
  if (task.do === 'write') return write(task);
  return task.do === 'rename' ? rename(task) : redirect(task);
}
