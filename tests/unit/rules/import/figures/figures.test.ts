import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeFigures } from '../../../../../src/rules/import/figures/figures.ts';

const read = (text: string) =>
  proposeFigures(text).map(({ value, bound, unit }) => `${value} ${unit}${bound === 'exact' ? '' : ` ${bound}`}`);

test.each([
  ['受理1,786件、办结1786件', ['1786 件', '1786 件']],
  ['诉求3.5万件', ['3.5 万件']],
  ['投入200余万元，每年20万元', ['200 万元 over', '20 万元']],
  ['满意率95%以上', ['95 % atLeast']],
  ['成功率百分之九十八点五', ['98.5 %']],
  ['纠纷三百余件', ['300 件 over']],
  ['从事调解十余年', ['10 年 over']],
  ['依托148个网格', ['148 个']],
  ['总量同比下降12.5%', ['12.5 %']],
  ['下降2.3个百分点', ['2.3 个百分点']],
  ['近百名志愿者', ['100 名 near']],
  ['两千三百户', ['2300 户']],
  ['一万二千人', ['12000 人']],
  ['3至5名调解员', ['3 名 atLeast', '5 名 upTo']],
  ['分别选派12、15名干部', ['12 名', '15 名']],
  ['上百名代表、上千件建议', ['100 名 about', '1000 件 about']],
  ['不少于10条', ['10 条 atLeast']],
  ['受理２０４件', ['204 件']],
  ['答复不超过30日，5个工作日内见面', ['30 日 upTo', '5 个工作日 upTo']],
  ['每季度一次排查', ['1 次']],
  ['受理4 312件', ['4312 件']],
  ['全县9镇3乡1街道', ['9 个', '3 个', '1 个']],
  ['5分钟响应、24小时内反馈', ['5 分钟', '24 小时 upTo']],
  ['调解员1.2万余名', ['1.2 万名 over']],
  ['占比超过六成', ['6 成 over']],
  ['每件300—500元', ['300 元 atLeast', '500 元 upTo']],
  ['建筑面积约800㎡', ['800 平方米 about']],
])('%s', (text, expected) => {
  expect(read(`${text}。`)).toEqual(expected);
});

test.each([
  '第3届、第三届代表大会',
  '2021年12月9日，2022年3月',
  '二〇二一年',
  '实行“125”工作法',
  '「三调联动」「四所一庭」',
  '按1+12+343的架构',
  '按“10+1+N”模式',
  '《三十条措施》第五条',
  '拨打0539-1234567或12345热线',
  '政发〔2021〕12号',
  '根据民法典第1087条',
  '家住3号楼5单元',
  '24小时值班',
  '一个平台、一张网、一名干部',
  '三级联动、四类纠纷、五个方面',
  '千家万户、百姓',
  '今年75岁',
  '在庆祝成立70周年期间',
  '前三季度，近三年来',
  '三五成群，七八个人',
  '建立A4纸、5G网络',
  '建设15分钟法律服务圈',
  '每周三上午9:00-17:00，第12期',
  '十几户居民，几十名群众',
])('no figure in %s', (text) => {
  expect(read(`${text}。`)).toEqual([]);
});

test('a figure knows its words, its sentence and its time', () => {
  const text = '先说别的。2023年，全镇调解纠纷412件，其中土地纠纷30余件。';
  const [first, second] = proposeFigures(text);
  expect(first).toMatchObject({
    label: '调解纠纷',
    period: '2023年',
    sentence: '2023年，全镇调解纠纷412件，其中土地纠纷30余件。',
  });
  expect(text.slice(first?.start, first?.end)).toBe('412件');
  expect(second).toMatchObject({ label: '土地纠纷', period: '2023年', text: '30余件' });
});

test.each([
  ['信访批次、人次分别下降27.5%、19.5%。', ['信访批次下降', '人次下降']],
  ['设立10个常驻窗口、1个综合窗口。', ['常驻窗口', '综合窗口']],
  ['创建国家级“示范村”2个。', ['国家级示范村']],
  ['群众满意率达到95%以上。', ['群众满意率']],
  ['全镇7188户27784人。', ['户数', '人数']],
  ['化解率由85%提高到97%。', ['化解率', '化解率']],
  ['年份\t受理\t办结\n\n2021年\t190件\t187件\n\n甲村\t12件\t9件', ['受理', '办结', '甲村受理', '甲村办结']],
  ['2019年信访量为86件；2020年为54件。', ['信访量', '信访量']],
  ['公共法律服务站（室）103个。', ['公共法律服务站']],
])('labels of %s', (text, expected) => {
  expect(proposeFigures(text).map(({ label }) => label)).toEqual(expected);
});

test('no text makes it fail, and every figure stands where it says', () => {
  const pieces = fc.constantFrom(
    '三',
    '百',
    '余',
    '万',
    '12',
    '.',
    ',',
    '个',
    '件',
    '%',
    '年',
    '“',
    '”',
    '第',
    '至',
    '每',
    '次',
    '。',
    '分别',
    '、',
    '百分之',
    'x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 20 }), (parts, tail) => {
      const text = parts.join('') + tail;
      for (const { start, end, text: words, value } of proposeFigures(text)) {
        expect(text.slice(start, end)).toBe(words);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
