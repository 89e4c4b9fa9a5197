import { expect, test } from 'vitest';
import { createDayCount } from '../../../../src/rules/law/article-quantities.ts';

const permits = '本法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日。';

test.each([
  ['本规定中规定的“二日”、“三日”、“五日”是指工作日。', '二日内答复，四日内送达', [2]],
  ['这部法里的七日、十日都是工作日', '七日内答复，十日内送达', [7, 10]],
  [permits, '行政机关应当自受理申请之日起二十日内决定，十日内送达', [20, 10]],
  [permits, '应当在有效期届满三十日前向行政机关提出申请', []],
  [permits, '被告知之日起五日内提出听证申请的，行政机关应当在二十日内组织听证', [20]],
  ['应当在十个工作日内答复', '应当在十个工作日内答复，五日内送达', [10]],
  ['三日内答复；遇节假日的，顺延到工作日', '三日内答复', []],
])('by «%s» the working days of «%s» are %j', (law, article, days) => {
  const working = createDayCount(law)(article).filter(({ isWorking }) => isWorking);
  expect(working.map(({ amount }) => amount)).toEqual(days);
});
