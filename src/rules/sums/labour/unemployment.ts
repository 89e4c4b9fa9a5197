import { count, money } from '../inputs.ts';
import { sayYuan } from '../../amounts/money.ts';
import { citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';

const most = 24;

/** From how many months of contributions up to how many months are paid for: 社会保险法 article 46. */
const spans = [
  { from: 120, months: 24, text: '累计缴费十年以上，最长' },
  { from: 60, months: 18, text: '累计缴费满五年不足十年，最长' },
  { from: 12, months: 12, text: '累计缴费满一年不足五年，最长' },
  { from: 0, months: 0, text: '累计缴费不满一年，领不到' },
];

/** How long 失业保险金 is paid: 社会保险法 articles 45, 46. */
export const unemployment = defineSum({
  id: 'unemployment',
  title: '失业金最长领几个月，一共多少',
  summary: '按累计缴费的时间算失业金最长领几个月，填了当地标准就算一共多少钱。',
  inputs: {
    months: count('累计缴失业保险多少个月', '个月', 600, {
      hint: '单位和本人一起缴的；上次领过以后重新算。在电子社保卡里能查。',
    }),
    left: count('上次失业该领没领完的几个月', '个月', 24, { hint: '没有就空着。', isOptional: true }),
    monthly: money('当地失业金每月多少', { hint: '省里定、会调整：打 12333 问，不知道就空着。', isOptional: true }),
  },
  citations: [
    ...citeLaw('social-insurance-law', '2018-12-29')('46', '45', '47', '51'),
    ...citeLaw('unemployment-insurance-regulation', '1999-01-22')('18'),
    ...citeLaw('retirement-age-measures', '2025-01-01')('7'),
  ],
  formula: [
    '累计缴费满一年不足五年的，最长领12个月；满五年不足十年的，最长18个月；十年以上的，最长24个月。',
    '上次该领没领完的可以加上，合起来最长24个月。',
  ],
  unknown: [
    '这是最长的数，具体领几个月由经办机构核定。',
    '要不是自己不想干、办了失业登记、有求职要求，才能领。',
    '重新就业、参军、移居境外、开始领养老金、没有正当理由拒绝介绍的合适工作或者培训的，停发。',
    '领着失业金、离法定退休年龄不足一年的，延长领到退休，可以比这里算的长。',
  ],
  example: { months: '75', left: '0', monthly: '1800' },
  compute: ({ months, left, monthly }) => {
    const span = spans.find(({ from }) => months >= from)!;
    const own = Math.min(most, span.months === 0 ? 0 : span.months + left);
    const lines: SumLine[] = [{ text: span.text, result: { amount: span.months, unit: '个月' } }];
    if (span.months > 0 && left > 0)
      lines.push({
        text: '加上上次没领完的，合起来最长24个月',
        working: `${span.months} + ${left}`,
        result: { amount: own, unit: '个月' },
      });
    const fen = monthly * own;
    if (monthly > 0) lines.push(line('一共', `${sayYuan(monthly)} × ${own} 个月`, fen));
    return {
      lines,
      totals: [
        { label: '最长领', value: { amount: own, unit: '个月' } },
        ...(monthly > 0 ? [total('一共最多', fen)] : []),
      ],
      ...(span.months === 0 && left > 0 && { notes: ['上次没领完的还能不能领，请打 12333 问。'] }),
    };
  },
});
