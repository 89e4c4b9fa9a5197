/**
 * The colours of a style sheet, by their names without dashes, e.g. `get('pine')`. A name that the sheet does not
 * have is an error of whoever asks.
 */
export function readColours(css: string): (name: string) => string {
  const colours = new Map(
    [...css.matchAll(/(?:^|[^\w-])--([\w-]+):\s*(#[\da-f]{3,6})\b/giu)].map(([, name, hex]) => [name, hex]),
  );
  return (name) => {
    const hex = colours.get(name);
    if (hex === undefined) throw new Error(`no colour --${name} in the style sheet`);
    return hex;
  };
}
