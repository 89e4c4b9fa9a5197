/** The rows of promises.tsv, written by `npm run tables`: change the table, never this file. */
export const promises: readonly string[] = [
  '本文',
  '这篇(文章)?',
  '下面(为您|告诉|介绍)',
  '为您(解读|解答|详解|介绍|梳理)',
  '带您(了解|看)',
  '一文(读懂|看懂)',
  '告诉您(答案|怎么)',
  '了解一下',
  '来看看',
  '详细(介绍|解读)',
  '进行(了)?(解读|介绍|说明)',
  '相关(知识|规定)(介绍|解读)',
  '快来',
];
