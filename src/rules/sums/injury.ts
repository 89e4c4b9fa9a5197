import { compulsoryInsurance } from './injury/compulsory-insurance.ts';
import { deathDamages } from './injury/death-damages.ts';
import { dependents } from './injury/dependents.ts';
import { injuryDamages } from './injury/injury-damages.ts';
import { workDeath } from './injury/work-death.ts';
import { workInjury } from './injury/work-injury.ts';

/** What is paid to those who were hurt, and to those they leave behind. */
export const injurySums = [injuryDamages, deathDamages, dependents, compulsoryInsurance, workInjury, workDeath];
