/** The rows of no-mediation.tsv, written by `npm run tables`: change the table, never this file. */
export const noMediation: readonly string[] = [
  '(不要|别|不能|不用)(先|再)?(去|等)?(找人)?调解',
  '不归(人民)?调解管',
  '不是(先)?(去)?调解的事',
];
