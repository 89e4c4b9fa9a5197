import { choice, money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { defineSum, line, type SumLine, total } from '../sum.ts';
import { citeCode, citeContracts } from './debt-law.ts';

/** 定金罚则: 民法典 articles 586, 587. */
export const deposit = defineSum({
  id: 'deposit',
  title: '定金，违约了退多少、赔多少',
  summary: '定金不超过合同总价的20%才算定金；收的一方违约双倍返还，付的一方违约不退。',
  inputs: {
    price: money('合同总价', { least: 1 }),
    paid: money('实际付了多少定金', {
      least: 1,
      hint: '写的是「订金」「押金」「保证金」、没说明是定金的，不适用双倍。',
    }),
    who: choice('谁违约，合同没法实现', { receiver: '收定金的一方', giver: '付定金的一方' }),
  },
  citations: [...citeCode('586', '587', '588'), ...citeContracts('67', '68')],
  formula: [
    '定金最多是合同总价的20%，超过的部分不算定金，要照数退。',
    '收定金的一方违约，定金双倍返还；付定金的一方违约，定金要不回来。',
  ],
  unknown: [
    '要违约到合同目的实现不了，才用这个规矩；两边都有这样的违约、或者是不可抗力，不用。',
    '已经履行了一部分、对方也收了的，按没履行的比例算；剩下的没履行让合同落空的除外。',
    '又约定了违约金的，只能选一个；定金不够赔的，可以再要超过的损失。',
  ],
  example: { price: '80000', paid: '20000', who: 'receiver' },
  compute: ({ price, paid, who }) => {
    const most = scale(price, 20, 100);
    const kept = Math.min(paid, most);
    const over = paid - kept;
    const lines: SumLine[] = [line('定金最多', `${sayYuan(price)} × 20%`, most)];
    if (over > 0) lines.push(line('超过的部分不算定金，照数退', `${sayYuan(paid)} − ${sayYuan(most)}`, over));
    if (who === 'giver')
      return { lines, totals: [total('要不回来的定金', kept), ...(over > 0 ? [total('能退回的', over)] : [])] };
    const back = 2 * kept + over;
    const working = over > 0 ? `${sayYuan(kept)} × 2 + ${sayYuan(over)}` : `${sayYuan(kept)} × 2`;
    return { lines: [...lines, line('双倍返还', working, back)], totals: [total('该还给付定金的一方', back)] };
  },
});
