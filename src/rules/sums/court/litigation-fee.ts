import { choice, money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { addUp, citeLaw, defineSum, line, type SumLine, total } from '../sum.ts';
import { type Bracket, listBrackets } from './brackets.ts';
import { citeFees, propertyBrackets } from './fees-law.ts';

const kinds = {
  property: '要钱、要物（财产案件）',
  divorce: '离婚',
  personality: '侵害名誉、肖像等人格权',
  labour: '劳动争议',
  other: '其他不涉及财产的',
  administrative: '告行政机关（商标、专利、海事除外）',
};

interface Tariff {
  /** The fee for the case itself, least and most, in 分. */
  base: readonly [number, number];
  /** What comes on top of it by the amount. */
  brackets?: readonly Bracket[];
}

const wan = 1_000_000;

/** 诉讼费用交纳办法 article 13 (1), (2), (4), (5). */
const tariffs: Record<keyof typeof kinds, Tariff> = {
  property: { base: [0, 0], brackets: propertyBrackets },
  divorce: { base: [5000, 30_000], brackets: [{ upTo: 20 * wan, flat: 0 }, { rate: 5000 }] },
  personality: {
    base: [10_000, 50_000],
    brackets: [{ upTo: 5 * wan, flat: 0 }, { upTo: 10 * wan, rate: 10_000 }, { rate: 5000 }],
  },
  labour: { base: [1000, 1000] },
  other: { base: [5000, 10_000] },
  administrative: { base: [5000, 5000] },
};

const sayRange = (range: readonly [number, number]) => range.map(sayYuan).join(' 至 ');

/** 案件受理费 of a first instance: 诉讼费用交纳办法 articles 13, 15 and 16. */
export const litigationFee = defineSum({
  id: 'litigation-fee',
  title: '打官司，法院收多少受理费',
  summary: '按案件种类和要的钱数，算一审的案件受理费，减半的也算。',
  inputs: {
    kind: choice('打什么官司', kinds),
    amount: money('起诉要多少钱', {
      hint: '离婚填财产总额，人格权填要的赔偿；没有就填 0。',
      when: { input: 'kind', is: ['property', 'divorce', 'personality'] },
    }),
    halved: choice('有没有减半的情形', {
      no: '没有，或者还不知道',
      yes: '简易程序，或者调解结案、撤诉',
    }),
  },
  citations: [...citeFees('13', '15', '16', '18', '20', '29', '44'), ...citeLaw('civil-code', '2021-01-01')('990')],
  formula: [
    '要钱、要物的：不超过1万元收50元，再往上分段按比例加起来，金额越高比例越低。',
    '离婚50至300元，财产超过20万元的部分另加0.5%；人格权100至500元，赔偿超过5万元的部分另加1%或0.5%。',
    '劳动争议10元，行政案件50元，其他不涉及财产的50至100元。',
    '简易程序、调解结案、撤诉的，减半。',
  ],
  unknown: [
    '50至300元这类幅度，具体收多少由省里定，问立案窗口。',
    '被打伤、撞伤要赔偿的，身体、健康也是人格权；按人格权还是按要钱的案子收，问立案窗口。',
    '知识产权案件、管辖权异议另有标准。',
    '同时有两种减半情形的，办法没写减几次，以法院通知为准。',
    '反诉、上诉、再审的费用，鉴定费、公告费都不在里面。',
    '交不起的可以申请缓交、减交、免交；讨工资的可以不预交；最后一般由败诉方出。',
  ],
  example: { kind: 'property', amount: '150000', halved: 'yes' },
  compute: ({ kind, amount, halved }) => {
    const { base, brackets = [] } = tariffs[kind];
    const added = addUp(brackets.length > 0 ? listBrackets(amount, brackets) : []);
    const [least, most] = [base[0] + added.fen, base[1] + added.fen];
    const isRange = least < most;
    const toDue = (fen: number) => (halved === 'yes' ? scale(fen, 1, 2) : fen);
    const lines: SumLine[] = isRange
      ? [
          { text: kinds[kind], working: `每件 ${sayRange(base)} 元` },
          ...added.lines,
          ...(added.fen > 0 ? [{ text: '加起来', working: `${sayRange([least, most])} 元` }] : []),
        ]
      : [...(base[1] > 0 ? [line(kinds[kind], '每件', most)] : []), ...added.lines];
    const half = isRange
      ? { text: '减半', working: `${sayRange([toDue(least), toDue(most)])} 元` }
      : line('减半', `${sayYuan(least)} ÷ 2`, toDue(least));
    return {
      lines: halved === 'yes' ? [...lines, half] : lines,
      totals: [total('案件受理费', toDue(least), isRange ? toDue(most) : undefined)],
    };
  },
});
