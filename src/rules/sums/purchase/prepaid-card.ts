import { choice, money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';

/** 预付卡退款: 预付式消费解释 articles 18–20. */
export const prepaidCard = defineSum({
  id: 'prepaid-card',
  title: '预付卡、培训费能退多少',
  summary: '不是自己的原因退的，用掉的按优惠价算；自己不想用了退的，按打折前的价算。',
  inputs: {
    why: choice('为什么退', {
      seller: '不是自己的原因：店关了、换地方、服务变差等',
      buyer: '自己的原因：不想用了、搬家等',
    }),
    paid: money('实际付了多少', { least: 1 }),
    gift: money('另外送了多少', {
      isOptional: true,
      hint: '充一千送二百的，填 200；没有送、只是打折的空着。',
      when: { input: 'why', is: ['seller'] },
    }),
    used: money('用掉了多少', {
      hint: '送金额的，填卡里已经扣的；打折的，填按折扣价算的。',
      when: { input: 'why', is: ['seller'] },
    }),
    full: money('用掉的按打折前的价是多少', {
      hint: '看店里的原价；送金额的，填卡里已经扣的。',
      when: { input: 'why', is: ['buyer'] },
    }),
  },
  citations: citeLaw('prepaid-consumption-interpretation', '2025-05-01')(
    '18',
    '19',
    '20',
    '16',
    '17',
    '14',
    '21',
    '22',
  ),
  formula: [
    '不是自己的原因：送了金额的，优惠比例 = 实付 ÷（实付 + 送的），用掉的 × 优惠比例；打折的，按折扣价。',
    '自己的原因：用掉的按打折前的价算。',
    '退的钱 = 实付 − 用掉的，最少是 0，不用倒补。',
  ],
  unknown: [
    '合同约定得对消费者更有利的，按约定。',
    '打折前的价明显不合理、店里又拿不出按那个价卖过的记录的，可以按同类的市场价。',
    '退款的利息另外算；没约定的，店的原因按签合同时的一年期LPR，自己的原因按一年定期存款基准利率。',
    '付款七天以内、签约时没得到过同样的商品或服务的，可以要回本金，不用说理由。',
    '包月、包年不限次数的，按剩下的时间占的比例退，不按这里算。',
    '另送的东西要不要还，法院看情况；生病等谁也料不到的事算谁的原因，也由法院看。',
    '能不能解除合同，先看相关解读。',
  ],
  example: { why: 'seller', paid: '1000', gift: '200', used: '300' },
  compute: ({ why, paid, gift, used, full }) => {
    const lines: SumLine[] = [];
    let spent = why === 'buyer' ? full : used;
    if (used > paid + gift)
      return {
        input: 'used',
        message: `「用掉了多少」填的是 ${sayYuan(used)} 元，比实付加送的 ${sayYuan(paid + gift)} 元还多；请核对卡里的记录。`,
      };
    if (gift > 0) {
      spent = scale(used, paid, paid + gift);
      lines.push(
        line('用掉的按优惠比例', `${sayYuan(used)} × ${sayYuan(paid)} ÷ (${sayYuan(paid)} + ${sayYuan(gift)})`, spent),
      );
    } else lines.push({ text: why === 'buyer' ? '用掉的按打折前的价' : '用掉的按折扣价', result: { fen: spent } });
    const back = Math.max(0, paid - spent);
    lines.push(
      spent > paid
        ? { text: '用掉的已经超过实付，不退，也不用补', result: { fen: 0 } }
        : line('退的钱', `${sayYuan(paid)} − ${sayYuan(spent)}`, back),
    );
    return { lines, totals: [total('该退', back)] };
  },
});
