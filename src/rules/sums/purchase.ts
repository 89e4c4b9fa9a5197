import { foodTenfold } from './purchase/food-tenfold.ts';
import { fraudTriple } from './purchase/fraud-triple.ts';
import { houseArea } from './purchase/house-area.ts';
import { prepaidCard } from './purchase/prepaid-card.ts';
import { returnShipping } from './purchase/return-shipping.ts';

/** What sellers owe those who bought. */
export const purchaseSums = [foodTenfold, fraudTriple, prepaidCard, returnShipping, houseArea];
