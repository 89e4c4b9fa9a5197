import { choice, count, money } from '../inputs.ts';
import { sayYuan, scale } from '../../amounts/money.ts';
import { citeLaw, defineSum, line, type SumLine, type Total, total } from '../sum.ts';

const first = { when: { input: 'order', is: ['first'] } };
const second = { when: { input: 'order', is: ['second'] } };

const debtsLabel = '去世的人自己的债和税';

/** Somebody who inherits a whole share, and how many of them there are. */
interface Heirs {
  text: string;
  count: number;
}

/** 遗产份额 without a will: 民法典 articles 1127, 1128, 1130, 1153, 1159, 1161. */
export const inheritance = defineSum({
  id: 'inheritance',
  title: '没有遗嘱，遗产一人分多少',
  summary: '先分出配偶的一半，再按同一顺序的人数平分，先去世的子女由他的后代代位。',
  inputs: {
    property: money('财产一共值多少', { hint: '房子按现在的价估；夫妻共同的债先减掉。', least: 1 }),
    debts: money(debtsLabel, { isOptional: true, hint: '从他的遗产里还，不从配偶的一半里还；没有就空着。' }),
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
    ...citeLaw('civil-code', '2021-01-01')('1127', '1130', '1128', '1153', '1129', '1131', '1155', '1159', '1161'),
    ...citeLaw('inheritance-interpretation-1', '2021-01-01')('14', '16', '17'),
  ],
  formula: [
    '夫妻共同财产先分一半给配偶，剩下的才是遗产；再还清去世的人自己的债和税。',
    '第一顺序是配偶、子女、父母；一个也没有，才轮到第二顺序：兄弟姐妹、祖父母、外祖父母。',
    '同一顺序一般平分；先去世的子女那一份由他的后代分，先去世的兄弟姐妹那一份由他的子女分。',
  ],
  unknown: [
    '有遗嘱、遗赠、扶养协议的，先按那个办。',
    '生活特别困难又没有劳动能力的应当照顾，尽了主要扶养义务、一起生活的可以多分，有能力不尽义务的应当不分或者少分；大家商量同意，也可以不平分。',
    '丧偶的儿媳、女婿对公婆、岳父母尽了主要赡养义务的，也是第一顺序，这里没有算。',
    '靠他养的、对他照顾多的人，不是继承人也可以分一些。',
    '夫妻对财产另有约定的，按约定分出配偶的那份；配偶先去世、那一半当时没分过的，要先分那一次，这里算不了。',
    '胎儿要留一份；放弃继承、丧失继承权的人不数进去，丧失继承权的子女，后代也不能代位。',
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
  compute: ({ property, debts, order, spouse, inBranch, ...given }) => {
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
    if (debts > 0 && debts >= property - half)
      return {
        input: 'debts',
        message: `「${debtsLabel}」填的是 ${sayYuan(debts)} 元，不比遗产 ${sayYuan(property - half)} 元少，还完没有剩下的可分；继承人只在遗产的数以内还，请核对。`,
      };
    const estate = property - half - debts;
    const each = scale(estate, 1, shares);
    const lines: SumLine[] = [
      ...(half > 0 ? [line('先分给配偶的一半', `${sayYuan(property)} ÷ 2`, half)] : []),
      half + debts > 0
        ? line(
            '能分的遗产',
            [property, half, debts]
              .filter((fen) => fen > 0)
              .map(sayYuan)
              .join(' − '),
            estate,
          )
        : { text: '能分的遗产', result: { fen: estate } },
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
