import { count, money, share } from '../inputs.ts';
import { sayShare, sayYuan, scale, whole } from '../../amounts/money.ts';
import { defineSum, line, type SumLine, total } from '../sum.ts';
import { citeCode, citeContracts } from './debt-law.ts';

/** 物业费 and the agreed 违约金 on it: 民法典 articles 944, 585. */
export const propertyFee = defineSum({
  id: 'property-fee',
  title: '欠了物业费，滞纳的违约金是多少',
  summary: '按合同写的每天比例算违约金，并折成年利率，看高不高。',
  inputs: {
    monthly: money('每月物业费', { least: 1, most: 100_000_000 }),
    months: count('欠了几个月', '个月', 600, { least: 1 }),
    daily: share('合同写的每天违约金比例', {
      hint: '千分之三填 0.3，万分之五填 0.05；合同没写的填 0。',
      most: 100_000,
    }),
    days: count('逾期几天', '天', 36_500, { hint: '从合同定的交费日第二天数起；几期一起欠的，一期一期算。' }),
  },
  citations: [...citeCode('944', '585'), ...citeContracts('65')],
  formula: [
    '违约金 = 欠的物业费 × 合同写的每天比例 × 逾期天数。',
    '每天比例 × 365 = 一年的比例，可以和损失比：超过损失30%的，能请求法院减少。',
  ],
  unknown: [
    '合同没写违约金的，这里算不了；物业公司自己贴出来的「滞纳金」不等于约定。',
    '要催过、给了合理的时间还不交，才能去告；不能停水停电来催。',
    '要请求减少违约金，得自己在法庭上提出来；减到多少由法院定。',
    '服务没做到的，能不能少交，看合同和证据。',
  ],
  example: { monthly: '180', months: '12', daily: '0.3', days: '200' },
  compute: ({ monthly, months, daily, days }) => {
    const owed = monthly * months;
    const fen = scale(owed, daily * days, whole);
    const lines: SumLine[] = [
      line('欠的物业费', `${sayYuan(monthly)} × ${months} 个月`, owed),
      line('违约金', `${sayYuan(owed)} × ${sayShare(daily)} × ${days} 天`, fen),
    ];
    if (daily > 0)
      lines.push({ text: '折成一年的比例', working: `${sayShare(daily)} × 365 = ${sayShare(daily * 365)}` });
    return { lines, totals: [total('违约金', fen), total('连物业费一共', owed + fen)] };
  },
});
