import { countDays } from '../../time/day.ts';
import { choice, count, date, money } from '../inputs.ts';
import { sayNumber, sayYuan, scale } from '../../amounts/money.ts';
import { citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';
import { citeLeave, paidDays } from './labour-law.ts';

/** Days of leave a year by how long somebody has worked in all: 职工带薪年休假条例 article 3. */
const entitled = { none: 0, short: 5, middle: 10, long: 15 };

/** 年休假 and what is paid for days not taken: 条例 articles 3, 5; 企业职工带薪年休假实施办法 articles 5, 10–12. */
export const annualLeave = defineSum({
  id: 'annual-leave',
  title: '年休假有几天，没休完补多少钱',
  summary: '按累计工龄算当年的年休假天数，新进、离职的折算，没休的算三倍工资。',
  inputs: {
    seniority: choice('累计工作多久（在别的单位也算）', {
      none: '不满1年',
      short: '满1年不满10年',
      middle: '满10年不满20年',
      long: '满20年',
    }),
    situation: choice('今年是哪种情况', {
      whole: '全年都在这个单位',
      joined: '今年新进这个单位',
      leaving: '今年离开这个单位',
    }),
    day: date('新进的第一天，或者离职的最后一天', { when: { input: 'situation', is: ['joined', 'leaving'] } }),
    taken: count('今年已经休了几天', '天', 30),
    wage: money('前十二个月的月平均工资', { hint: '去掉加班工资；不满十二个月的按实际月数平均。', least: 1 }),
  },
  citations: [
    ...citeLaw('paid-leave-regulation', '2008-01-01')('3', '5', '2', '4'),
    ...citeLeave('5', '10', '11', '12', '3', '13'),
  ],
  formula: [
    '累计工作满1年不满10年的5天，满10年不满20年的10天，满20年的15天。',
    '新进的：从进来那天到年底的天数 ÷ 365 × 全年天数；离职的：从年初到走那天的天数 ÷ 365 × 全年天数。不足一整天的不算。',
    '没休的一天给三倍日工资，日工资 = 月平均工资 ÷ 21.75。三倍里有一倍是平常已经发的工资。',
  ],
  unknown: [
    '连续工作要满十二个月才有年休假。',
    '病假、事假、寒暑假太长，当年可能没有年休假，见条例第四条。',
    '单位安排了休假、自己因为自己的事书面说不休的，单位可以只发平常的工资。',
    '合同、规章制度写的天数或者钱更高的，按写的。',
    '累计工作今年刚满1年、10年、20年的，当年算几天各地做法不同，打 12333 问。',
    '同一年里又新进又离职的，这里算不了，打 12333 问。',
  ],
  example: { seniority: 'middle', situation: 'leaving', day: '2026-08-31', taken: '2', wage: '8000' },
  compute: ({ seniority, situation, day, taken, wage }) => {
    const full = entitled[seniority];
    const lines: SumLine[] = [{ text: '全年的年休假', result: { amount: full, unit: '天' } }];
    let own = full;
    if (situation !== 'whole') {
      const year = day.slice(0, 4);
      const days = situation === 'joined' ? countDays(day, `${year}-12-31`) + 1 : countDays(`${year}-01-01`, day) + 1;
      own = Math.min(full, Math.floor((days * full) / 365));
      const span = situation === 'joined' ? `${day} 到年底` : `年初到 ${day}`;
      lines.push({
        text: `折算：${span}`,
        working: `${days} ÷ 365 × ${full}，不足一整天的不算`,
        result: { amount: own, unit: '天' },
      });
    }
    const left = Math.max(0, own - taken);
    lines.push({
      text: '没休的',
      working: taken > own ? '已经休的比应休的多，不用退' : `${own} − ${taken}`,
      result: { amount: left, unit: '天' },
    });
    const pay = (times: number) => scale(wage, left * times * 100, paidDays);
    const daily = `${sayYuan(wage)} ÷ ${sayNumber(paidDays, 2)} × ${left} 天`;
    lines.push(line('没休的三倍工资', `${daily} × 300%`, pay(3)));
    lines.push(line('去掉平常已经发的一倍', `${daily} × 200%`, pay(2)));
    return {
      lines,
      totals: [
        { label: '没休的年休假', value: { amount: left, unit: '天' } },
        total('没休的年休假工资（三倍）', pay(3)),
        total('平常工资已经发了的，还要补', pay(2)),
      ],
    };
  },
});
