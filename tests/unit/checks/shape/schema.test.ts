import { describe, expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, explainer, practice, room } from '../texts.ts';

describe('front matter', () => {
  test.each([
    ['one key twice', change(explainer, 'topic:', 'title: 又一个\ntopic:'), 4, 'title', '删去另一个'],
    ['a quote that nobody closes', change(explainer, 'topic: 邻里', 'topic: "邻里'), 4, 'topic', '引号要成对'],
    ['emphasis where YAML expects quotes', change(explainer, '先止水。', '**先止水**'), 3, 'summary', '单引号'],
    ['a full-width colon', change(explainer, 'topic: ', 'topic：'), 4, 'topic', '半角'],
    ['a tab', change(explainer, 'topic: ', 'asks:\n\t- 一\ntopic: '), 5, 'asks', 'Tab'],
    ['a second colon', change(explainer, '先止水。', '先止水: 再说'), 3, 'summary', '单引号'],
    ['none at all', '只有正文', 1, '', '---'],
  ])('%s is one finding at its line, with a repair of its own', (_, text, line, field, fix) => {
    expect(check({ 'explainers/lou-shui.md': text })).toEqual([
      {
        file: 'explainers/lou-shui.md',
        field,
        line,
        rule: 'front-matter',
        severity: 'error',
        message: expect.stringContaining('读不懂'),
        fix: expect.stringContaining(fix),
      },
    ]);
  });

  test('Windows line ends, a byte order mark and quoted marks are sound', () => {
    const text = change(explainer, '先止水。', '"**先止水**：马上"');
    expect(check({ 'explainers/lou-shui.md': `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual([]);
  });
});

describe('schema', () => {
  test.each([
    [
      'a missing field',
      'explainers/lou-shui.md',
      change(explainer, 'summary: 先止水。\n', ''),
      { field: 'summary', line: 1, message: '「一句话回答」没有填', fix: '补上「一句话回答」' },
    ],
    [
      'an emptied field',
      'explainers/lou-shui.md',
      change(explainer, '先止水。', "''"),
      { field: 'summary', line: 3, message: '「一句话回答」没有填', fix: '补上「一句话回答」' },
    ],
    [
      'a value that is no choice',
      'rooms/one.md',
      change(room, 'branded', 'brandet'),
      {
        field: 'kind',
        line: 3,
        message: '「类别」写的是「brandet」，不在可选的范围里',
        fix: expect.stringMatching(/branded（品牌调解室）.*您也许想写 branded$/u),
      },
    ],
    [
      'a date in words',
      'cases/platform.md',
      change(practice, 'publishedOn: 2026-01-01', 'publishedOn: 2026年1月1日'),
      {
        field: 'publishedOn',
        line: 6,
        message: '「发布日期」写的是「2026年1月1日」，日期要写成 2026-01-31 这样',
        fix: '改好「发布日期」再保存',
      },
    ],
    [
      'a figure with its unit in the value',
      'cases/platform.md',
      change(practice, 'value: 3979', 'value: 3979件'),
      {
        field: 'figures.0.value',
        line: 9,
        message: expect.stringContaining('「数据第 1 条 · 数值」写的是「3979件」'),
        fix: expect.stringContaining('只写数字'),
      },
    ],
    [
      'a figure without a unit',
      'cases/platform.md',
      change(practice, '    unit: 件\n', ''),
      { field: 'figures.0.unit', line: 8, message: '「数据第 1 条 · 单位」没有填', fix: '补上「数据第 1 条 · 单位」' },
    ],
    [
      'an article in words',
      'explainers/lou-shui.md',
      change(explainer, '---\n\n', 'citations:\n  - law: civil-code\n    article: 第296条\n---\n\n'),
      {
        field: 'citations.0.article',
        line: 7,
        message: expect.stringContaining('「第296条」，条号只写数字'),
        fix: expect.stringContaining('1087'),
      },
    ],
    [
      'text where a list belongs',
      'explainers/lou-shui.md',
      change(explainer, '---\n\n', 'asks: 一句\n---\n\n'),
      {
        field: 'asks',
        line: 5,
        message: expect.stringContaining('「别人还会这样问」写的是「一句」，格式不对'),
        fix: expect.stringContaining('方言'),
      },
    ],
    [
      'a measure that is called as people call it',
      'cases/platform.md',
      change(practice, 'measure: accepted', 'measure: 办结'),
      {
        field: 'figures.0.measure',
        line: 13,
        message: '「数据第 1 条 · 指标」写的是「办结」，不在可选的范围里',
        fix: '您也许想写 closed（办结）',
      },
    ],
  ])('%s is named with file, field, line, value and repair', (_, file, text, expected) => {
    expect(check({ [file]: text })).toEqual([{ file, rule: 'schema', severity: 'error', ...expected }]);
  });

  test('reports every fault of a file at once', () => {
    const text = change(change(practice, 'publishedOn: 2026-01-01', 'publishedOn: 昨天'), 'value: 3979', 'value: 很多');
    expect(check({ 'cases/platform.md': text }).map(({ field }) => field)).toEqual(['publishedOn', 'figures.0.value']);
  });

  test.each([
    [
      'an article as a number',
      'explainers/lou-shui.md',
      change(explainer, '---\n\n', 'citations:\n  - law: civil-code\n    article: 296\n---\n\n'),
    ],
    ['a figure of nought', 'cases/platform.md', change(practice, 'value: 3979', 'value: 0')],
    ['a leap day', 'cases/platform.md', change(practice, 'publishedOn: 2026-01-01', 'publishedOn: 2024-02-29')],
  ])('%s is sound', (_, file, text) => {
    expect(check({ [file]: text })).toEqual([]);
  });
});
