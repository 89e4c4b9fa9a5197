/** The rows of verdict.tsv, written by `npm run tables`: change the table, never this file. */
export const verdict: readonly {
  readonly name: 'bias' | 'strength' | 'home' | 'length' | 'sure' | 'none';
  readonly value: number;
}[] = [
  { name: 'bias', value: -6.34 },
  { name: 'strength', value: 3.13 },
  { name: 'home', value: 4.55 },
  { name: 'length', value: 2.05 },
  { name: 'sure', value: 2.51 },
  { name: 'none', value: 0.08 },
];
