/** The rows of repealed-laws.tsv, written by `npm run tables`: change the table, never this file. */
export const repealedLaws: readonly { readonly name: string; readonly by: string; readonly since: string }[] = [
  { name: '婚姻法', by: '民法典', since: '2021-01-01' },
  { name: '继承法', by: '民法典', since: '2021-01-01' },
  { name: '民法通则', by: '民法典', since: '2021-01-01' },
  { name: '收养法', by: '民法典', since: '2021-01-01' },
  { name: '担保法', by: '民法典', since: '2021-01-01' },
  { name: '合同法', by: '民法典', since: '2021-01-01' },
  { name: '物权法', by: '民法典', since: '2021-01-01' },
  { name: '侵权责任法', by: '民法典', since: '2021-01-01' },
  { name: '民法总则', by: '民法典', since: '2021-01-01' },
];
