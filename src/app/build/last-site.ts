import { getAddresses, readAddresses } from '../../outputs/addresses.ts';
import { describeShrinking, findLost, isShrunk } from '../../outputs/lost-addresses.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { Refusal } from './refusal.ts';

/**
 * The addresses of the site in the folder `last` that `portal` has no more, sorted. Throws a `Refusal` where fewer than half
 * of its entries would be left, unless somebody says that it is meant; `allow` is what to run then. What is wrong with the content
 * (`errors`) goes with the refusal: it may be why so little is left.
 */
export async function compareWithLast(
  last: string,
  portal: Portal,
  { allowsShrinking, allow, errors }: { allowsShrinking: boolean; allow: string; errors?: readonly Finding[] },
): Promise<string[]> {
  const before = await readAddresses(last);
  // What is switched off is meant to be gone.
  const lost = findLost(before, getAddresses(portal)).filter(portal.offers);
  if (isShrunk(before, lost) && !allowsShrinking)
    throw new Refusal(describeShrinking(before, { lost, allow }), [], errors);
  return lost;
}
