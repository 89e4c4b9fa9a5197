import { count, money, share } from '../inputs.ts';
import { sayShare, sayYuan, scale, whole } from '../../amounts/money.ts';
import { citeLaw, line, type SumLine } from '../sum.ts';

/** 工伤保险条例. */
export const citeWorkInjury = citeLaw('injury-insurance-regulation', '2011-01-01');

/** 最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释. */
export const citeInjury = citeLaw('personal-injury-interpretation', '2022-05-01');

/** 最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释（二）. */
export const citeTraffic = citeLaw('traffic-damage-interpretation-2', '2026-06-30');

/** What somebody was insured for at work. */
export const insuredWage = money('出事前十二个月的平均月缴费工资', {
  hint: '在电子社保卡里能查；单位没缴或者少缴的，差额由单位补，先按应缴的填。',
  least: 1,
});

/** The average by which that is bounded. */
export const regionAverage = money('统筹地区上年度职工月平均工资', {
  hint: '每年变：在当地人社局、统计局网站查，或者打 12333 问。',
  least: 1,
});

/** 本人工资, between 60% and 300% of the average: 工伤保险条例 article 64. */
export function boundWage(wage: number, average: number): { base: number; lines: SumLine[] } {
  const least = scale(average, 60, 100);
  const most = 3 * average;
  if (wage < least)
    return { base: least, lines: [line('缴费工资不到平均工资的60%，按60%', `${sayYuan(average)} × 60%`, least)] };
  if (wage > most)
    return { base: most, lines: [line('缴费工资超过平均工资的300%，按300%', `${sayYuan(average)} × 300%`, most)] };
  return { base: wage, lines: [{ text: '本人工资', result: { fen: wage } }] };
}

/** What people in towns of the place had to live on last year. */
export const townIncome = money('法院所在省上一年度城镇居民人均可支配收入', {
  hint: '每年变：省统计局公布，经济特区、计划单列市用自己的数，问法院立案窗口或打 12348；自己住处的标准更高、能证明的，填高的。',
  least: 1,
});

/** How old somebody is for whom years are counted. */
export const age = (label: string) => count(label, '岁', 120);

/** For how many years somebody of this age is paid for: 人身损害赔偿解释 articles 12, 15, 17. */
export const countYears = (years: number): number => {
  if (years >= 75) return 5;
  return years > 60 ? 20 - (years - 60) : 20;
};

/** Why these are the years. */
export const sayYears = (years: number): string => {
  if (years >= 75) return '七十五周岁以上，按5年';
  return years > 60 ? `六十周岁以上，每增加一岁减一年：20 − ${years - 60}` : '按20年';
};

/** What part of the damage falls on the other side. */
export const blame = share('对方负多少责任', {
  hint: '看事故认定书，或者自己先估一个；全责填 100。',
});

/** What falls on the other side, where it is not all to blame. */
export const shareBlame = (fen: number, part: number): { fen: number; lines: SumLine[] } => {
  if (part === whole) return { fen, lines: [] };
  const due = scale(fen, part, whole);
  return { fen: due, lines: [line('对方承担', `${sayYuan(fen)} × ${sayShare(part)}`, due)] };
};
