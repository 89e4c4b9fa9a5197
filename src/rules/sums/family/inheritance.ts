import { choice, count, money } from '../inputs.ts';
import { sayYuan, scale } from '../money.ts';
import { citeLaw, defineSum, line, type SumLine, type Total, total } from '../sum.ts';

const first = { when: { input: 'order', is: ['first'] } };
const second = { when: { input: 'order', is: ['second'] } };

/** Somebody who inherits a whole share, and how many of them there are. */
interface Heirs {
  text: string;
  count: number;
}

/** 遗产份额 without a will: 民法典 articles 1127, 1128, 1130, 1153. */
export const inheritance = defineSum({
  id: 'inheritance',
  title: '没有遗嘱，遗产一人分多少',
  summary: '先分出配偶的一半，再按同一顺序的人数平分，先去世的子女由他的后代代位。',
  inputs: {
    property: money('财产一共值多少', { hint: '还清债和税以后的；房子按现在的价估。', least: 1 }),
    order: choice('有没有配偶、父母、子女（或去世子女的后代）', { first: '有', second: '一个也没有' }),
    spouse: choice(
      '配偶',
      { shared: '在世，这些是夫妻共同财产', own: '在世，这些是去世的人自己的', none: '没有或者已经去世' },
      first,
    ),
    parents: count('在世的父母几位', '位', 4, { hint: '有扶养关系的继父母也算。', ...first }),
    children: count('在世的子女几位', '位', 20, { hint: '亲生、非婚生、收养、有扶养关系的继子女都算。', ...first }),
    branches: count('先去世、留下后代的子女几位', '位', 20, { hint: '没有就填 0。', ...first }),
    inBranch: count('其中一支的后代几位', '位', 20, {
      hint: '要算那一支每人多少就填；不算就空着。',
      isOptional: true,
      ...first,
    }),
    siblings: count('在世的兄弟姐妹几位', '位', 20, second),
    siblingBranches: count('先去世、留下子女的兄弟姐妹几位', '位', 20, { hint: '没有就填 0。', ...second }),
    grandparents: count('在世的祖父母、外祖父母几位', '位', 4, second),
  },
  citations: [
    ...citeLaw('civil-code', '2021-01-01')('1127', '1130', '1128', '1153', '1129', '1155'),
    ...citeLaw('inheritance-interpretation-1', '2021-01-01')('14', '16', '17'),
  ],
  formula: [
    '夫妻共同财产先分一半给配偶，剩下的才是遗产。',
    '第一顺序是配偶、子女、父母；一个也没有，才轮到第二顺序：兄弟姐妹、祖父母、外祖父母。',
    '同一顺序一般平分；先去世的子女那一份由他的后代分，先去世的兄弟姐妹那一份由他的子女分。',
  ],
  unknown: [
    '有遗嘱、遗赠、扶养协议的，先按那个办。',
    '生活特别困难又没有劳动能力的应当照顾，尽了主要扶养义务的可以多分，有能力不尽义务的应当不分或者少分；大家商量同意，也可以不平分。',
    '丧偶的儿媳、女婿对公婆、岳父母尽了主要赡养义务的，也是第一顺序，这里没有算。',
    '胎儿要留一份；放弃继承、丧失继承权的人不数进去。',
    '除不尽的零头，大家商量归谁。',
  ],
  example: {
    property: '900000',
    order: 'first',
    spouse: 'shared',
    parents: '0',
    children: '1',
    branches: '1',
    inBranch: '2',
  },
  compute: ({ property, order, spouse, inBranch, ...given }) => {
    const heirs: Heirs[] = (
      order === 'first'
        ? [
            { text: '配偶', count: spouse === 'none' ? 0 : 1 },
            { text: '父母每位', count: given.parents },
            { text: '子女每位', count: given.children },
            { text: '先去世的子女，每一支', count: given.branches },
          ]
        : [
            { text: '兄弟姐妹每位', count: given.siblings },
            { text: '先去世的兄弟姐妹，每一支', count: given.siblingBranches },
            { text: '祖父母、外祖父母每位', count: given.grandparents },
          ]
    ).filter(({ count: number }) => number > 0);
    const shares = heirs.reduce((sum, { count: number }) => sum + number, 0);
    if (shares === 0) {
      const [input, repair] =
        order === 'first'
          ? ['order', '请至少填一位，一个也没有就改选「一个也没有」']
          : ['siblings', '请至少填一位；都没有的，遗产怎么办请打 12348 问'];
      return { input, message: `能继承的人一位也没有填；${repair}。` };
    }
    const half = spouse === 'shared' && order === 'first' ? scale(property, 1, 2) : 0;
    const estate = property - half;
    const each = scale(estate, 1, shares);
    const lines: SumLine[] = [
      ...(half > 0 ? [line('先分给配偶的一半', `${sayYuan(property)} ÷ 2`, half)] : []),
      half > 0
        ? line('遗产', `${sayYuan(property)} − ${sayYuan(half)}`, estate)
        : { text: '遗产', result: { fen: estate } },
      {
        text: '分成几份',
        working: heirs.map(({ text, count: number }) => `${text} ${number}`).join(' + '),
        result: { amount: shares, unit: '份' },
      },
      line('每一份', `${sayYuan(estate)} ÷ ${shares}`, each),
    ];
    const totals: Total[] = heirs.map(({ text }) =>
      text === '配偶' && half > 0 ? total('配偶，连自己的一半', half + each) : total(text, each),
    );
    if (half > 0) lines.push(line('配偶一共', `${sayYuan(half)} + ${sayYuan(each)}`, half + each));
    if (given.branches > 0 && inBranch > 0) {
      const person = scale(each, 1, inBranch);
      lines.push(line('那一支每人', `${sayYuan(each)} ÷ ${inBranch}`, person));
      totals.push(total('那一支的后代每人', person));
    }
    return { lines, totals };
  },
});
