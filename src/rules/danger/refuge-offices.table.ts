/** The rows of refuge-offices.tsv, written by `npm run tables`: change the table, never this file. */
export const refugeOffices: readonly {
  readonly words: string;
  readonly refuge:
    'police' | 'hospital' | 'women' | 'court' | 'procuratorate' | 'shelter' | 'children' | 'fire' | 'bank';
}[] = [
  { words: '公安|派出所|交警|刑警|警务站|报警', refuge: 'police' },
  { words: '医院|卫生院|急救|诊所|医疗机构', refuge: 'hospital' },
  { words: '妇女联合会|妇联', refuge: 'women' },
  { words: '法院|法庭', refuge: 'court' },
  { words: '检察', refuge: 'procuratorate' },
  { words: '民政局|民政部门|民政所|庇护|救助管理|救助站', refuge: 'shelter' },
  { words: '未成年人保护|未成年人救助|青少年|共青团|学校|幼儿园|教育', refuge: 'children' },
  { words: '消防|应急管理|燃气|供电|市场监督管理', refuge: 'fire' },
  { words: '银行|支付平台|反诈', refuge: 'bank' },
];
