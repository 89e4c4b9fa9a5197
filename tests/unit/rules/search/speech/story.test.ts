import { expect, test } from 'vitest';
import { dropNames, readSums, readTimes } from '../../../../../src/rules/search/speech/story.ts';

test.each([
  ['借我2万不还', '借我钱不还'],
  ['借了三千多块', '借了钱'],
  ['欠我5.6万元', '欠我钱'],
  ['骗了十万', '骗了钱'],
  ['工资8000元', '工资钱'],
  ['三个月没发', '三个月没发'],
  ['万一他不还', '万一他不还'],
])('%s is about money: %s', (said, read) => {
  expect(readSums(said)).toBe(read);
});

test.each(['2023年5月3日', '2023年5月', '3月份', '2024-05-01', '8:30', '13800000000', '张某', '李某某', '王xx'])(
  '%s leads to no page',
  (name) => {
    expect(dropNames(`楼上${name}漏水`).replace(/ /gu, '')).toBe('楼上漏水');
  },
);

test.each([
  '一个月',
  '两个多月',
  '十来天',
  '3个半月',
  '三个星期',
  '两周',
  '半年',
  '大半年',
  '一年',
  '一年多',
  '几个月',
  '数个月',
])('%s is some time', (time) => {
  expect(readTimes(`干了${time}不给钱`)).toBe('干了一阵不给钱');
});

test.each(['干了三年被辞退', '干了十多年', '8月的工资', '三周年', '周末加班'])(
  '%s says nothing of some time',
  (text) => {
    expect(readTimes(text)).toBe(text);
  },
);
