import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateSums } from '../../../../src/checks/law/sums.ts';
import { openFile } from '../../../../src/checks/shape/open-file.ts';
import { createSurroundings, getSummary } from '../../../../src/checks/surroundings.ts';
import { parseStatute } from '../../../../src/rules/law/statute.ts';
import { sums } from '../../../../src/rules/sums/sums.ts';
import { makeSite } from '../../make-portal.ts';
import { change } from '../texts.ts';

const consumerLaw = `---
title: 消费者权益保护法
short: 消费者权益保护法
kind: law
issuer: 全国人民代表大会常务委员会
versions:
  - adoptedOn: 2013-10-25
    inForceOn: 2014-03-15
    articleCount: 63
checked:
  on: 2026-11-21
  against: 全文
articles:
  - number: 55
    plain: 欺诈的赔三倍。
---

说明
`;

const check = (laws: Record<string, string>, text?: string) => {
  const files = Object.entries(laws).map(
    ([id, source]) => openFile({ path: `laws/${id}.md`, collection: 'laws', id, text: source }).file,
  );
  const statutes = new Map(text === undefined ? [] : [['consumer-law', new Map([['2014-03-15', parseStatute(text)]])]]);
  return validateSums(files, createSurroundings(getSummary(files, makeSite(), []), '2026-11-29', statutes));
};

test('every sum rests on articles that the shipped registry knows, in versions that hold', () => {
  const laws = new Set(
    Object.values(sums).flatMap((group) => group.flatMap(({ citations }) => citations.map(({ law }) => law))),
  );
  expect(laws.size).toBeGreaterThan(20);
  expect(
    check(Object.fromEntries([...laws].map((law) => [law, readFileSync(`content/laws/${law}.md`, 'utf8')]))),
  ).toEqual([]);
});

test('a registry that does not know all laws of a sum is told nothing of it', () => {
  expect(check({})).toEqual([]);
});

const articles = (...numbers: string[]) =>
  `# 消费者权益保护法\n\n${numbers.map((number) => `第${number}条 文。\n`).join('\n')}`;

test('a law that fits is passed, with its text and without', () => {
  expect(check({ 'consumer-law': consumerLaw })).toEqual([]);
  expect(check({ 'consumer-law': consumerLaw }, articles('二十四', '二十五', '五十五'))).toEqual([]);
});

test.each([
  [
    'a newer version',
    change(
      consumerLaw,
      '    articleCount: 63\n',
      '    articleCount: 63\n  - adoptedOn: 2026-01-01\n    inForceOn: 2026-06-01\n',
    ),
    undefined,
    '第五十五条已经有变',
  ],
  [
    'another version alone',
    change(consumerLaw, 'inForceOn: 2014-03-15', 'inForceOn: 1994-01-01'),
    undefined,
    '登记里没有 2014-03-15 起施行的版本',
  ],
  [
    'fewer articles',
    change(consumerLaw, 'articleCount: 63', 'articleCount: 54'),
    undefined,
    '一共 54 条，没有第五十五条',
  ],
  [
    'an article that was repealed',
    change(consumerLaw, '赔三倍。\n', '赔三倍。\n    repealedOn: 2025-01-01\n'),
    undefined,
    '第五十五条已经有变',
  ],
  ['a text without it', consumerLaw, articles('二十四', '二十五'), '文本里没有第五十五条'],
])('%s asks for another look at the sum', (_, law, text, misfit) => {
  expect(check({ 'consumer-law': law }, text)).toContainEqual({
    file: 'laws/consumer-law.md',
    field: 'versions',
    rule: 'sum-law',
    severity: 'warning',
    message: `「算一算」的《商家欺诈，退一赔三是多少》（fraud-triple）依据《消费者权益保护法》，${misfit}`,
    fix: expect.stringContaining('复核'),
  });
});
