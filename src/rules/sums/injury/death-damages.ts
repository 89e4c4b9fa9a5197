import { money } from '../inputs.ts';
import { sayYuan } from '../../amounts/money.ts';
import { addUp, citeLaw, defineSum, line, total } from '../sum.ts';
import { age, blame, citeInjury, countYears, sayYears, shareBlame, townIncome } from './injury-law.ts';

/** 死亡赔偿金 and 丧葬费: 人身损害赔偿解释 articles 14–16. */
export const deathDamages = defineSum({
  id: 'death-damages',
  title: '亲人被害身亡，死亡赔偿金和丧葬费是多少',
  summary: '按年龄算死亡赔偿金，按六个月平均工资算丧葬费，再按责任分。',
  inputs: {
    income: townIncome,
    age: age('去世时几岁'),
    average: money('法院所在省上一年度职工月平均工资', {
      hint: '省统计局公布，经济特区、计划单列市用自己的数；年工资除以12。',
      least: 1,
    }),
    medical: money('抢救的医疗费等', { isOptional: true, hint: '按票据加起来；没有就空着。' }),
    dependents: money('被扶养人生活费', { isOptional: true, hint: '先用「被扶养人生活费」算好填进来；没有就空着。' }),
    mental: money('精神损害抚慰金', { isOptional: true, hint: '法律没有定数，由法院酌定；没有要求就空着。' }),
    blame,
  },
  citations: [...citeInjury('15', '14', '16', '18', '22'), ...citeLaw('civil-code', '2021-01-01')('1179', '1181')],
  formula: [
    '死亡赔偿金 = 上一年度城镇居民人均可支配收入 × 年数；年数是20年，六十周岁以上每加一岁减一年，七十五周岁以上按5年。',
    '丧葬费 = 上一年度职工月平均工资 × 6。',
    '被扶养人生活费加进死亡赔偿金。各项加起来，再按对方的责任算。',
  ],
  unknown: [
    '「上一年度」是一审辩论结束时的上一个统计年度，开庭前要按新数重算。',
    '家属办丧事的交通费、误工费没有算，能不能另外要，问法院。',
    '因工去世、交通事故的，还有工伤保险或交强险，分别见另外两个。',
  ],
  example: { income: '50000', age: '68', average: '8000', blame: '100' },
  compute: ({ income, age: years, average, medical, dependents, mental, blame: part }) => {
    const paidYears = countYears(years);
    const given = [
      ['抢救的医疗费等', medical],
      ['被扶养人生活费', dependents],
      ['精神损害抚慰金', mental],
    ] as const;
    const { lines, fen } = addUp([
      line(`死亡赔偿金（${sayYears(years)}）`, `${sayYuan(income)} × ${paidYears}`, income * paidYears),
      line('丧葬费', `${sayYuan(average)} × 6`, 6 * average),
      ...given.flatMap(([text, amount]) => (amount > 0 ? [{ text, result: { fen: amount } }] : [])),
    ]);
    const due = shareBlame(fen, part);
    return { lines: [...lines, ...due.lines], totals: [total('损失一共', fen), total('对方该赔', due.fen)] };
  },
});
