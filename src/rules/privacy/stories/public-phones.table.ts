/** The rows of public-phones.tsv, written by `npm run tables`: change the table, never this file. */
export const publicPhones: readonly string[] = [
  '热线',
  '公开电话',
  '办公电话',
  '值班电话',
  '服务电话',
  '咨询电话',
  '投诉电话',
  '监督电话',
];
