/** Interface words with `{name}` replaced by `values.name`; a name that nobody gave stays as it is. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
