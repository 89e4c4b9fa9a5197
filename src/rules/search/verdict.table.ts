/** The rows of verdict.tsv, written by `npm run tables`: change the table, never this file. */
export const verdict: readonly {
  readonly name: 'bias' | 'strength' | 'home' | 'length' | 'sure' | 'none';
  readonly value: number;
}[] = [
  { name: 'bias', value: -5.36 },
  { name: 'strength', value: 2.96 },
  { name: 'home', value: 3.83 },
  { name: 'length', value: 1.89 },
  { name: 'sure', value: 2.7 },
  { name: 'none', value: 0.08 },
];
