import { enforcementFee } from './court/enforcement-fee.ts';
import { litigationFee } from './court/litigation-fee.ts';
import { paymentOrderFee } from './court/payment-order-fee.ts';
import { preservationFee } from './court/preservation-fee.ts';

/** What courts charge. */
export const courtSums = [litigationFee, preservationFee, paymentOrderFee, enforcementFee];
