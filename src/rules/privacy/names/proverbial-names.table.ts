/** The rows of proverbial-names.tsv, written by `npm run tables`: change the table, never this file. */
export const proverbialNames: readonly string[] = [
  '张三',
  '李四',
  '王五',
  '赵六',
  '王二',
  '汪洋',
  '高峰',
  '石磊',
  '高山',
  '江山',
];
