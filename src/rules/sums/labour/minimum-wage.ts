import { money } from '../inputs.ts';

/** The least that a month of work is paid for where it is done; every place sets its own. Apart from the laws of labour, since sums of injury ask for it too. */
export const minimumWage = money('当地月最低工资标准', {
  hint: '每个地方、每次调整都不同：在当地人社局网站查，或者打 12333 问。',
});
