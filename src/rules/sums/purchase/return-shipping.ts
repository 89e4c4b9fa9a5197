import { choice, money } from '../inputs.ts';
import { sayYuan } from '../../amounts/money.ts';
import { citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';

const reasons = {
  seven: '网购七天无理由退货',
  quality: '质量不合要求',
  seller: '约定了商家出运费（运费险、包退）',
};

/** 退货运费: 消费者权益保护法 articles 24, 25. */
export const returnShipping = defineSum({
  id: 'return-shipping',
  title: '退货的运费谁出，能拿回多少',
  summary: '七天无理由退货，退回的运费自己出；质量问题退货，商家出。',
  inputs: {
    reason: choice('为什么退', reasons),
    price: money('退的商品付了多少', { least: 1, hint: '用了优惠的，填实际付的。' }),
    shipping: money('寄回去的运费', { hint: '自己先垫的；还没寄的填快递报的价。' }),
  },
  citations: citeLaw('consumer-law', '2014-03-15')('25', '24'),
  formula: [
    '七天无理由：退价款，寄回去的运费自己出；另有约定的按约定。',
    '质量不合要求：退价款，运输等必要费用由商家出。',
  ],
  unknown: [
    '当初寄来的运费退不退，法律没有写，看约定和平台规则。',
    '定做的、鲜活的、拆封的音像软件、报刊，还有下单时确认过不宜退的，不适用七天无理由。',
    '七天无理由的，商品要完好；商家收到退货七天内要退钱。',
    '质量问题一般从收到起七天内能退；过了七天，够得上法律规定的解除条件才能退，不然只能换、修，运费还是商家出。国家有规定、双方有约定的按那个。',
  ],
  example: { reason: 'seven', price: '199', shipping: '12' },
  compute: ({ reason, price, shipping }) => {
    const own = reason === 'seven';
    const lines: SumLine[] = [{ text: '商家退价款', result: { fen: price } }];
    if (!own) lines.push(line('商家还你垫的运费', `${sayYuan(price)} + ${sayYuan(shipping)}`, price + shipping));
    else lines.push({ text: '寄回去的运费自己出', result: { fen: shipping } });
    return {
      lines,
      totals: [total('商家该给', own ? price : price + shipping), total('运费自己出', own ? shipping : 0)],
    };
  },
});
