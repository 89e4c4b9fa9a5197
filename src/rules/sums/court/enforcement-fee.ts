import { choice, money } from '../inputs.ts';
import { addUp, defineSum, total } from '../sum.ts';
import { listBrackets } from './brackets.ts';
import { citeFees } from './fees-law.ts';

const wan = 1_000_000;

/** 申请执行费: 诉讼费用交纳办法 article 14 (1). */
export const enforcementFee = defineSum({
  id: 'enforcement-fee',
  title: '申请强制执行，要交多少执行费',
  summary: '按申请执行的钱数算执行申请费，申请人不用先交。',
  inputs: {
    kind: choice('要执行什么', { money: '给钱、给物', act: '别的事，没有钱数' }),
    amount: money('要执行多少钱', { when: { input: 'kind', is: ['money'] } }),
  },
  citations: citeFees('14', '20', '38'),
  formula: [
    '没有钱数的，每件50至500元。',
    '不超过1万元收50元；到50万元的部分按1.5%，到500万元的部分按1%，到1000万元的部分按0.5%，再往上按0.1%，加起来。',
  ],
  unknown: ['执行费不由申请人先交，执行以后由被执行人出；执行中和解的，谁出由双方商量。', '评估、拍卖等费用不在里面。'],
  example: { kind: 'money', amount: '80000' },
  compute: ({ kind, amount }) => {
    if (kind === 'act')
      return {
        lines: [{ text: '没有钱数', working: '每件 50.00 至 500.00 元' }],
        totals: [total('执行申请费', 5000, 50_000)],
      };
    const { fen, lines } = addUp(
      listBrackets(amount, [
        { upTo: wan, flat: 5000 },
        { upTo: 50 * wan, rate: 15_000 },
        { upTo: 500 * wan, rate: 10_000 },
        { upTo: 1000 * wan, rate: 5000 },
        { rate: 1000 },
      ]),
    );
    return { lines, totals: [total('执行申请费', fen)] };
  },
});
