import { parseDocument } from 'yaml';

const fence = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)?(---[ \t]*(?:\r?\n|$))/u;

/** One value of front matter, by the way to it; `undefined` takes it out. */
interface Edit {
  path: readonly PropertyKey[];
  value: string | undefined;
}

/**
 * A Markdown file with some values of its front matter set; everything else, comments too, stays as it was written. Throws
 * where the front matter is missing or no YAML.
 */
export function setPlaces(text: string, edits: readonly Edit[]): string {
  const match = fence.exec(text);
  if (!match) throw new Error('the file has no front matter');
  const [whole, open = '', yaml = '', close = ''] = match;
  const document = parseDocument(yaml);
  const [problem] = document.errors;
  if (problem) throw problem;
  // What is taken out of a list moves what stands behind it.
  for (const { path, value } of edits.toReversed())
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
  return `${open}${document.toString({ lineWidth: 0 })}${close}${text.slice(whole.length)}`;
}

/** The same for fields of the entry itself. */
export const setFields = (text: string, fields: Record<string, string | undefined>): string =>
  setPlaces(
    text,
    Object.entries(fields)
      .map(([name, value]) => ({ path: [name], value }))
      .toReversed(),
  );
