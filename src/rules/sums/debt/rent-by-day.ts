import { countDays } from '../../time/day.ts';
import { choice, date, money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { defineSum, line, type SumLine, total } from '../sum.ts';
import { citeCode, citeContracts } from './debt-law.ts';

/** Days of the month or year that a rent is divided by, and how often it is paid in that. */
const divisors = { thirty: [1, 30], month: [1, 0], year: [12, 365] } as const;

const daysOfMonth = (day: string) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

/** 租金按日 and 押金 when somebody moves out: 民法典 articles 703, 721, 733; the place leaves the count of days to the contract. */
export const rentByDay = defineSum({
  id: 'rent-by-day',
  title: '退租，房租按天算，押金退多少',
  summary: '多付的房租退、少付的补，减去该扣的钱，算出押金连房租一共退多少。',
  inputs: {
    rent: money('每月房租', { least: 1 }),
    how: choice('一天的房租怎么算', {
      thirty: '月租 ÷ 30（合同这样写，或者双方同意）',
      month: '月租 ÷ 搬走那个月的天数',
      year: '月租 × 12 ÷ 365',
    }),
    paidTo: date('房租付到哪天', { hint: '付清的最后一天。' }),
    left: date('哪天搬走、交钥匙'),
    deposit: money('押金'),
    bills: money('还没付的水电气、物业费', { isOptional: true, hint: '没有就空着。' }),
    damage: money('该赔的损坏', { isOptional: true, hint: '正常用旧的不用赔；没有就空着。' }),
  },
  citations: [...citeCode('703', '721', '733', '710'), ...citeContracts('67')],
  formula: [
    '房租付过了头的，多付的天数 × 一天的房租，退；住过了付到的日子的，少付的天数 × 一天的房租，补。',
    '退的钱 = 押金 + 多付的房租 − 少付的房租 − 没付的水电等 − 该赔的损坏。',
  ],
  unknown: [
    '法律没有定一天的房租怎么折，先看合同。',
    '这里按租期到了，或者双方说好退租来算；租期没到自己先走的，多付的房租和押金退不退、要不要赔，看合同，谈不拢由法院定。',
    '押金不是定金，写明是定金的才双倍返还。',
  ],
  example: {
    rent: '1800',
    how: 'thirty',
    paidTo: '2026-08-31',
    left: '2026-08-20',
    deposit: '1800',
    bills: '126.5',
    damage: '',
  },
  compute: ({ rent, how, paidTo, left, deposit, bills, damage }) => {
    const [times, fixed] = divisors[how];
    const per = fixed === 0 ? daysOfMonth(left) : fixed;
    const days = countDays(left, paidTo);
    const count = Math.abs(days);
    const fen = scale(rent, times * count, per);
    const working = `${sayYuan(rent)}${times > 1 ? ` × ${times}` : ''} ÷ ${per} × ${count} 天`;
    const lines: SumLine[] =
      count === 0
        ? [{ text: '房租正好付到搬走的那天' }]
        : [
            line(
              days > 0 ? `多付的房租：${left} 的第二天到 ${paidTo}` : `少付的房租：${paidTo} 的第二天到 ${left}`,
              working,
              fen,
            ),
          ];
    const plus = deposit + (days > 0 ? fen : 0);
    const minus = (days < 0 ? fen : 0) + bills + damage;
    const terms = [
      sayYuan(deposit),
      days > 0 ? `+ ${sayYuan(fen)}` : '',
      days < 0 ? `− ${sayYuan(fen)}` : '',
      bills > 0 ? `− ${sayYuan(bills)}` : '',
      damage > 0 ? `− ${sayYuan(damage)}` : '',
    ];
    const text = terms.filter(Boolean).join(' ');
    return plus >= minus
      ? { lines: [...lines, line('一共退', text, plus - minus)], totals: [total('房东该退', plus - minus)] }
      : {
          lines: [...lines, line('押金不够，还差', `${sayYuan(minus)} − ${sayYuan(plus)}`, minus - plus)],
          totals: [total('租客还要补', minus - plus)],
        };
  },
});
