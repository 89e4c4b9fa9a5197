/** The rows of other-laws.tsv, written by `npm run tables`: change the table, never this file. */
export const otherLaws: readonly string[] = [
  '刑事诉讼法',
  '行政诉讼法',
  '民事诉讼法',
  '行政许可法',
  '行政强制法',
  '国家赔偿法',
  '海事诉讼特别程序法',
];
