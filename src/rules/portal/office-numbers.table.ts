/** The rows of office-numbers.tsv, written by `npm run tables`: change the table, never this file. */
export const officeNumbers: readonly { readonly words: string; readonly number: string }[] = [
  { words: '交警', number: '122' },
  { words: '公安|派出所|刑警|警务', number: '110' },
  { words: '消防', number: '119' },
  { words: '医院|卫生院|急救', number: '120' },
  { words: '检察', number: '12309' },
  { words: '纪检|监察委', number: '12388' },
  { words: '妇女联合会|妇联', number: '12338' },
  { words: '未成年人保护|未成年人救助|青少年|共青团', number: '12355' },
  { words: '法律援助|司法局|司法所|行政复议|公证|调解', number: '12348' },
  { words: '法院|法庭', number: '12368' },
  { words: '劳动|人力资源|社会保险|社保|就业服务', number: '12333' },
  { words: '市场监督|市场监管|消费者协会', number: '12315' },
  { words: '公积金', number: '12329' },
  { words: '金融监管|金融监督', number: '12378' },
  { words: '交通运输', number: '12328' },
  {
    words:
      '民政|婚姻登记|救助管理|救助站|残疾人联合会|信访|住建|房管|城管|城市管理|自然资源|不动产登记|教育局|教育部门|卫生健康|医疗保障|生态环境|农业农村|政府|乡镇|街道|政务服务',
    number: '12345',
  },
  { words: '土地承包仲裁|征收部门|质量监督|药品监督|应急管理|网信|救助基金|拘留所|看守所', number: '12345' },
  { words: '上一级机关|决定的机关|办理的机关|办案机关|这件事的机关|协议的机关|行政机关', number: '12345' },
  { words: '交警|公安|派出所|刑警|消防', number: '12345' },
];
