import { money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { addUp, defineSum, line, total } from '../sum.ts';
import { listBrackets } from './brackets.ts';
import { citeFees, propertyBrackets } from './fees-law.ts';

/** 支付令申请费: 诉讼费用交纳办法 article 14 (3), by the brackets of article 13. */
export const paymentOrderFee = defineSum({
  id: 'payment-order-fee',
  title: '申请支付令，要交多少钱',
  summary: '支付令的申请费是同样钱数打官司受理费的三分之一。',
  inputs: { amount: money('对方欠多少钱', { least: 1 }) },
  citations: citeFees('14', '13', '36'),
  formula: ['先照财产案件的分段比例算出受理费。', '再取三分之一。'],
  unknown: [
    '对方不提异议的，申请费由对方出；提了异议、支付令失效的，由申请人出，再起诉时可以写进诉讼请求。',
    '支付令失效以后转成诉讼的，受理费另外算，问立案窗口。',
  ],
  example: { amount: '20000' },
  compute: ({ amount }) => {
    const { fen, lines } = addUp(listBrackets(amount, propertyBrackets));
    const due = scale(fen, 1, 3);
    return {
      lines: [...lines, line('取三分之一', `${sayYuan(fen)} ÷ 3`, due)],
      totals: [total('支付令申请费', due)],
    };
  },
});
