import { money } from '../inputs.ts';
import { citeLaw } from '../sum.ts';

/** 劳动合同法. */
export const citeContract = citeLaw('labour-contract-law', '2013-07-01');

/** 劳动合同法实施条例. */
export const citeContractRules = citeLaw('labour-contract-regulation', '2008-09-18');

/** 企业职工带薪年休假实施办法, whose article 11 says how many days of a month are paid. */
export const citeLeave = citeLaw('paid-leave-measures', '2008-09-18');

/** Paid days of a month in hundredths: 21.75, 企业职工带薪年休假实施办法 article 11. */
export const paidDays = 2175;

/** What people who work in the place earn on average. */
export const averageWage = money('当地上年度职工月平均工资', {
  hint: '单位所在的直辖市、设区的市公布的，每年变：在当地统计局或人社局网站查，或者打 12333 问。',
  least: 1,
});
