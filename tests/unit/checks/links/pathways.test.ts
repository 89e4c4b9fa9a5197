import { describe, expect, test } from 'vitest';
import { validateFolder } from '../validate-folder.ts';
import type { Finding } from '../../../../src/rules/entries/finding.ts';
import { makeFolder } from '../../make-folder.ts';
import { byThemselves } from '../sound-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { change, law } from '../texts.ts';

/** A pathway that keeps every rule; the danger exit lies as far from the start as it may. */
const sound = `---
title: 漏水找谁
summary: 先止水
disputeTypes: [邻里与相邻]
questions:
  - id: start
    text: 出了什么事？
    options:
      - label: 漏水
        to: who
      - label: 不清楚
        to: ask
  - id: who
    text: 人安全吗？
    options:
      - label: 不安全
        to: police
        danger: true
      - label: 安全
        to: ask
outcomes:
  - id: police
    title: 打110
    advice: 先离开
    danger: true
    offices: [派出所]
    hotlines: ['110']
  - id: ask
    title: 打12348
    advice: 先问清楚
    offices: [法律援助中心]
---
`;

const site = makeSite({
  topics: [
    { name: '邻里与相邻', slug: 'neighbours', hue: 150 },
    { name: '婚姻与彩礼', slug: 'marriage', hue: 10, danger: true },
  ],
});

const check = (text: string): Finding[] =>
  byThemselves(
    validateFolder(
      makeFolder({
        'pathways/leak.md': text,
        'laws/civil-code.md': law,
      }),
      site,
    ).findings,
  );

/** `text` with several places changed. */
const changeAll = (text: string, ...changes: [string, string][]): string =>
  changes.reduce((changed, [from, to]) => change(changed, from, to), text);

const lastQuestion = '      - label: 安全\n        to: ask\n';

/** A question more between the second one and what follows. */
const longWay = changeAll(
  sound,
  ['to: police\n', 'to: sure\n'],
  [
    lastQuestion,
    `${lastQuestion}  - id: sure\n    text: 现在还在打吗？\n    options:\n      - label: 在\n        to: police\n`,
  ],
);

const citation = '    citations:\n      - law: civil-code\n';
const bare = change(sound, '    offices: [法律援助中心]\n', '');
const harmless = changeAll(sound, ['        danger: true\n', ''], ['    danger: true\n', '']);

test('a sound pathway has no findings', () => {
  expect(check(sound)).toEqual([]);
});

