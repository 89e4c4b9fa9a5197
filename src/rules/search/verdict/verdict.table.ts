/** The rows of verdict.tsv, written by `npm run tables`: change the table, never this file. */
export const verdict: readonly {
  readonly name: 'bias' | 'strength' | 'home' | 'length' | 'sure' | 'none';
  readonly value: number;
}[] = [
  { name: 'bias', value: -5.62 },
  { name: 'strength', value: 3.59 },
  { name: 'home', value: 2.92 },
  { name: 'length', value: 2.25 },
  { name: 'sure', value: 2.34 },
  { name: 'none', value: 0.02 },
];
