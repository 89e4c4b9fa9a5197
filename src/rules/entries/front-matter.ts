import { parseDocument } from 'yaml';

const fence = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)?(---[ \t]*(?:\r?\n|$))/u;

/**
 * A Markdown file with some fields of its front matter set (`undefined` takes one out); everything else, comments too,
 * stays as it was written. Throws where the front matter is missing or no YAML.
 */
export function setFields(text: string, fields: Record<string, string | undefined>): string {
  const match = fence.exec(text);
  if (!match) throw new Error('the file has no front matter');
  const [whole, open = '', yaml = '', close = ''] = match;
  const document = parseDocument(yaml);
  const [problem] = document.errors;
  if (problem) throw problem;
  for (const [name, value] of Object.entries(fields))
    if (value === undefined) document.delete(name);
    else document.set(name, value);
  return `${open}${document.toString({ lineWidth: 0 })}${close}${text.slice(whole.length)}`;
}
