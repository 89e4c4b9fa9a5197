import { choice, count, money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { defineSum, line, type SumLine, total } from '../sum.ts';
import { boundWage, citeWorkInjury, insuredWage, regionAverage } from './injury-law.ts';

/** 工亡待遇: 工伤保险条例 articles 39, 64. */
export const workDeath = defineSum({
  id: 'work-death',
  title: '因工去世，家属能拿多少',
  summary: '算丧葬补助金、一次性工亡补助金和每月的供养亲属抚恤金。',
  inputs: {
    average: regionAverage,
    income: money('上一年度全国城镇居民人均可支配收入', {
      hint: '全国一个数，每年变：国家统计局每年一二月公布。',
      least: 1,
    }),
    wage: insuredWage,
    spouse: choice('靠他生活、没有劳动能力的配偶', { no: '没有', yes: '有' }),
    others: count('靠他生活、没有劳动能力的其他亲属', '人', 20, { hint: '孩子、老人等；不算下面的孤寡老人和孤儿。' }),
    alone: count('靠他生活的孤寡老人、孤儿', '人', 20, { hint: '不重复数到上面；没有就空着。', isOptional: true }),
  },
  citations: citeWorkInjury('39', '64', '40'),
  formula: [
    '丧葬补助金 = 统筹地区上年度职工月平均工资 × 6。',
    '一次性工亡补助金 = 上一年度全国城镇居民人均可支配收入 × 20。',
    '供养亲属抚恤金每月：配偶是本人工资的40%，其他亲属每人30%，孤寡老人、孤儿每人再加10%；合起来不超过本人工资。',
  ],
  unknown: [
    '谁算供养亲属，由人社部门按规定核定。',
    '孤寡老人、孤儿这里按其他亲属的30%加10%算；配偶本身是孤寡老人的，问经办机构。',
    '抚恤金合起来不超过他生前的工资，这里拿本人工资比；会随当地工资调整。',
    '一级到四级伤残职工停工留薪期满以后去世的，没有一次性工亡补助金。',
  ],
  example: { average: '7000', income: '50000', wage: '6000', spouse: 'yes', others: '1', alone: '0' },
  compute: ({ average, income, wage, spouse, others, alone }) => {
    const { base, lines } = boundWage(wage, average);
    const all: SumLine[] = [
      line('丧葬补助金', `${sayYuan(average)} × 6`, 6 * average),
      line('一次性工亡补助金', `${sayYuan(income)} × 20`, 20 * income),
    ];
    const percent = (spouse === 'yes' ? 40 : 0) + 30 * others + 40 * alone;
    const kept = Math.min(percent, 100);
    const monthly = scale(base, kept, 100);
    if (percent > 0) {
      const terms = [
        spouse === 'yes' ? '40%' : '',
        others > 0 ? `30% × ${others}` : '',
        alone > 0 ? `40% × ${alone}` : '',
      ].filter(Boolean);
      const capped = kept < percent ? '，合起来不超过100%' : '';
      all.push(...lines, { text: '抚恤金占本人工资', working: `${terms.join(' + ')} = ${percent}%${capped}` });
      all.push(line('供养亲属抚恤金，每月', `${sayYuan(base)} × ${kept}%`, monthly));
    }
    return {
      lines: all,
      totals: [
        total('丧葬补助金', 6 * average),
        total('一次性工亡补助金', 20 * income),
        total('一次性的一共', 6 * average + 20 * income),
        ...(percent > 0 ? [total('供养亲属抚恤金，每月', monthly)] : []),
      ],
    };
  },
});
