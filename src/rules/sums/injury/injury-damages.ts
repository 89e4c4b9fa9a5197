import { count, money, share } from '../inputs.ts';
import { sayShare, sayYuan, scale, whole } from '../../amounts/money.ts';
import { addUp, citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';
import { age, blame, citeInjury, citeTraffic, countYears, sayYears, shareBlame, townIncome } from './injury-law.ts';

const empty = { isOptional: true, hint: '没有就空着。' };

/** 人身损害各项: 人身损害赔偿解释 articles 6–13, 16. */
export const injuryDamages = defineSum({
  id: 'injury-damages',
  title: '被人伤了，各项赔偿是多少',
  summary: '把医疗费、误工费、护理费、残疾赔偿金等一项一项算出来，再按责任分。',
  inputs: {
    medical: money('医疗费', { isOptional: true, hint: '按收费票据加起来；必然发生的后续治疗也可以算。没有就空着。' }),
    lost: money('养伤期间一共少挣多少', {
      isOptional: true,
      hint: '有固定收入的按实际少拿的；没有的按最近三年平均收入乘误工时间，证明不了的参照同行业上一年平均工资；伤残的算到定残前一天。',
    }),
    nursePay: money('护理一天多少钱', { isOptional: true, hint: '护理的人有收入按少挣的，没有按当地护工一天的价。' }),
    nurseDays: count('要护理几天', '天', 7300, { ...empty, hint: '看医嘱或鉴定意见，最长二十年；没有就空着。' }),
    mealPay: money('住院伙食补助一天多少钱', {
      isOptional: true,
      hint: '当地机关出差伙食补助的标准，问法院或看当地财政局文件。',
    }),
    mealDays: count('住院几天', '天', 7300, empty),
    travel: money('交通费', { isOptional: true, hint: '按票据；没有就空着。' }),
    nutrition: money('营养费', { isOptional: true, hint: '看医院或鉴定的意见；没有就空着。' }),
    degree: share('残疾赔偿系数', {
      isOptional: true,
      hint: '没有评上伤残就空着。多数法院一级按100%、每低一级少10%、十级按10%，以当地法院为准。',
    }),
    income: { ...townIncome, least: 0, isOptional: true, hint: `${townIncome.hint ?? ''}没有伤残就空着。` },
    age: { ...age('定残时几岁'), hint: '没有评上伤残的，填现在几岁。' },
    device: money('残疾辅助器具费', empty),
    dependents: money('被扶养人生活费', { isOptional: true, hint: '先用「被扶养人生活费」算好填进来；没有就空着。' }),
    mental: money('精神损害抚慰金', { isOptional: true, hint: '法律没有定数，由法院酌定；没有要求就空着。' }),
    blame,
  },
  citations: [
    ...citeInjury('6', '7', '8', '9', '10', '11', '12', '13', '16', '22'),
    ...citeLaw('civil-code', '2021-01-01')('1179', '1173'),
    ...citeTraffic('6', '10'),
  ],
  formula: [
    '护理费 = 一天的护理费 × 天数；住院伙食补助 = 一天的标准 × 天数。',
    '残疾赔偿金 = 上一年度城镇居民人均可支配收入 × 年数 × 系数；年数是20年，六十周岁以上每加一岁减一年，七十五周岁以上按5年。',
    '各项加起来，再按对方的责任算。',
  ],
  unknown: [
    '「上一年度」是一审辩论结束时的上一个统计年度，开庭前要按新数重算。',
    '系数、护理天数、营养费都要有鉴定或医院的意见；实际收入没少，或者伤轻却严重影响就业的，法院可以调整残疾赔偿金。',
    '精神损害抚慰金各地怎么和责任比例一起算，做法不同，这里一起按比例算。',
    '交通事故先由交强险赔，见「交强险赔多少」；医保、工伤基金付过的医疗费不能重复要；过了退休年龄、能证明少挣了的，也有误工费。',
  ],
  example: {
    medical: '32000',
    lost: '15000',
    nursePay: '150',
    nurseDays: '30',
    mealPay: '100',
    mealDays: '12',
    travel: '600',
    nutrition: '900',
    degree: '10',
    income: '50000',
    age: '63',
    blame: '70',
  },
  compute: (given) => {
    const { degree, income, age: years, blame: part } = given;
    if (degree > 0 && income === 0)
      return {
        input: 'income',
        message: `「${townIncome.label}」还没有填；算残疾赔偿金要用它，请到省统计局网站查了再填。`,
      };
    const plain = (text: string, fen: number): SumLine[] => (fen > 0 ? [{ text, result: { fen } }] : []);
    const daily = (text: string, pay: number, days: number): SumLine[] =>
      pay * days > 0 ? [line(text, `${sayYuan(pay)} × ${days} 天`, pay * days)] : [];
    const paidYears = countYears(years);
    const disability = scale(income * paidYears, degree, whole);
    const { lines, fen } = addUp([
      ...plain('医疗费', given.medical),
      ...plain('误工费', given.lost),
      ...daily('护理费', given.nursePay, given.nurseDays),
      ...daily('住院伙食补助费', given.mealPay, given.mealDays),
      ...plain('交通费', given.travel),
      ...plain('营养费', given.nutrition),
      ...(degree > 0
        ? [
            line(
              `残疾赔偿金（${sayYears(years)}）`,
              `${sayYuan(income)} × ${paidYears} × ${sayShare(degree)}`,
              disability,
            ),
          ]
        : []),
      ...plain('残疾辅助器具费', given.device),
      ...plain('被扶养人生活费', given.dependents),
      ...plain('精神损害抚慰金', given.mental),
    ]);
    const due = shareBlame(fen, part);
    return { lines: [...lines, ...due.lines], totals: [total('损失一共', fen), total('对方该赔', due.fen)] };
  },
});
