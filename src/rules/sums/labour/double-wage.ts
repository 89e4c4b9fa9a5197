import { addDays, addMonths, countDays } from '../../time/day.ts';
import { count, date, money } from '../inputs.ts';
import { sayNumber, sayYuan, scale } from '../../amounts/money.ts';
import { sayWrong } from '../../amounts/read-number.ts';
import { addUp, citeLaw, defineSum, findDisorder, line, type SumLine, total } from '../sum.ts';
import { citeContract, citeContractRules, citeLeave, paidDays } from './labour-law.ts';

const workedLabel = '最后不满一个月的那段，实际上班几天';

/** Pay of some days of a month, never more than that of a whole one. */
const partOfMonth = (wage: number, days: number, text: string): SumLine =>
  days * 100 > paidDays
    ? line(text, `${days} 天超过 ${sayNumber(paidDays, 2)} 天，按一个月`, wage)
    : line(text, `${sayYuan(wage)} ÷ ${sayNumber(paidDays, 2)} × ${days} 天`, scale(wage, days * 100, paidDays));

/** The second wage for months without a written contract: 劳动合同法 article 82; 实施条例 articles 6, 7; 劳动争议解释（二） article 6. */
export const doubleWage = defineSum({
  id: 'double-wage',
  title: '没签劳动合同，双倍工资多要多少',
  summary: '从用工满一个月的第二天算到补签前一天，最多十一个月，每月多要一份工资。',
  inputs: {
    from: date('开始上班的日子'),
    to: date('补签合同的日子，或者离职的第二天', { hint: '到今天还没签也没走的，填明天。' }),
    wage: money('每月工资', { least: 1 }),
    worked: count(workedLabel, '天', 31, {
      hint: '从最后一个满月以后数到补签或离职前一天；正好满月的填 0。',
    }),
  },
  citations: [
    ...citeContract('82', '10', '14'),
    ...citeContractRules('6', '7'),
    ...citeLaw('labour-interpretation-2', '2025-09-01')('6', '7', '8'),
    ...citeLeave('11'),
  ],
  formula: [
    '从用工满一个月的第二天起，到补签合同的前一天；一直没签的，到满一年的前一天为止。',
    '每满一个月，多要一份月工资；不满一个月的，按实际上班的天数，一天是月工资 ÷ 21.75。',
  ],
  unknown: [
    '这是多要的那一份，原来那份工资没发的，另外要。',
    '申请仲裁有一年的时效，从哪天起算各地做法不同，尽早去问 12333。',
    '合同到期没续签、该签无固定期限没签的，起算的日子不同，这里不算；孕产、医疗期、工伤等合同依法自动续延的，不算没签。',
    '是不可抗力，或者自己故意、有重大过失没签的，可能要不到。',
    '工资每月不同的，请分段算。一个月21.75天，这里按年休假办法第十一条写的月计薪天数；有的地方按那个月应上班的天数折。',
  ],
  example: { from: '2026-03-01', to: '2026-07-16', wage: '5000', worked: '11' },
  compute: ({ from, to, wage, worked }) => {
    const disorder = findDisorder(['from', '开始上班的日子', from], ['to', '补签合同的日子，或者离职的第二天', to]);
    if (disorder) return disorder;
    const start = addMonths(from, 1);
    const yearEnd = addMonths(from, 12);
    const end = to < yearEnd ? to : yearEnd;
    if (end <= start)
      return {
        lines: [{ text: '用工还没超过一个月', working: `从 ${start} 起才有双倍工资` }],
        totals: [total('多要的工资', 0)],
      };
    let months = 0;
    while (addMonths(from, months + 2) <= end) months += 1;
    const monthsEnd = addMonths(from, months + 1);
    const left = monthsEnd < end;
    const leftDays = left ? countDays(monthsEnd, end) : 0;
    if (worked > leftDays) {
      const wrong = leftDays === 0 ? '可是正好满月，没有多出来的日子' : `可是这一段只有 ${leftDays} 天`;
      return {
        input: 'worked',
        message: sayWrong(workedLabel, String(worked), wrong, `请填 0 到 ${leftDays} 之间的数`),
      };
    }
    const span: SumLine = {
      text: '算多久',
      working: `${start} 到 ${addDays(end, -1)}`,
      result: { amount: months, unit: '个整月' },
    };
    const parts = [
      ...(months > 0 ? [line('整月', `${sayYuan(wage)} × ${months}`, wage * months)] : []),
      ...(left ? [partOfMonth(wage, worked, `不满一个月的 ${monthsEnd} 到 ${addDays(end, -1)}`)] : []),
    ];
    const { lines, fen } = addUp(parts);
    return { lines: [span, ...lines], totals: [total('多要的工资', fen)] };
  },
});
