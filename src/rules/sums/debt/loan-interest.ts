import { countDays } from '../../time/day.ts';
import { choice, type Complaint, date, money, share } from '../inputs.ts';
import { sayShare } from '../../amounts/money.ts';
import { sayWrong } from '../../amounts/read-number.ts';
import { addUp, defineSum, findDisorder, type SumLine, total } from '../sum.ts';
import { addInterest, askLpr, citeCode, citeLending, yearlyRate } from './debt-law.ts';

/** From here on interest is bounded by four times the LPR: 民间借贷规定 article 31. */
const turn = '2020-08-20';

interface Span {
  from: string;
  to: string;
  rate: number;
  cap: number;
  capText: string;
}

const toLine = (principal: number, { from, to, rate, cap, capText }: Span): SumLine => {
  const days = countDays(from, to);
  const kept = Math.min(rate, cap);
  const limit =
    rate > cap
      ? `约定 ${sayShare(rate)} 超过${capText} ${sayShare(cap)}，按上限`
      : `约定 ${sayShare(rate)} 没超过${capText} ${sayShare(cap)}`;
  return addInterest(`${from} 到 ${to}，${limit}`, principal, kept, days);
};

/** Whether the choice of rule fits the day on which the money was lent. */
const findMisfit = (era: 'before' | 'after', from: string): Complaint | undefined => {
  if ((era === 'before') === from < turn) return undefined;
  const message = sayWrong(
    '哪天借的',
    from,
    `和「什么时候借的」选的对不上，分界是 ${turn}`,
    '请改日子，或者改选另一项',
  );
  return { input: 'from', message };
};

/** 民间借贷利息: 民间借贷规定 articles 24, 25, 31. */
export const loanInterest = defineSum({
  id: 'loan-interest',
  title: '借钱的利息，法院支持多少',
  summary: '约定的利率不超过一年期LPR四倍的部分才算；2020年8月20日以前借的分两段。',
  inputs: {
    principal: money('实际借到的本金', { hint: '预先扣掉利息的，按实际到手的钱。', least: 1 }),
    rate: yearlyRate('约定的年利率', '月息一分是年利率12%，月息二分是24%；没约定利息、个人之间约定得说不清的填 0。'),
    era: choice('什么时候借的', { after: '2020年8月20日以后（含当天）', before: '2020年8月20日以前' }),
    from: date('哪天借的'),
    to: date('算到哪天', { hint: '还清的日子；还没还的填今天。' }),
    lpr: askLpr('一年期LPR（2020年8月20日以后借的填借款时的，以前借的填起诉时的）'),
    oldCap: share('2020年8月19日以前那一段的年利率上限', {
      hint: '按当时的司法解释，本站手上没有原文；据公开资料，2015年的解释是年利率24%，请先问清楚再填。',
      least: 1,
      when: { input: 'era', is: ['before'] },
    }),
  },
  citations: [...citeLending('25', '31', '24', '26', '27', '28', '29', '13'), ...citeCode('680')],
  formula: [
    '利息 = 本金 × 年利率 ÷ 365 × 天数。',
    '年利率最高到一年期LPR的四倍；超过的部分法院不支持。',
    '2020年8月20日以前借的：到2020年8月19日的利息，当事人要求的，按当时的解释算；以后的按起诉时一年期LPR的四倍封顶。',
  ],
  unknown: [
    '天数是借款日到还款日之间的天数，借的当天算、还的当天不算；一年按365天，合同另有写法的按合同。',
    '中间还过一部分的，请按每次还款分段算。',
    '没有约定利息的，借期内没有利息；逾期以后可以按一年期LPR要。',
    '利滚利、换过借条的，本息一共不能超过最初的本金和按上限算的利息。',
    '违约金、服务费和利息加起来，也不能超过上限。',
    '套银行的钱再借出、没资格却专门放贷等，合同无效的，不按约定的利息。',
    '银行、小额贷款公司等金融机构放的款，不按这个上限。',
  ],
  example: { principal: '100000', rate: '24', era: 'after', from: '2024-03-01', to: '2025-03-01', lpr: '3.45' },
  compute: ({ principal, rate, era, from, to, lpr, oldCap }) => {
    const wrong = findDisorder(['from', '哪天借的', from], ['to', '算到哪天', to]) ?? findMisfit(era, from);
    if (wrong) return wrong;
    const now = { rate, cap: 4 * lpr, capText: '一年期LPR的四倍' };
    const old = { rate, cap: oldCap, capText: '当时的上限' };
    const spans: Span[] =
      era === 'after'
        ? [{ from, to, ...now }]
        : [{ from, to: to < turn ? to : turn, ...old }, ...(to > turn ? [{ from: turn, to, ...now }] : [])];
    const { lines, fen } = addUp(spans.map((span) => toLine(principal, span)));
    return { lines, totals: [total('法院支持的利息', fen), total('本金加利息', principal + fen)] };
  },
});
