/** The items of a text with one item a line; blank lines are none. */
export const toItems = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
