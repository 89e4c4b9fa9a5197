import { choice, money } from '../inputs.ts';
import { sayShare, sayYuan, scale, whole } from '../../amounts/money.ts';
import { defineSum, line, type SumLine, type Total, total } from '../sum.ts';
import { minimumWage } from '../labour/minimum-wage.ts';
import { boundWage, citeWorkInjury, insuredWage, regionAverage } from './injury-law.ts';

/** Months of pay at once and, down to grade 6, the part of the pay that is paid each month: 工伤保险条例 articles 35–37. */
const grades = {
  '1': [27, 900_000],
  '2': [25, 850_000],
  '3': [23, 800_000],
  '4': [21, 750_000],
  '5': [18, 700_000],
  '6': [16, 600_000],
  '7': [13, 0],
  '8': [11, 0],
  '9': [9, 0],
  '10': [7, 0],
} as const;

const gradeWords = {
  '1': '一级',
  '2': '二级',
  '3': '三级',
  '4': '四级',
  '5': '五级',
  '6': '六级',
  '7': '七级',
  '8': '八级',
  '9': '九级',
  '10': '十级',
};

/** Care by how much of it is needed: 工伤保险条例 article 34. */
const care = { none: 0, partly: 300_000, mostly: 400_000, fully: 500_000 };

/** 工伤伤残待遇: 工伤保险条例 articles 34–37, 64. */
export const workInjury = defineSum({
  id: 'work-injury',
  title: '工伤评了级，能拿多少',
  summary: '按伤残等级算一次性伤残补助金、每月的伤残津贴和生活护理费。',
  inputs: {
    grade: choice('伤残几级', gradeWords),
    wage: insuredWage,
    average: regionAverage,
    minimum: { ...minimumWage, when: { input: 'grade', is: ['1', '2', '3', '4', '5', '6'] } },
    care: choice('鉴定要不要人护理', {
      none: '不要',
      partly: '生活部分不能自理',
      mostly: '生活大部分不能自理',
      fully: '生活完全不能自理',
    }),
    medical: money('一次性工伤医疗补助金', {
      hint: '五级、六级本人提出离开，七级到十级期满终止或者本人提出解除时才有；数由省里定：打 12333 问，不知道就空着。',
      isOptional: true,
      when: { input: 'grade', is: ['5', '6', '7', '8', '9', '10'] },
    }),
    job: money('一次性伤残就业补助金', {
      hint: '条件同上，由单位给；数由省里定：打 12333 问，不知道就空着。',
      isOptional: true,
      when: { input: 'grade', is: ['5', '6', '7', '8', '9', '10'] },
    }),
  },
  citations: citeWorkInjury('35', '36', '37', '64', '34', '40', '33', '62'),
  formula: [
    '一次性伤残补助金：一级到十级，分别是27、25、23、21、18、16、13、11、9、7个月的本人工资。',
    '每月伤残津贴：一级到四级是本人工资的90%、85%、80%、75%；五级、六级难以安排工作的是70%、60%。低于最低工资的补到最低工资。',
    '本人工资在当地职工月平均工资的60%到300%之间取。',
    '评定要人护理的，每月护理费是上年度职工月平均工资的50%、40%或30%。',
  ],
  unknown: [
    '医疗费、停工留薪期的工资、住院伙食补助、辅助器具另外算。',
    '单位没有参加工伤保险的，这些钱由单位出。',
    '一次性医疗补助金和就业补助金的数由省里定，这里不猜。',
    '津贴和护理费会随当地工资调整；一级到四级办了退休的，停发津贴，养老金比津贴低的补差。',
  ],
  example: { grade: '9', wage: '5000', average: '7000', care: 'none', medical: '', job: '' },
  compute: ({ grade, wage, average, minimum, care: need, medical, job }) => {
    const [months, part] = grades[grade];
    const { base, lines } = boundWage(wage, average);
    const once = base * months;
    const all: SumLine[] = [
      ...lines,
      line(`${gradeWords[grade]}，一次性伤残补助金`, `${sayYuan(base)} × ${months} 个月`, once),
    ];
    const totals: Total[] = [total('一次性伤残补助金', once)];
    if (part > 0) {
      const share = scale(base, part, whole);
      const monthly = Math.max(share, minimum);
      all.push(line('每月伤残津贴', `${sayYuan(base)} × ${sayShare(part)}`, share));
      if (monthly > share) all.push(line('低于最低工资，补到最低工资', sayYuan(minimum), monthly));
      totals.push(total(Number(grade) > 4 ? '每月伤残津贴（难以安排工作的）' : '每月伤残津贴', monthly));
    }
    if (need !== 'none') {
      const monthly = scale(average, care[need], whole);
      all.push(line('每月生活护理费', `${sayYuan(average)} × ${sayShare(care[need])}`, monthly));
      totals.push(total('每月生活护理费', monthly));
    }
    if (medical + job > 0) {
      all.push(line('离开单位时另有', `${sayYuan(medical)} + ${sayYuan(job)}`, medical + job));
      totals.push(total('离开单位时，一次性的一共', once + medical + job));
    }
    return { lines: all, totals };
  },
});
