import { addDays, addMonths } from '../../time/day.ts';
import { choice, date, money } from '../inputs.ts';
import { sayNumber, sayYuan, scale } from '../../amounts/money.ts';
import { defineSum, findDisorder, line, type SumLine, total } from '../sum.ts';
import { averageWage, citeContract, citeContractRules } from './labour-law.ts';
import { minimumWage } from './minimum-wage.ts';

const lawFrom = '2008-01-01';
const mostHighPaid = 24;

/** Half months of pay for the time from one day to another, both included: 劳动合同法 article 47. */
function countHalfMonths(from: string, to: string): { years: number; rest: 'none' | 'short' | 'long'; halves: number } {
  const end = addDays(to, 1);
  let years = 0;
  while (addMonths(from, 12 * (years + 1)) <= end) years += 1;
  const rest = addMonths(from, 12 * years) === end ? 'none' : addMonths(from, 12 * years + 6) <= end ? 'long' : 'short';
  return { years, rest, halves: 2 * years + { none: 0, short: 1, long: 2 }[rest] };
}

/** `7.5 个月` for fifteen half months. */
const sayMonths = (halves: number) => `${sayNumber(halves * 5, 1)} 个月`;

const sayRest = { none: '', short: '零不满六个月，加半个月', long: '零六个月以上，按一年算' };

const kinds = {
  compensation: '经济补偿',
  unlawful: '违法解除、终止的赔偿金（二倍）',
  notice: '没提前三十天通知的：经济补偿加一个月工资',
};

/** 经济补偿 and 赔偿金: 劳动合同法 articles 40, 47, 87, 97; 实施条例 articles 20, 25, 27. */
export const severance = defineSum({
  id: 'severance',
  title: '离职，经济补偿或赔偿金是多少',
  summary: '按工作年限和月平均工资，算经济补偿、违法解除的赔偿金，或者另加一个月工资。',
  inputs: {
    kind: choice('算哪一种', kinds),
    from: date('入职的日子'),
    to: date('离职的日子', { hint: '最后在职的一天。' }),
    wage: money('离职前十二个月的月平均工资', {
      hint: '应得的工资，奖金、津贴、补贴都算，不是扣完社保到手的；不满十二个月的按实际月数平均。',
      least: 1,
    }),
    average: averageWage,
    minimum: minimumWage,
    last: money('离职前上一个月的工资', { when: { input: 'kind', is: ['notice'] } }),
  },
  citations: [...citeContract('47', '87', '40', '46', '48', '97'), ...citeContractRules('27', '25', '20', '10')],
  formula: [
    '满一年给一个月工资；零六个月以上按一年，零不满六个月给半个月。',
    '月工资按离职前十二个月应得工资的平均数；低于当地最低工资的，按最低工资。',
    '月工资高于当地职工月平均工资三倍的，按三倍算，年限最多算十二年。',
    '违法解除、终止的，赔偿金是经济补偿的二倍；没提前三十天通知又符合第四十条的，另加上一个月的工资。',
  ],
  unknown: [
    '该不该给、属于哪一种，要看是谁因为什么提出的，先看相关解读或打 12333 问。',
    '2008年以前入职的，经济补偿只从2008年1月1日算起，以前的年限按当时的规定另算；赔偿金的年限从入职算起。',
    '不是自己的原因被安排到新单位的，原单位的年限可以合并，请把入职日填成原单位的；原单位已经给过经济补偿的，那几年不再算进经济补偿。',
    '加班工资算不算进月平均工资，条例没有写，各地做法不同，打 12333 问。',
    '医疗期、工伤、个人所得税不在里面。',
  ],
  example: {
    kind: 'compensation',
    from: '2019-03-01',
    to: '2026-08-20',
    wage: '6000',
    average: '7500',
    minimum: '2200',
  },
  compute: ({ kind, from, to, wage, average, minimum, last }) => {
    const disorder = findDisorder(['from', '入职的日子', from], ['to', '离职的日子', to]);
    if (disorder) return disorder;
    const isUnlawful = kind === 'unlawful';
    const counted = !isUnlawful && from < lawFrom ? lawFrom : from;
    if (to < lawFrom)
      return {
        input: 'to',
        message: `「离职的日子」填的是「${to}」，劳动合同法2008年才施行；更早的要按当时的规定算，请打 12333 问。`,
      };
    const { years, rest, halves } = countHalfMonths(counted, to);
    const lines: SumLine[] = [
      {
        text: '年限',
        working: [`${counted} 到 ${to} 满 ${years} 年`, sayRest[rest], `一共 ${sayMonths(halves)}`]
          .filter(Boolean)
          .join('，'),
      },
    ];
    const isHighPaid = wage > 3 * average;
    const base = Math.max(isHighPaid ? 3 * average : wage, minimum);
    if (isHighPaid) lines.push(line('月工资高于职工月平均工资三倍，按三倍', `${sayYuan(average)} × 3`, 3 * average));
    if (base > (isHighPaid ? 3 * average : wage))
      lines.push(line('月工资低于最低工资，按最低工资', sayYuan(minimum), base));
    const kept = isHighPaid ? Math.min(halves, mostHighPaid) : halves;
    if (kept < halves) lines.push({ text: '按三倍算的，年限最多十二年', working: sayMonths(kept) });
    const compensation = scale(base, kept, 2);
    lines.push(line('经济补偿', `${sayYuan(base)} × ${sayMonths(kept)}`, compensation));
    const totals = [total('经济补偿', compensation)];
    if (isUnlawful) {
      lines.push(line('赔偿金是经济补偿的二倍', `${sayYuan(compensation)} × 2`, 2 * compensation));
      totals.splice(0, 1, total('赔偿金', 2 * compensation));
    }
    if (kind === 'notice') {
      lines.push(line('加上一个月的工资', `${sayYuan(compensation)} + ${sayYuan(last)}`, compensation + last));
      totals.splice(0, 1, total('经济补偿加一个月工资', compensation + last));
    }
    return { lines, totals };
  },
});
