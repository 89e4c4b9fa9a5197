import { annualLeave } from './labour/annual-leave.ts';
import { doubleWage } from './labour/double-wage.ts';
import { latePay } from './labour/late-pay.ts';
import { overtime } from './labour/overtime.ts';
import { severance } from './labour/severance.ts';
import { unemployment } from './labour/unemployment.ts';

/** What people are paid for their work, and when it ends. */
export const labourSums = [severance, doubleWage, overtime, annualLeave, latePay, unemployment];
