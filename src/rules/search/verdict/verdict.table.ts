/** The rows of verdict.tsv, written by `npm run tables`: change the table, never this file. */
export const verdict: readonly {
  readonly name: 'bias' | 'strength' | 'home' | 'length' | 'sure' | 'none';
  readonly value: number;
}[] = [
  { name: 'bias', value: -5.27 },
  { name: 'strength', value: 1.98 },
  { name: 'home', value: 4.2 },
  { name: 'length', value: 1.55 },
  { name: 'sure', value: 2.54 },
  { name: 'none', value: 0.2 },
];
