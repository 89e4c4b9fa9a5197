import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../../src/rules/import/clean/change.ts';
import { cleanReport } from '../../../../../src/rules/import/clean/clean.ts';
import { fixture } from '../read-fixture.ts';

const clean = (text: string) => cleanReport(text).text;

describe('inserted pinyin', () => {
  test.each([
    ['地(di)区', '地区'],
    ['兰(lán)山', '兰山'],
    ['调（ tiáo ）解员', '调解员'],
    ['绿(lǜ)化、女(nv)儿', '绿化、女儿'],
    ['枫桥(fēng qiáo)经验', '枫桥经验'],
    ['地dì区', '地区'],
    ['重【chóng】新', '重新'],
    ['行(hang2)业', '行业'],
  ])('%s becomes %s', (raw, expected) => {
    expect(clean(`${raw}的事情。`)).toBe(`${expected}的事情。`);
  });

  test.each([
    '综治中心(APP)',
    '村(社区)',
    '地(area)',
    '山(shui)',
    '办事(VIP)窗口',
    '甲(a)、乙(b)',
    '《民法典》(2020)',
    '人(三级)',
  ])('the brackets of %s stay', (raw) => {
    expect(clean(`${raw}的事情。`)).toBe(`${raw}的事情。`);
  });
});

describe('spaces', () => {
  test.each([
    ['受理诉 求的“窗口 ”共19 个，都办 好了。', '受理诉求的“窗口”共19个，都办好了。'],
    ['　　用 APP 报名，English words stay apart。', '用 APP 报名，English words stay apart。'],
    ['他说（记者 王一 李二）情况属实，大家都同意。', '他说（记者 王一 李二）情况属实，大家都同意。'],
    ['零\u200b宽字符和\u00a0不断行空格都要修好。', '零宽字符和不断行空格都要修好。'],
    ['前一段到这里就讲完了。   一是后一段从这里开始讲。', '前一段到这里就讲完了。\n\n一是后一段从这里开始讲。'],
    ['⼈⺠调解员在⻔⼝说清楚了。', '人民调解员在门口说清楚了。'],
  ])('%s', (raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });

  test('a table keeps its columns', () => {
    const table = '村名\t网格\t调解员\n甲村\t12\t3\n乙村\t9\t2';
    expect(clean(table).replaceAll('\n\n', '\n')).toBe(table);
  });
});

test('each change can be taken back alone', () => {
  const raw =
    '打印 分享\n镇里成立了人民调解委员会，调解矛盾纠纷很多。\n调(tiáo)解员上门，把事情说 清楚了。\n责任编辑：小王';
  const { changes } = cleanReport(raw);
  const pinyin = changes.filter(({ reason }) => reason === '插进正文的拼音');
  expect(pinyin).toEqual([{ at: raw.indexOf('(tiáo)'), before: '(tiáo)', after: '', reason: '插进正文的拼音' }]);
  const undone = applyChanges(
    raw,
    changes.filter((change) => !pinyin.includes(change)),
  );
  expect(undone).toContain('调(tiáo)解员上门，把事情说清楚了。');
  expect(applyChanges(raw, [])).toBe(raw);
});

/** Pieces of pages, put together at random: the more alike to real ones, the more rules meet each other. */
const pieces = fc.constantFrom(
  '首页 > 新闻 > 正文',
  '分享到：微信 微博',
  '相关推荐',
  '某地球队取得开门红',
  '2023-05-06 10:20 来源：某报',
  '一、做法与经过',
  '镇里成立了人民调解委员会，一年调(tiáo)解纠纷120 件，化解率98%以上。',
  '　　群众说 ，“问题解 决了”，网格员又上门回访了一次；大家都满意。',
  '责任编辑：小王',
  '甲\t1\t2',
  '村民和邻居为了一堵墙争吵了很久很久很久还是没有',
  '结果，后来调解员到场把话说开了才算结束。',
  '，',
  '。',
  ' ',
  '\n',
  '\n\n',
  '\u200b',
  '- 3 -',
  '上一篇：无',
);

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const raw = parts.join('\n');
      const once = cleanReport(raw);
      expect(applyChanges(raw, once.changes)).toBe(once.text);
      expect(clean(once.text)).toBe(once.text);
    }),
    { numRuns: 400 },
  );
});

test('any text at all is cleaned without an error, twice as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const once = clean(raw);
      expect(clean(once)).toBe(once);
    }),
    { numRuns: 200 },
  );
});

test.each(['paste', 'numbers', 'wrapped', 'story', 'wechat', 'gov-page', 'news-portal'])(
  'the cleaned %s is clean',
  async (name) => {
    const text = (await readFile(fixture(`${name}.expected.txt`), 'utf8')).trimEnd();
    const { text: cleaned, changes } = cleanReport(text);
    expect({ cleaned, changes }).toEqual({ cleaned: text, changes: [] });
  },
);
