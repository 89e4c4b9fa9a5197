import { courtSums } from './court.ts';
import { debtSums } from './debt.ts';
import { familySums } from './family.ts';
import { injurySums } from './injury.ts';
import { labourSums } from './labour.ts';
import { purchaseSums } from './purchase.ts';
import { type Sum, type SumGroup, sumGroups } from './sum.ts';

/** Every sum, by what it is about, in the order in which they are listed. */
export const sums = {
  court: courtSums,
  labour: labourSums,
  injury: injurySums,
  debt: debtSums,
  purchase: purchaseSums,
  family: familySums,
} satisfies Record<SumGroup, readonly Sum[]>;

/** A sum with what it is about. */
export interface ListedSum {
  group: SumGroup;
  sum: Sum;
}

/** The sums of which `hasLaw` knows every law, so that each of their numbers leads to its article, in order. */
export const listKnownSums = (hasLaw: (law: string) => boolean): ListedSum[] =>
  sumGroups.flatMap((group) =>
    sums[group].filter(({ citations }) => citations.every(({ law }) => hasLaw(law))).map((sum) => ({ group, sum })),
  );
