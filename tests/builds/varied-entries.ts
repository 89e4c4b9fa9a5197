import { parse } from 'yaml';

/** So few different words stand only in a field that offers a choice. */
const fewChoices = 12;

/** What a body is written with, each of which is drawn by code of its own. */
const marks = [
  /^## /mu,
  /^### /mu,
  /^\|/mu,
  /^- /mu,
  /^\d+\. /mu,
  /^>/mu,
  /^:::/mu,
  /\[\^/u,
  /!\[/u,
  /\]\(/u,
  /\*\*/u,
  /\[ \]/u,
];

/** Every field that is filled in, by its path, with its value where that may be a choice. */
function* walk(data: unknown, path = ''): Generator<[path: string, choice: string]> {
  if (Array.isArray(data)) for (const item of data) yield* walk(item, `${path}[]`);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) yield* walk(value, `${path}.${key}`);
  else yield [path, /^[a-z][a-z-]*$/iu.test(String(data)) ? String(data) : ''];
}

/**
 * Of the texts of one collection, by name, the names of those that show something that none before them has shown: a field, a
 * choice in one, a mark of Markdown. Together they look like all of them.
 */
export function chooseVaried(texts: Readonly<Record<string, string>>): Set<string> {
  const read = Object.entries(texts).map(([name, text]) => {
    const { front = '', body = '' } = /^---\n(?<front>.*?)\n---\n(?<body>.*)$/su.exec(text)?.groups ?? {};
    return { name, fields: [...walk(parse(front))], used: marks.filter((mark) => mark.test(body)).map(String) };
  });
  const choices = new Map<string, Set<string>>();
  for (const [path, choice] of read.flatMap(({ fields }) => fields))
    choices.set(path, (choices.get(path) ?? new Set()).add(choice));
  const seen = new Set<string>();
  const chosen = new Set<string>();
  for (const { name, fields, used } of read)
    for (const sign of [
      ...fields.map(([path, choice]) => (choices.get(path)!.size <= fewChoices ? `${path}=${choice}` : path)),
      ...used,
    ])
      if (!seen.has(sign)) {
        seen.add(sign);
        chosen.add(name);
      }
  return chosen;
}
