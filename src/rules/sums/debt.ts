import { deposit } from './debt/deposit.ts';
import { judgmentInterest } from './debt/judgment-interest.ts';
import { loanInterest } from './debt/loan-interest.ts';
import { overdueInterest } from './debt/overdue-interest.ts';
import { penalty } from './debt/penalty.ts';
import { propertyFee } from './debt/property-fee.ts';
import { rentByDay } from './debt/rent-by-day.ts';

/** What is owed by contract: loans, rents, deposits, what was agreed on for a breach. */
export const debtSums = [loanInterest, overdueInterest, judgmentInterest, penalty, deposit, rentByDay, propertyFee];
