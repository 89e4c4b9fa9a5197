import { choice, money } from '../inputs.ts';
import { sayYuan } from '../../amounts/money.ts';
import { addUp, citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';

const least = 50_000;

/** 欺诈三倍赔偿: 消费者权益保护法 article 55. */
export const fraudTriple = defineSum({
  id: 'fraud-triple',
  title: '商家欺诈，退一赔三是多少',
  summary: '退价款，另加价款或服务费的三倍，不足500元的按500元。',
  inputs: {
    price: money('买东西或者服务付了多少', { least: 1, hint: '只算受骗的那件商品、那次服务。' }),
    back: choice('价款退了没有', { no: '还没退', yes: '已经退了' }),
  },
  citations: citeLaw('consumer-law', '2014-03-15')('55'),
  formula: ['另加的赔偿 = 价款 × 3；不足500元的按500元。', '价款该退的另外退。'],
  unknown: [
    '要商家有欺诈：故意说假话、瞒着真情，让人上当。只是质量不好，不一定是欺诈。',
    '不是为了生活消费买的，不适用。',
    '食品、药品另有更高的规定。',
  ],
  example: { price: '120', back: 'no' },
  compute: ({ price, back }) => {
    const three = 3 * price;
    const extra = Math.max(three, least);
    const lines: SumLine[] = [line('价款的三倍', `${sayYuan(price)} × 3`, three)];
    if (extra > three) lines.push({ text: '不足500元，按500元', result: { fen: least } });
    const all = addUp(
      [
        { text: '另加的赔偿', result: { fen: extra } },
        ...(back === 'no' ? [{ text: '退价款', result: { fen: price } }] : []),
      ],
      '一共',
    );
    return { lines: [...lines, ...all.lines], totals: [total('另加的赔偿', extra), total('一共可以要', all.fen)] };
  },
});
