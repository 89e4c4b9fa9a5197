import { expect, test } from 'vitest';
import { createArticleFinder } from '../../../../src/rules/law/said-articles.ts';
import type { Data } from '../../../../src/schemas/index.ts';

const law = (title: string, short: string, aliases: string[] = []): Data<'laws'> => ({
  title,
  short,
  aliases,
  kind: 'law',
  issuer: '风筝大会',
  versions: [],
  articles: [],
  dangers: [],
  renamedFrom: [],
  checked: { on: '2026-01-01', against: '全文', secondHand: false },
});
const find = createArticleFinder(
  new Map([
    ['kite', law('中华人民共和国风筝法', '风筝法', ['纸鸢法'])],
    ['kite-2', law('风筝法若干问题的解释（二）', '风筝法解释（二）')],
    ['arbitration', law('中华人民共和国仲裁法', '仲裁法')],
  ]),
);

test.each([
  ['（风筝法第3条）', ['kite 3']],
  ['《中华人民共和国风筝法》第三十条', ['kite 30']],
  ['《风筝法》（2020年）第三条之一', ['kite 3-1']],
  ['风筝法第133条之一', ['kite 133-1']],
  ['风筝法第一百三十三条之一、第133条和第134条之二', ['kite 133-1', 'kite 133', 'kite 134-2']],
  ['照纸鸢法第3条、第5条和第七条办', ['kite 3', 'kite 5', 'kite 7']],
  ['风筝法解释（二）第四条', ['kite-2 4']],
  ['风筝法第2条，仲裁法第9条', ['kite 2', 'arbitration 9']],
  ['劳动争议调解仲裁法第9条', []],
  ['合同第3条', []],
])('%s names %j', (text, found) => {
  expect(find(text).map(({ law: slug, article }) => `${slug} ${article}`)).toEqual(found);
  for (const { label, start, end } of find(text)) expect(text.slice(start, end)).toBe(label);
});
