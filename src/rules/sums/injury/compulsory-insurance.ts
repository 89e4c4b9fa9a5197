import { money } from '../inputs.ts';
import { sayYuan } from '../../amounts/money.ts';
import { addUp, citeLaw, defineSum, line, total } from '../sum.ts';
import { blame, citeTraffic, shareBlame } from './injury-law.ts';

const limitHint = '全国一个数，会调整：看保单上写的责任限额；对方没有责任的，填无责任的限额。';
const empty = { isOptional: true };

const parts = [
  ['death', 'deathLimit', '死亡伤残'],
  ['medical', 'medicalLimit', '医疗费用'],
  ['property', 'propertyLimit', '财产损失'],
] as const;

/** What the compulsory insurance of a car pays, and what is left to share: 道路交通安全法 article 76, 交强险条例 article 23. */
export const compulsoryInsurance = defineSum({
  id: 'compulsory-insurance',
  title: '交强险赔多少，剩下的谁出',
  summary: '三类损失各在交强险限额里先赔，剩下的按责任分。',
  inputs: {
    death: money('死亡伤残类的损失', {
      ...empty,
      hint: '误工、护理、交通、残疾或死亡赔偿、丧葬、被扶养人、精神损害；没有就空着。',
    }),
    deathLimit: money('死亡伤残赔偿限额', { hint: limitHint }),
    medical: money('医疗费用类的损失', { ...empty, hint: '医药、住院、伙食补助、营养、后续治疗；没有就空着。' }),
    medicalLimit: money('医疗费用赔偿限额', { hint: limitHint }),
    property: money('财产损失', { ...empty, hint: '修车、拖车、车上的东西；没有就空着。' }),
    propertyLimit: money('财产损失赔偿限额', { hint: limitHint }),
    blame,
  },
  citations: [
    ...citeLaw('road-safety-law', '2021-04-29')('76'),
    ...citeLaw('compulsory-insurance-regulation', '2019-03-02')('23', '21', '22'),
    ...citeLaw('traffic-damage-interpretation', '2021-01-01')('13', '15', '16', '19'),
    ...citeTraffic('10'),
  ],
  formula: [
    '三类损失分开比：损失没到限额的，交强险全赔；超过的，赔到限额为止。',
    '交强险没赔到的加起来，按对方的责任算，由商业险或者对方自己出。',
  ],
  unknown: [
    '限额的数由主管部门定，条例里没有，所以要照保单填。',
    '哪一项归哪一类，以保险条款为准；想让精神损害先在交强险里赔，起诉时要提出来。',
    '一起事故伤了几个人的，一份限额要按损失的比例分。',
    '对方无证、醉酒的，人受的伤交强险照赔，财产不赔；本车上的人、被保险人自己不在里面，故意撞车的不赔。',
    '医保、工伤基金付过的医疗费不能重复要，先减掉再填。',
    '对方没有买交强险的，限额以内的由该买保险的人赔。',
    '机动车撞行人、非机动车，行人没有过错的，机动车一方全赔；机动车没有过错的，最多赔10%。',
  ],
  example: {
    death: '230000',
    deathLimit: '180000',
    medical: '42000',
    medicalLimit: '18000',
    property: '1500',
    propertyLimit: '2000',
    blame: '70',
  },
  compute: (given) => {
    const lines = parts.flatMap(([loss, limit, text]) => {
      const [fen, most] = [given[loss], given[limit]];
      const working =
        fen > most ? `${sayYuan(fen)} 超过限额 ${sayYuan(most)}` : `${sayYuan(fen)} 没超过限额 ${sayYuan(most)}`;
      return fen > 0 ? [line(`${text}，交强险赔`, working, Math.min(fen, most))] : [];
    });
    if (lines.length === 0) return { input: 'death', message: '三类损失都没有填；请至少填一类。' };
    const insured = addUp(lines, '交强险一共赔');
    const lost = parts.reduce((sum, [loss]) => sum + given[loss], 0);
    const left = lost - insured.fen;
    const due = shareBlame(left, given.blame);
    return {
      lines: [
        ...insured.lines,
        line('交强险没赔到的', `${sayYuan(lost)} − ${sayYuan(insured.fen)}`, left),
        ...due.lines,
      ],
      totals: [
        total('交强险赔', insured.fen),
        total('剩下的，对方该出', due.fen),
        total('一共能拿', insured.fen + due.fen),
      ],
    };
  },
});
