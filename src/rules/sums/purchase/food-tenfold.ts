import { choice, money } from '../inputs.ts';
import { sayYuan } from '../../amounts/money.ts';
import { addUp, citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';

const least = 100_000;

/** 食品十倍赔偿: 食品安全法 article 148, 食品药品惩罚性赔偿解释 articles 1, 12. */
export const foodTenfold = defineSum({
  id: 'food-tenfold',
  title: '买到不合格的食品，十倍赔多少',
  summary: '退价款、赔损失，另要价款十倍或者损失三倍，不足1000元的按1000元。',
  inputs: {
    price: money('买这些食品付了多少', { least: 1 }),
    loss: money('吃坏了的损失', { isOptional: true, hint: '医药费、误工费等；没有就空着。' }),
    back: choice('价款退了没有', { no: '还没退', yes: '已经退了' }),
  },
  citations: [
    ...citeLaw('food-safety-law', '2025-12-01')('148'),
    ...citeLaw('food-drug-damages-interpretation', '2024-08-22')('1', '12', '13'),
  ],
  formula: [
    '另加的赔偿 = 价款 × 10，或者损失 × 3，自己选；不足1000元的按1000元。',
    '价款该退，损失该赔，和另加的赔偿一起要。',
  ],
  unknown: [
    '「不合格」要是不符合食品安全标准；只是味道、品相不好的，不适用。',
    '不是自己家吃用、买来转卖的，不适用。',
    '要的是生产的人，或者明知不合格还卖的人；标签的小毛病，不影响安全、不误导人的，不适用。',
    '明知不合格还买的，只在合理生活消费需要的数量以内支持。',
    '保质期、进货凭证、检验结论都是证据，东西和小票先留好。',
  ],
  example: { price: '68', loss: '0', back: 'no' },
  compute: ({ price, loss, back }) => {
    const [ten, three] = [10 * price, 3 * loss];
    const extra = Math.max(ten, three, least);
    const lines: SumLine[] = [line('价款的十倍', `${sayYuan(price)} × 10`, ten)];
    if (loss > 0) lines.push(line('损失的三倍', `${sayYuan(loss)} × 3`, three));
    if (extra > Math.max(ten, three)) lines.push({ text: '不足1000元，按1000元', result: { fen: least } });
    const all = addUp(
      [
        { text: '另加的赔偿', result: { fen: extra } },
        ...(back === 'no' ? [{ text: '退价款', result: { fen: price } }] : []),
        ...(loss > 0 ? [{ text: '赔损失', result: { fen: loss } }] : []),
      ],
      '一共',
    );
    return { lines: [...lines, ...all.lines], totals: [total('另加的赔偿', extra), total('一共可以要', all.fen)] };
  },
});
