/** The rows of verdict.tsv, written by `npm run tables`: change the table, never this file. */
export const verdict: readonly {
  readonly name: 'bias' | 'strength' | 'home' | 'length' | 'sure' | 'none';
  readonly value: number;
}[] = [
  { name: 'bias', value: -5.66 },
  { name: 'strength', value: 3.61 },
  { name: 'home', value: 3.0 },
  { name: 'length', value: 2.25 },
  { name: 'sure', value: 2.24 },
  { name: 'none', value: 0.0 },
];
