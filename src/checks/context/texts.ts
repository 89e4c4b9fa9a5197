import { createLineIndex, findLast } from '../../rules/entries/line-index.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** One text of an entry: a field of the front matter, or the body. */
export interface EntryText {
  /** `['body']` for the body. */
  path: PropertyKey[];
  text: string;
}

/** Where in an entry a finding stands. */
export type At = Pick<Finding, 'file' | 'field' | 'line' | 'place'>;

const isBody = (path: readonly PropertyKey[]) => path.length === 1 && path[0] === 'body';

const getLines = onceFor(({ text }: EntryText) => createLineIndex(text));

/** The place of some words of a text; without `start` the text as a whole. */
export function at({ source, parsed }: CheckedFile, text: EntryText, start?: number, end?: number): At {
  const { path } = text;
  const line = isBody(path) ? parsed.bodyLine + getLines(text)(start ?? text.text.length) : parsed.lineOf(path);
  const place = start === undefined || end === undefined ? undefined : { start, end };
  return { file: source.path, field: path.map(String).join('.'), line, ...(place && { place }) };
}

/** Every text and number of some data, with its path. */
function* walk(value: unknown, path: PropertyKey[]): Generator<{ path: PropertyKey[]; value: string | number }> {
  if (typeof value === 'string' || typeof value === 'number') yield { path, value };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Every text of some data. */
export function* getStrings(data: unknown): Generator<EntryText> {
  for (const { path, value } of walk(data, [])) yield { path, text: String(value) };
}

const readTexts = onceFor((parsed: CheckedFile['parsed']): readonly EntryText[] => {
  const fields = [...walk(parsed.data, [])].map(({ path, value }) => ({
    path,
    text:
      typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value)
        ? (parsed.sourceOf(path) ?? String(value))
        : String(value),
  }));
  return [...fields, { path: ['body'], text: parsed.body }];
});

/** Every text of an entry as its writer left it, known to the schema or not; the body comes last. Many checks ask for them. */
export const getTexts = ({ parsed }: Pick<CheckedFile, 'parsed'>): readonly EntryText[] => readTexts(parsed);

/** No sentence and no number goes on beyond it. */
const border = '\n\u0001\n';

/** Many texts as one, so that patterns run once, and the way back. */
export interface JoinedTexts {
  text: string;
  /** The text that an offset of the joined one falls into, and where that text begins. */
  find: (offset: number) => { text: EntryText; start: number };
}

/** Joins texts so that nothing matches across two of them. */
export function joinTexts(texts: readonly EntryText[]): JoinedTexts {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + border.length;
  }
  return {
    text: texts.map(({ text }) => text).join(border),
    find: (offset) => {
      const index = findLast(starts, offset);
      return { text: texts[index]!, start: starts[index]! };
    },
  };
}
