import { type NumberInput, count, money } from '../inputs.ts';
import { sayNumber, sayShare, sayYuan, scale } from '../../amounts/money.ts';
import { addUp, citeLaw, defineSum, line, total } from '../sum.ts';
import { citeContract, citeLeave, paidDays } from './labour-law.ts';

const hours = (label: string, hint: string): NumberInput =>
  count(label, '小时', 7440, { places: 1, isOptional: true, hint });

const kinds = [
  ['weekday', '平常日子加班', 1_500_000],
  ['restDay', '周末加班、没有补休', 2_000_000],
  ['holiday', '法定节假日加班', 3_000_000],
] as const;

/** 加班费: 劳动法 article 44, 工资支付暂行规定 article 13. */
export const overtime = defineSum({
  id: 'overtime',
  title: '加班费是多少',
  summary: '按月工资和加班的小时数，算平常、周末、法定节假日的加班费。',
  inputs: {
    wage: money('每月正常工作时间的工资', { hint: '看合同写的；不含加班费。', least: 1 }),
    weekday: hours('平常日子加班几小时', '一天超过八小时的部分；没有就空着。'),
    restDay: hours('周末加班、没有补休几小时', '轮休的数轮休的那天；补休了的不算；没有就空着。'),
    holiday: hours('法定节假日加班几小时', '只数法定节日当天，调休的日子不算；没有就空着。'),
  },
  citations: [
    ...citeLaw('labour-law', '2018-12-29')('44', '36', '41'),
    ...citeLaw('wage-payment-rule', '1995-01-01')('13'),
    ...citeContract('31'),
    ...citeLeave('11'),
  ],
  formula: [
    '一小时的工资 = 月工资 ÷ 21.75 天 ÷ 8 小时。',
    '平常日子加班给1.5倍，周末加班又没补休的给2倍，法定节假日给3倍。',
  ],
  unknown: [
    '这是最低的数，合同约定更高的按合同。',
    '加班要有证据：打卡、排班、聊天记录。',
    '计件的按计件单价的1.5、2、3倍；综合计算工时的只算总时间超过的部分；不定时工时的不按这个算。拿不准打 12333 问。',
    '一个月21.75天，这里按年休假办法第十一条写的月计薪天数。',
  ],
  example: { wage: '6000', weekday: '20', restDay: '8', holiday: '0' },
  compute: ({ wage, ...worked }) => {
    const parts = kinds.flatMap(([name, text, rate]) => {
      const tenths = worked[name];
      const working = `${sayYuan(wage)} ÷ ${sayNumber(paidDays, 2)} ÷ 8 × ${sayNumber(tenths, 1)} 小时 × ${sayShare(rate)}`;
      // Tenths of an hour, hundredths of a day, millionths: 10 × 8 × 10,000 are left below the line.
      return tenths === 0 ? [] : [line(text, working, scale(wage, tenths * (rate / 10_000), paidDays * 8 * 10))];
    });
    if (parts.length === 0) return { input: 'weekday', message: '三种加班的小时数都没有填；请至少填一种。' };
    const { lines, fen } = addUp(parts);
    return { lines, totals: [total('加班费', fen)] };
  },
});
