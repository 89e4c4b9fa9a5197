import { isRecord } from '../../../src/schemas/record.ts';

/** An entry as it stands in the form. */
export interface Fields {
  data: Record<string, unknown>;
  body: string;
}

/** A way through the form: `['figures', 1, 'note']`, `['body']`. */
export type FormPath = readonly (string | number)[];

const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return false;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
};

const childOf = (value: unknown, key: string | number): unknown =>
  Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : undefined;

/** Where the field of a finding stands in the form; findings do not count rows that are empty. */
export function getFormPath({ data }: Fields, field: string): FormPath {
  if (field === '') return [];
  let value: unknown = data;
  return field.split('.').map((step) => {
    const list: unknown[] | undefined = Array.isArray(value) ? value : undefined;
    const filled = list?.flatMap((item, index) => (isEmpty(item) ? [] : [index]));
    const key = filled ? (filled[Number(step)] ?? Number(step)) : step;
    value = childOf(value, key);
    return key;
  });
}

/** The text of a field, where it holds text. */
export function getFieldText({ data, body }: Fields, path: FormPath): string | undefined {
  const value = path[0] === 'body' ? body : path.reduce<unknown>(childOf, data);
  return typeof value === 'string' ? value : undefined;
}

const withText = (value: unknown, [key, ...rest]: FormPath, text: string): unknown => {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? withText(item, rest, text) : item));
  return { ...(isRecord(value) && value), [key]: withText(childOf(value, key), rest, text) };
};

/** The whole top-level field that `path` leads into, with another text there. */
export const getWholeField = ({ data, body }: Fields, [top, ...rest]: FormPath, text: string): unknown =>
  withText(top === 'body' ? body : data[top ?? ''], rest, text);

/** Words of a field that have taken the place of others. */
export interface Repair {
  path: FormPath;
  before: string;
  after: string;
  /** The new words with a little of what stands on either side, and where in it they begin: how they are found again. */
  context: string;
  offset: number;
}

const reach = 10;

/** The words from `start` to `end` with as much around them as tells their place from every other; where it begins comes first. */
function getContext(text: string, start: number, end: number): [from: number, context: string] {
  for (let around = reach; ; around *= 2) {
    const from = Math.max(0, start - around);
    const context = text.slice(from, end + around);
    if (text.indexOf(context) === text.lastIndexOf(context) || context === text) return [from, context];
  }
}

/** Words put in the place of others, and what must be remembered to take them back. */
export function replaceWords(
  fields: Fields,
  path: FormPath,
  { start, end }: { start: number; end: number },
  after: string,
): { text: string; repair: Repair } | undefined {
  const old = getFieldText(fields, path);
  if (old === undefined || end > old.length) return undefined;
  const text = old.slice(0, start) + after + old.slice(end);
  const [from, context] = getContext(text, start, start + after.length);
  return { text, repair: { path, before: old.slice(start, end), after, context, offset: start - from } };
}

/** The entry with another text in one field. */
export function withField(fields: Fields, path: FormPath, text: string): Fields {
  const whole = getWholeField(fields, path, text);
  return path[0] === 'body'
    ? { ...fields, body: text }
    : { ...fields, data: { ...fields.data, [String(path[0])]: whole } };
}

/** Words of several places put in the place of others, and what must be remembered to take them back, the last one first. */
export function replaceAll(
  fields: Fields,
  changes: readonly { path: FormPath; place: { start: number; end: number }; after: string }[],
): { fields: Fields; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let changed = fields;
  // From the end, so that every place still lies where it was found.
  for (const { path, place, after } of [...changes].sort((a, b) => b.place.start - a.place.start)) {
    const replaced = replaceWords(changed, path, place, after);
    if (!replaced) continue;
    changed = withField(changed, path, replaced.text);
    repairs.unshift(replaced.repair);
  }
  return { fields: changed, repairs };
}

/** The entry with the old words of all these places back; nothing where the surroundings of one have changed since. */
export function takeAllBack(fields: Fields, repairs: readonly Repair[]): Fields | undefined {
  let restored = fields;
  for (const repair of repairs) {
    const text = takeBack(restored, repair);
    if (text === undefined) return undefined;
    restored = withField(restored, repair.path, text);
  }
  return restored;
}

/** The text of the field with the old words back; nothing where their surroundings have changed since. */
export function takeBack(fields: Fields, { path, before, after, context, offset }: Repair): string | undefined {
  const text = getFieldText(fields, path);
  const at = text?.indexOf(context) ?? -1;
  if (text === undefined || at < 0 || text.indexOf(context, at + 1) >= 0) return undefined;
  return text.slice(0, at + offset) + before + text.slice(at + offset + after.length);
}
