/** The rows of no-method.tsv, written by `npm run tables`: change the table, never this file. */
export const noMethod: readonly { readonly words: string; readonly whole: 'yes' | 'no' }[] = [
  { words: '枫桥', whole: 'no' },
  { words: '最多跑一次', whole: 'no' },
  { words: '最后一公里', whole: 'no' },
  { words: '最后一米', whole: 'no' },
  { words: '零距离', whole: 'no' },
  { words: '一站式', whole: 'yes' },
  { words: '互联网', whole: 'yes' },
  { words: '网格化', whole: 'yes' },
];
