import fc from 'fast-check';

/** Words as editors write them: Chinese, Latin letters, figures and marks, up to a long sentence. */
export const readableText = fc.string({
  minLength: 1,
  maxLength: 80,
  // fast-check keeps to a dozen characters otherwise, and no line would ever be full.
  size: 'max',
  unit: fc.constantFrom(...'综合服务中心调解室一窗口受理 abcW0123，。、；：？！（）「」『』《》【】“”%'),
});
