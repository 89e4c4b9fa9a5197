import { money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { defineSum, line, type SumLine, total } from '../sum.ts';
import { citeCode, citeContracts, citeLending } from './debt-law.ts';

/** 违约金 beside the loss: 民法典 article 585, 合同编通则解释 article 65. */
export const penalty = defineSum({
  id: 'penalty',
  title: '违约金约定太高或太低，能调到多少',
  summary: '拿约定的违约金和实际损失比，看超没超过损失的130%这条线。',
  inputs: {
    agreed: money('约定的违约金', { hint: '按合同算出来的一共多少钱。' }),
    loss: money('违约造成的损失', {
      least: 1,
      hint: '实际亏的加上本来能赚到的，要有证据，也要是签合同时料得到的；一点也算不出的，没法比，由法院看情况定。',
    }),
  },
  citations: [...citeCode('585', '584'), ...citeContracts('64', '65'), ...citeLending('29')],
  formula: [
    '违约金超过损失的30%，也就是超过损失 × 130% 的，法院一般可以认定过高，能请求减少。',
    '违约金比损失低的，可以请求加到损失的数。',
  ],
  unknown: [
    '法院还要看合同怎么履行的、谁有过错，不是一律减到130%；恶意违约的一般不减。',
    '说违约金太高的人要举证；法院不会自己主动减，要提出来。',
    '借款合同的违约金和利息加起来，不超过一年期LPR的四倍。',
  ],
  example: { agreed: '50000', loss: '20000' },
  compute: ({ agreed, loss }) => {
    const limit = scale(loss, 130, 100);
    const lines: SumLine[] = [line('损失的130%', `${sayYuan(loss)} × 130%`, limit)];
    if (agreed > limit) {
      lines.push(line('约定的违约金超过它', `${sayYuan(agreed)} − ${sayYuan(limit)}`, agreed - limit));
      return { lines, totals: [total('一般认定过高，可以请求减少，参考线', limit)] };
    }
    if (agreed < loss) {
      lines.push(line('约定的违约金比损失少', `${sayYuan(loss)} − ${sayYuan(agreed)}`, loss - agreed));
      return { lines, totals: [total('偏低，可以请求加到', loss)] };
    }
    lines.push({ text: '约定的违约金不低于损失，也没超过损失的130%', result: { fen: agreed } });
    return { lines, totals: [total('一般不调，按约定', agreed)] };
  },
});
