const grounds = ['paper', 'sheet'];

/** Every pair of colours in which words are set, by their names in `colours.css`: the words, and what is behind them. */
export const wordPairs: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'ink-2', 'pine', 'seal'].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['pine', 'pine-wash'],
  ['ink', 'pine-wash'],
  ['seal', 'seal-wash'],
  ['ink', 'seal-wash'],
  ['on-pine', 'pine'],
];

/** Every pair of colours in which the edge of a control is drawn. */
export const edgePairs: readonly (readonly [edge: string, ground: string])[] = grounds.map((ground) => [
  'line-strong',
  ground,
]);
