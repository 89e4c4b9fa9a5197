import { countDays } from '../../time/day.ts';
import { date, money } from '../inputs.ts';
import { sayYuan, scale, whole } from '../../amounts/money.ts';
import { addUp, citeLaw, defineSum, findDisorder, line, total } from '../sum.ts';
import { addInterest, yearlyRate } from './debt-law.ts';

/** A day's rate in millionths: 日万分之一点七五. */
const daily = 175;

/** 迟延履行期间的债务利息: 迟延履行利息解释 articles 1–3. */
export const judgmentInterest = defineSum({
  id: 'judgment-interest',
  title: '判决了还不给，加倍的利息是多少',
  summary: '判决定的期限过了还没付的钱，每天加万分之一点七五；判决写了利息的再加一般利息。',
  inputs: {
    debt: money('还没付的本金等', { hint: '判决、调解书定的钱，不含一般利息。', least: 1 }),
    from: date('履行期限的最后一天', { hint: '没写期限的填文书生效的日子；分期的一期一期算。' }),
    to: date('付清的日子', { hint: '还没付的填今天。' }),
    rate: yearlyRate('判决写的一般利息年利率', '判决没写利息的填 0。'),
  },
  citations: [
    ...citeLaw('delayed-interest-interpretation', '2014-08-01')('1', '2', '3', '4'),
    ...citeLaw('civil-procedure-law', '2024-01-01')('264'),
  ],
  formula: [
    '加倍部分 = 还没付的钱（不含一般利息）× 每天万分之一点七五 × 天数。',
    '一般利息按判决写的算；判决没写，就没有这一份。',
    '两份加起来，就是迟延履行期间的利息。',
  ],
  unknown: [
    '2014年8月1日以前的日子按以前的规定，这里不算。',
    '解释写的是从期满那天起、算到付清那天；这里头尾只算一天，两头都算的多一天，以执行法院为准。',
    '付过一部分的，按每次付款分段算；钱不够的，先还判决的钱，再还加倍部分。',
    '不是对方申请而中止、暂缓执行的日子，不算加倍部分。',
    '一般利息的算法以判决写的为准，这里按一年365天。',
  ],
  example: { debt: '100000', from: '2026-01-10', to: '2026-07-09', rate: '0' },
  compute: ({ debt, from, to, rate }) => {
    const disorder = findDisorder(['from', '履行期限的最后一天', from], ['to', '付清的日子', to]);
    if (disorder) return disorder;
    if (from < '2014-08-01')
      return {
        input: 'from',
        message: `「履行期限的最后一天」填的是「${from}」，2014年8月1日以前的部分要按以前的规定算；请填 2014-08-01 以后的日子，以前的去执行法院问。`,
      };
    const days = countDays(from, to);
    const double = line('加倍部分', `${sayYuan(debt)} × 0.0175% × ${days} 天`, scale(debt, daily * days, whole));
    const { lines, fen } = addUp([double, ...(rate > 0 ? [addInterest('一般利息', debt, rate, days)] : [])]);
    return { lines, totals: [total('迟延履行期间的利息', fen), total('连欠的一共', debt + fen)] };
  },
});
