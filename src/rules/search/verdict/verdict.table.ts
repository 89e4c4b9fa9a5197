/** The rows of verdict.tsv, written by `npm run tables`: change the table, never this file. */
export const verdict: readonly {
  readonly name: 'bias' | 'strength' | 'home' | 'length' | 'sure' | 'none';
  readonly value: number;
}[] = [
  { name: 'bias', value: -6.03 },
  { name: 'strength', value: 3.12 },
  { name: 'home', value: 3.77 },
  { name: 'length', value: 2.12 },
  { name: 'sure', value: 2.55 },
  { name: 'none', value: 0.04 },
];
