/** The rows of offices.tsv, written by `npm run tables`: change the table, never this file. */
export const offices: readonly {
  readonly words: string;
  readonly office:
    | 'police'
    | 'court'
    | 'procuratorate'
    | 'arbitration'
    | 'labour'
    | 'civil'
    | 'notary'
    | 'market'
    | 'tax'
    | 'housing'
    | 'land'
    | 'health'
    | 'education'
    | 'women'
    | 'petition'
    | 'supervision'
    | 'committee'
    | 'township'
    | 'fund'
    | 'medical';
}[] = [
  { words: '公安|派出所|交警', office: 'police' },
  { words: '法院|法庭', office: 'court' },
  { words: '检察', office: 'procuratorate' },
  { words: '仲裁委', office: 'arbitration' },
  { words: '人社|劳动监察|劳动保障|人力资源|社保', office: 'labour' },
  { words: '民政|婚姻登记', office: 'civil' },
  { words: '公证', office: 'notary' },
  { words: '市场监管|市场监督管理|工商', office: 'market' },
  { words: '税务', office: 'tax' },
  { words: '住建|房管|住房城乡建设', office: 'housing' },
  { words: '自然资源|不动产登记', office: 'land' },
  { words: '卫健|卫生健康', office: 'health' },
  { words: '教育', office: 'education' },
  { words: '妇联', office: 'women' },
  { words: '信访', office: 'petition' },
  { words: '监委|监察委|纪检|纪委', office: 'supervision' },
  { words: '居委会|村委会|村民委员会|居民委员会', office: 'committee' },
  { words: '街道|乡镇|乡政府|镇政府', office: 'township' },
  { words: '公积金', office: 'fund' },
  { words: '医保|医疗保障', office: 'medical' },
];
