import { money } from '../inputs.ts';
import { sayYuan } from '../../amounts/money.ts';
import { addUp, defineSum, line, total } from '../sum.ts';
import { listBrackets } from './brackets.ts';
import { citeFees } from './fees-law.ts';

const cap = 500_000;

/** 财产保全申请费: 诉讼费用交纳办法 article 14 (2). */
export const preservationFee = defineSum({
  id: 'preservation-fee',
  title: '申请财产保全，法院收多少钱',
  summary: '按要冻结、查封的财产数额算保全申请费，最多5000元。',
  inputs: {
    amount: money('要保全多少钱的财产', { hint: '按实际保全的财产数额；不涉及财产数额的填 0。' }),
  },
  citations: citeFees('14', '20', '38'),
  formula: [
    '不超过1000元，或者不涉及财产数额的，收30元。',
    '超过1000元到10万元的部分按1%，超过10万元的部分按0.5%，加起来。',
    '最多收5000元。',
  ],
  unknown: [
    '这只是法院收的申请费，担保要的钱、保险公司保函的费用不在里面。',
    '申请费由申请人交；起诉时可以写进诉讼请求，要对方出。',
    '保全错了要赔对方的损失，申请多少要想好。',
  ],
  example: { amount: '200000' },
  compute: ({ amount }) => {
    const { fen, lines } = addUp(
      listBrackets(amount, [{ upTo: 100_000, flat: 3000 }, { upTo: 10_000_000, rate: 10_000 }, { rate: 5000 }]),
    );
    const due = Math.min(fen, cap);
    const capped = fen > cap ? [line('最多收5000元', `${sayYuan(fen)} 超过 ${sayYuan(cap)}`, cap)] : [];
    return { lines: [...lines, ...capped], totals: [total('保全申请费', due)] };
  },
});