describe('a broken pathway is flagged, its near miss is not', () => {
  test.each<[string, string, Partial<Finding>, string]>([
    [
      'an answer to nowhere',
      change(sound, 'to: who', 'to: whom'),
      {
        rule: 'pathway-target',
        field: 'questions.0.options.0.to',
        line: 10,
        message: '选项「漏水」要去「whom」，这条引路里没有这个编号',
        fix: '最接近的是「who」；或者新建编号为「whom」的问题或结果',
      },
      changeAll(sound, ['to: who', 'to: whom'], ['id: who', 'id: whom']),
    ],
    [
      'one id for two',
      change(sound, 'id: ask', 'id: who'),
      {
        rule: 'pathway-id',
        field: 'outcomes.1.id',
        line: 28,
        message: '编号「who」用了两次：问题「人安全吗？」（who）已经叫这个',
        fix: '给其中一个换个编号，再改好去它那里的选项',
      },
      changeAll(sound, ['id: ask', 'id: who-2'], ['to: ask', 'to: who-2'], ['to: ask', 'to: who-2']),
    ],
    [
      'a question that no answer leads to',
      changeAll(sound, ['to: who', 'to: ask']),
      {
        rule: 'pathway-reach',
        field: 'questions.1.id',
        line: 13,
        message: '从第一个问题走不到问题「人安全吗？」（who）',
        fix: '让某个选项的「去哪」写「who」，或者删去它',
      },
      changeAll(sound, ['to: ask', 'to: who']),
    ],
    [
      'an outcome that no answer leads to',
      change(sound, 'to: police', 'to: ask'),
      {
        rule: 'pathway-reach',
        field: 'outcomes.0.id',
        line: 22,
        message: '从第一个问题走不到结果「打110」（police）',
        fix: '让某个选项的「去哪」写「police」，或者删去它',
      },
      change(sound, 'to: ask', 'to: police'),
    ],
    [
      'a question without answers',
      change(sound, lastQuestion, `${lastQuestion}  - id: last\n    text: 还有吗？\n`),
      {
        rule: 'pathway-end',
        field: 'questions.2.options',
        message: '问题「还有吗？」（last）没有选项，走到这里就断了',
        fix: '至少写一个选项；如果这里已经是答案，就把它改成结果',
      },
      changeAll(
        sound,
        [
          lastQuestion,
          `${lastQuestion}  - id: last\n    text: 还有吗？\n    options:\n      - label: 没有\n        to: ask\n`,
        ],
        ['to: ask', 'to: last'],
      ),
    ],
    [
      'a way that turns round',
      change(sound, lastQuestion, '      - label: 安全\n        to: start\n'),
      {
        rule: 'pathway-ring',
        field: 'questions.1.options.1.to',
        line: 20,
        message: '选项「安全」去「start」，又绕了回来：start → who → start',
        fix: '让它去一个结果，或者去前面没有问过的问题',
      },
      change(sound, lastQuestion, `${lastQuestion}      - label: 不清楚\n        to: ask\n`),
    ],
    [
      'an outcome that rests on nothing',
      bare,
      {
        rule: 'pathway-basis',
        field: 'outcomes.1',
        line: 28,
        message: '结果「打12348」（ask）没有写法律依据，也没有写找哪个机关',
        fix: '补上「法律依据」或者「找哪个机关」，至少一条',
      },
      change(bare, '先问清楚\n', `先问清楚\n${citation}`),
    ],
    [
      'a danger exit three answers away',
      longWay,
      {
        rule: 'pathway-danger',
        field: 'outcomes.0.danger',
        line: 30,
        message: '危险出口「打110」（police）要答 3 次才走到，最多只能答 2 次',
        fix: '在第一个问题里加一个直接去「police」的选项',
      },
      change(longWay, 'to: ask', 'to: police'),
    ],
    [
      'a dangerous answer without a danger exit',
      change(sound, '    danger: true\n    offices', '    offices'),
      {
        rule: 'pathway-danger',
        field: 'outcomes',
        line: 21,
        message: '选项「不安全」标了「有危险」，却没有危险出口',
        fix: '加一个结果，勾上「危险出口」，先写怎么保住人、打哪个电话',
      },
      changeAll(sound, ['        danger: true\n', ''], ['    danger: true\n    offices', '    offices']),
    ],
    [
      'a dangerous matter without a danger exit',
      change(harmless, '邻里与相邻', '婚姻与彩礼'),
      {
        rule: 'pathway-danger',
        field: 'outcomes',
        message: '「婚姻与彩礼」的引路没有危险出口',
        fix: '加一个结果，勾上「危险出口」，先写怎么保住人、打哪个电话',
      },
      harmless,
    ],
    [
      'a hotline that the settings do not know',
      change(sound, "'110'", "'12338'"),
      {
        rule: 'pathway-hotline',
        field: 'outcomes.0.hotlines.0',
        line: 27,
        message: '结果「打110」的电话「12338」没有在 site.json 的热线里登记，网页不会显示',
        fix: '从这些里面选：12348、12333、110；或者先在 site.json 里登记它',
      },
      change(sound, "'110'", "'110', '12333'"),
    ],
    [
      'no question at all',
      `${sound.slice(0, sound.indexOf('questions:'))}---\n`,
      {
        rule: 'pathway-start',
        field: 'questions',
        message: '还没有问题，读者无从走起',
        fix: '加上第一个问题，每个选项写明去哪',
      },
      sound,
    ],
  ])('%s', (_, broken, finding, nearMiss) => {
    const found = check(broken);
    const own = found.filter(({ rule, field }) => rule === finding.rule && field === finding.field);
    expect(own).toEqual([expect.objectContaining({ file: 'pathways/leak.md', severity: 'error', ...finding })]);
    expect(check(nearMiss)).toEqual([]);
  });
});

test('names every fault of a pathway at once', () => {
  const text = changeAll(sound, ['to: who', 'to: whom'], ["'110'", "'999'"]);
  expect(check(text).map(({ rule }) => rule)).toEqual([
    'pathway-target',
    'pathway-reach',
    'pathway-reach',
    // Its own number is not among them any more.
    'danger-hotline',
    'pathway-hotline',
  ]);
});

test('which matters are dangerous is said by site.json, by whatever name they go there', () => {
  const pathway = change(harmless, '邻里与相邻', '山火');
  const inPortal = (danger: boolean) =>
    validateFolder(
      makeFolder({ 'pathways/a.md': pathway }),
      makeSite({ topics: [{ name: '山火', slug: 'fire', hue: 10, danger }] }),
    ).findings.filter(({ rule }) => rule === 'pathway-danger');
  expect(inPortal(true)).toMatchObject([{ message: '「山火」的引路没有危险出口' }]);
  expect(inPortal(false)).toEqual([]);
});
