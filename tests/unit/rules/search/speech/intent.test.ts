import { expect, test } from 'vitest';
import { findWanted, getIntent, getWantedTerms, toIntentTerms } from '../../../../../src/rules/search/speech/intent.ts';

const ordinary =
  '没有借条怎么办 借条没写利息 遗嘱怎么写才有效 遗嘱没写日期有效吗 借条怎么写才有法律效力 收到起诉状怎么办 收到对方的答辩状怎么办 ' +
  '离婚协议签了反悔 怎么算家暴 怎么算工伤 算不算工伤 工伤怎么认定 偷多少钱立案 律师费多少钱 合同没写违约金怎么办 没有签劳动合同 ' +
  '劳动合同没签怎么办 诉讼时效怎么算 仲裁时效从哪天算 老板不写欠条 空白合同让我签字 格式条款有效吗 起诉状交几份 告人要写啥 ' +
  '老板拖欠工资 楼上漏水 合同 遗嘱 借条 离婚 强制执行 民法典第一千零四十二条';

test('nothing is wanted where somebody asks what holds', () => {
  expect(ordinary.split(' ').filter((query) => getIntent(query))).toEqual([]);
});

test.each([
  ['起诉状怎么写', ['?起诉状', '?paper']],
  ['状子 怎么写？', ['?起诉状', '?paper']],
  ['上诉状范文', ['?上诉状', '?paper']],
  ['租房的模板', ['?paper']],
  ['诉讼费怎么算', ['?sum']],
])('%s is kept under %j', (query, terms) => {
  expect(getWantedTerms(query, [])).toEqual(terms);
  expect(getWantedTerms(query, ['violence'])).toEqual([]);
});

test('a paper stands under its kind, a page to read under none', () => {
  expect(toIntentTerms({ intent: 'paper', title: '民事起诉状（离婚）' })).toEqual(['?起诉状', '?paper']);
  expect(toIntentTerms({ title: '起诉状怎么写' })).toEqual([]);
});

test('of the wanted kind those go first that are not much worse than its best', () => {
  const ranked = [90, 60, 50, 29].map((score, page) => ({ page, score }));
  const pages: Record<string, number[]> = { '?paper': [0, 1, 2, 3], '?起诉状': [1, 2, 3] };
  const find = (...terms: string[]) => findWanted(ranked, terms, (term) => pages[term] && { pages: pages[term] });
  expect(find('?起诉状', '?paper')).toEqual([1, 2]);
  expect(find('?遗嘱', '?paper')).toEqual([0, 1, 2]);
  expect(find('?sum')).toEqual([]);
});
