import { money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { defineSum, line, total } from '../sum.ts';
import { citeContract } from './labour-law.ts';

/** What comes on top of pay that is still not paid after an order of the labour authority: 劳动合同法 article 85. */
export const latePay = defineSum({
  id: 'late-pay',
  title: '劳动部门责令了还不给，加付多少',
  summary: '欠的工资、加班费、经济补偿，限期还不付的，另加50%到100%的赔偿金。',
  inputs: {
    owed: money('责令支付的钱', { hint: '看责令改正文书上写的，工资、加班费、经济补偿加在一起。', least: 1 }),
    paid: money('限期以内已经付了多少', { hint: '没付就空着。', isOptional: true }),
  },
  citations: citeContract('85', '30'),
  formula: ['逾期没付的钱 × 50% 到 100%，是另外加付的赔偿金。'],
  unknown: [
    '要先到劳动监察投诉，劳动部门责令限期支付，过了期还不付，才有这一笔。',
    '百分之几由劳动部门定；付了一部分的，这里按没付的算，条文没有细写，也由劳动部门定。',
    '直接去仲裁、起诉的，能不能要这一笔，各地看法不同，先问 12333。',
  ],
  example: { owed: '18000', paid: '0' },
  compute: ({ owed, paid }) => {
    const left = Math.max(0, owed - paid);
    const least = scale(left, 1, 2);
    return {
      lines: [
        line('逾期没付的', paid > owed ? '付的比责令的多' : `${sayYuan(owed)} − ${sayYuan(paid)}`, left),
        line('最少加付', `${sayYuan(left)} × 50%`, least),
        line('最多加付', `${sayYuan(left)} × 100%`, left),
      ],
      totals: [total('加付的赔偿金', least, left), total('连欠的一共', left + least, 2 * left)],
    };
  },
});
