import { choice, count, money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';

/** 抚养费: 婚姻家庭编解释（一） articles 42, 49, 53. */
export const childSupport = defineSum({
  id: 'child-support',
  title: '抚养费，一个月大概多少',
  summary: '有固定收入的，一般是月总收入的20%到30%；两个以上孩子的，一般不超过50%。',
  inputs: {
    how: choice('给钱的一方收入怎么填', { month: '有固定收入，填每月的', year: '没有固定收入，填一年的总收入' }),
    income: money('给钱的一方的总收入', {
      hint: '工资、奖金等都算；没有固定收入又不知道的，填同行业的平均收入。',
      least: 1,
    }),
    children: count('他要养几个孩子', '个', 10, { least: 1, hint: '前一段婚姻的孩子也数。' }),
  },
  citations: [
    ...citeLaw('marriage-interpretation-1', '2021-01-01')('49', '42', '53', '41', '58'),
    ...citeLaw('civil-code', '2021-01-01')('1085'),
  ],
  formula: [
    '一个孩子：月总收入 × 20% 到 30%。',
    '两个以上孩子：比例可以提高，一共一般不超过月总收入 × 50%。',
    '没有固定收入的，用一年的总收入或同行业平均收入，除以12个月。',
  ],
  unknown: [
    '先由父母商量；商量不成，法院看孩子的实际需要、双方的能力和当地生活水平定，特殊情况可以高于或低于这个范围。',
    '抚养费包括生活费、教育费、医疗费，一般给到十八周岁；满十六周岁、主要靠自己劳动又够生活的可以停，成年还在上高中或者没法独立生活的还可以要。',
    '以后孩子的需要变了，还可以要求增加。',
  ],
  example: { how: 'month', income: '8000', children: '1' },
  compute: ({ how, income, children }) => {
    const isYearly = how === 'year';
    const monthly = isYearly ? scale(income, 1, 12) : income;
    const most = children > 1 ? 50 : 30;
    const [low, high] = [scale(monthly, 20, 100), scale(monthly, most, 100)];
    const lines: SumLine[] = [
      ...(isYearly ? [line('折成每月', `${sayYuan(income)} ÷ 12`, monthly)] : []),
      line('一般最少', `${sayYuan(monthly)} × 20%`, low),
      line('一般最多', `${sayYuan(monthly)} × ${most}%`, high),
    ];
    const totals = [total(children > 1 ? `${children} 个孩子一共，每月` : '每月', low, high)];
    if (children > 1) totals.push(total('平均一个孩子，每月', scale(low, 1, children), scale(high, 1, children)));
    return { lines, totals };
  },
});
