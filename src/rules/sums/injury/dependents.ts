import { choice, type ChoiceInput, count, money, type NumberInput, share } from '../inputs.ts';
import { sayShare, sayYuan, scale, whole } from '../../amounts/money.ts';
import { addUp, defineSum, line, type SumLine, total } from '../sum.ts';
import { citeInjury, citeTraffic, countYears, sayYears } from './injury-law.ts';

const kinds = {
  none: '没有了',
  minor: '不满十八岁的孩子',
  adult: '没有劳动能力、没有别的收入的成年人',
};

const whoHint = '孩子、老人等受害人依法要养的人。';

const askWho = (label: string): ChoiceInput<keyof typeof kinds> => choice(label, kinds, { hint: whoHint });
const askMonths = (label: string, input: string): NumberInput =>
  count(`${label}还差几个月满十八岁`, '个月', 216, { least: 1, when: { input, is: ['minor'] } });
const askAge = (label: string, input: string): NumberInput =>
  count(`${label}现在几岁`, '岁', 120, { least: 18, when: { input, is: ['adult'] } });
const askSupporters = (label: string, input: string): NumberInput =>
  count(`一共有几个人要养${label}`, '人', 20, {
    least: 1,
    hint: '把受害人自己也数进去，比如父母两人养一个孩子填 2。',
    when: { input, is: ['minor', 'adult'] },
  });

/** Somebody to be supported: for how many months, and by how many in all. */
interface Dependent {
  name: string;
  months: number;
  supporters: number;
  why: string;
}

/** The months from one end of a support to the next, in which the same people are supported. */
function listSpans(dependents: readonly Dependent[]): { from: number; to: number; those: Dependent[] }[] {
  const ends = [...new Set(dependents.map(({ months }) => months))].sort((a, b) => a - b);
  return ends.map((to, index) => ({
    from: ends[index - 1] ?? 0,
    to,
    those: dependents.filter(({ months }) => months >= to),
  }));
}

/** 被扶养人生活费: 人身损害赔偿解释 article 17. Of up to three people. */
export const dependents = defineSum({
  id: 'dependents',
  title: '被扶养人生活费是多少',
  summary: '受害人要养的孩子、老人，按年数、分摊人数和每年的上限算生活费。',
  inputs: {
    spending: money('法院所在省上一年度城镇居民人均消费支出', {
      hint: '每年变：省统计局公布，经济特区、计划单列市用自己的数；自己住处的标准更高、能证明的，填高的。',
      least: 1,
      most: 1_000_000_000,
    }),
    degree: share('受害人丧失劳动能力的程度', { hint: '去世的填 100；伤残的填赔偿系数。' }),
    who1: askWho('第一个要养的人'),
    months1: askMonths('第一个人', 'who1'),
    age1: askAge('第一个人', 'who1'),
    supporters1: askSupporters('第一个人', 'who1'),
    who2: askWho('第二个要养的人'),
    months2: askMonths('第二个人', 'who2'),
    age2: askAge('第二个人', 'who2'),
    supporters2: askSupporters('第二个人', 'who2'),
    who3: askWho('第三个要养的人'),
    months3: askMonths('第三个人', 'who3'),
    age3: askAge('第三个人', 'who3'),
    supporters3: askSupporters('第三个人', 'who3'),
  },
  citations: [...citeInjury('17', '16', '18', '22'), ...citeTraffic('8')],
  formula: [
    '孩子算到满十八周岁；没有劳动能力又没有别的收入的成年人算20年，六十周岁以上每加一岁减一年，七十五周岁以上按5年。',
    '每人每年 = 城镇居民人均消费支出 × 丧失劳动能力的程度 ÷ 一起养他的人数。',
    '几个人同时要养的，一年加起来不超过一年的人均消费支出。',
  ],
  unknown: [
    '这里最多算三个人，人再多请到调解室或打 12348 算。',
    '按月折算，每年的数除以12；法院按天、按年折算的，零头会不同。',
    '几个人的，先乘丧失劳动能力的程度、加起来再比上限，交通事故的解释这样写；别的案子有的法院先比再乘。',
    '年龄从定残还是出事那天数，条文没有写，问法院。',
  ],
  example: {
    spending: '33000',
    degree: '100',
    who1: 'minor',
    months1: '120',
    supporters1: '2',
    who2: 'adult',
    age2: '66',
    supporters2: '1',
    who3: 'none',
  },
  compute: ({ spending, degree, ...given }) => {
    const listed = [
      { name: '第一个人', kind: given.who1, until: given.months1, age: given.age1, supporters: given.supporters1 },
      { name: '第二个人', kind: given.who2, until: given.months2, age: given.age2, supporters: given.supporters2 },
      { name: '第三个人', kind: given.who3, until: given.months3, age: given.age3, supporters: given.supporters3 },
    ];
    const people = listed.flatMap(({ name, kind, until, age, supporters }): Dependent[] => {
      if (kind === 'none') return [];
      const isMinor = kind === 'minor';
      const months = isMinor ? until : 12 * countYears(age);
      return [
        { name, supporters, months, why: isMinor ? `到满十八岁，${months} 个月` : `${sayYears(age)}，${months} 个月` },
      ];
    });
    if (people.length === 0)
      return { input: 'who1', message: '要养的人一个也没有选；没有被扶养人就没有这一项，有的请先选。' };
    const parts = listSpans(people).map(({ from, to, those }) => {
      // A month of all of them, over the product of their numbers so that nothing is rounded on the way.
      const per = those.reduce((product, { supporters }) => product * supporters, 1);
      const shares = those.reduce((sum, { supporters }) => sum + per / supporters, 0);
      const isCapped = shares * degree > per * whole;
      const months = to - from;
      const terms = those.map(({ supporters }) => `1/${supporters}`).join(' + ');
      const yearly = isCapped ? sayYuan(spending) : `${sayYuan(spending)} × ${sayShare(degree)} × (${terms})`;
      const due = isCapped ? scale(spending, months, 12) : scale(spending * shares, degree * months, whole * 12 * per);
      const names = those.map(({ name }) => name).join('、');
      const capped = isCapped ? '，超过一年的上限，按上限' : '';
      return line(`第 ${from + 1} 到 ${to} 个月：${names}${capped}`, `${yearly} ÷ 12 × ${months}`, due);
    });
    const { lines, fen } = addUp(parts);
    const why: SumLine[] = people.map(({ name, why: text }) => ({ text: name, working: text }));
    return { lines: [...why, ...lines], totals: [total('被扶养人生活费', fen)] };
  },
});
