/** The rows of verdict.tsv, written by `npm run tables`: change the table, never this file. */
export const verdict: readonly {
  readonly name: 'bias' | 'strength' | 'home' | 'length' | 'sure' | 'none';
  readonly value: number;
}[] = [
  { name: 'bias', value: -5.67 },
  { name: 'strength', value: 3.79 },
  { name: 'home', value: 2.8 },
  { name: 'length', value: 2.33 },
  { name: 'sure', value: 2.38 },
  { name: 'none', value: 0.33 },
];
