import { countDays } from '../../time/day.ts';
import { date, money } from '../inputs.ts';
import { defineSum, findDisorder, total } from '../sum.ts';
import { addInterest, askLpr, citeLending } from './debt-law.ts';

/** Interest from the day a loan was due, where none was agreed on: 民间借贷规定 article 28 (2) 1. */
export const overdueInterest = defineSum({
  id: 'overdue-interest',
  title: '没约定利息，到期不还能要多少',
  summary: '借期和逾期都没约定利率的，从逾期那天起按一年期LPR算。',
  inputs: {
    principal: money('还欠多少本金', { least: 1 }),
    from: date('逾期的第一天', { hint: '约定还款日的第二天。' }),
    to: date('算到哪天', { hint: '还清的日子；还没还的填今天。' }),
    lpr: askLpr('当时的一年期LPR'),
  },
  citations: citeLending('28', '24', '25'),
  formula: ['利息 = 欠的本金 × 一年期LPR ÷ 365 × 逾期天数。'],
  unknown: [
    '约定了借期利率、没约定逾期利率的，逾期也按借期的利率要，用「借钱的利息」算。',
    '约定了逾期利率的，按约定，最高到一年期LPR的四倍。',
    '没写还款日的，要先催，给对方合理的时间，过了才算逾期。',
    '「当时」是哪一天的LPR，法院有不同做法，一般取逾期开始时的；2019年8月20日以前没有这个利率，问法院。',
    '一年按365天；还清当天不算。',
  ],
  example: { principal: '50000', from: '2025-07-01', to: '2026-07-01', lpr: '3' },
  compute: ({ principal, from, to, lpr }) => {
    const disorder = findDisorder(['from', '逾期的第一天', from], ['to', '算到哪天', to]);
    if (disorder) return disorder;
    const line = addInterest(`${from} 到 ${to}`, principal, lpr, countDays(from, to));
    const fen = line.result && 'fen' in line.result ? line.result.fen : 0;
    return { lines: [line], totals: [total('逾期利息', fen), total('本金加利息', principal + fen)] };
  },
});
