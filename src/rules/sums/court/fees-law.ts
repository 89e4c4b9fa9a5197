import type { Bracket } from './brackets.ts';
import { citeLaw } from '../sum.ts';

/** 诉讼费用交纳办法. */
export const citeFees = citeLaw('litigation-fees-measures', '2007-04-01');

const wan = 1_000_000;

/** What is paid to start a suit for money: 诉讼费用交纳办法 article 13 (1). */
export const propertyBrackets: readonly Bracket[] = [
  { upTo: wan, flat: 5000 },
  { upTo: 10 * wan, rate: 25_000 },
  { upTo: 20 * wan, rate: 20_000 },
  { upTo: 50 * wan, rate: 15_000 },
  { upTo: 100 * wan, rate: 10_000 },
  { upTo: 200 * wan, rate: 9000 },
  { upTo: 500 * wan, rate: 8000 },
  { upTo: 1000 * wan, rate: 7000 },
  { upTo: 2000 * wan, rate: 6000 },
  { rate: 5000 },
];
