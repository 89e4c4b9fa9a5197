/** The rows of residence-words.tsv, written by `npm run tables`: change the table, never this file. */
export const residenceWords: readonly string[] = [
  '家住',
  '现住',
  '住在',
  '居住(在|于|地)',
  '住址(为|是|：|:)?',
  '家庭住址',
  '户籍(地|在)',
  '户口(所在地|所在|在|地)?',
  '租住(在|于)?',
  '暂住',
  '家(就|也|正)?在',
  '家位于',
  '住(于|：|:)',
  '搬(到|至|进)',
];
