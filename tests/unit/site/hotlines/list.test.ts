import { expect, test } from 'vitest';
import { getHotlinesPage } from '../../../../src/site/hotlines/list.ts';
import { makePortal, makeSite } from '../../make-portal.ts';
import { today } from '../town.ts';

const list = (hotlines: Parameters<typeof makeSite>[0] extends { hotlines?: infer H } | undefined ? H : never) =>
  getHotlinesPage(makePortal([], makeSite({ hotlines, topics: [] })), today).groups.map(({ title, items }) => [
    title,
    items.map(({ href, aside, summary }) => [href, aside, summary]),
  ]);

test('lists every number of the settings once, those for a danger first, with its use, source and date', () => {
  expect(
    list([
      { name: '法律服务', number: '12348', hint: '免费咨询', source: '全国统一' },
      { name: '心理援助', number: '12356', hint: '难受', source: '通知', on: '2024-12-25', offHome: true },
      { name: '报警', number: '110' },
    ]),
  ).toEqual([
    [
      '有危险，马上打',
      [
        ['tel:12356', '12356', '难受（依据：通知，2024年12月25日）'],
        ['tel:110', '110', ''],
      ],
    ],
    ['要咨询、办事、投诉', [['tel:12348', '12348', '免费咨询（依据：全国统一）']]],
  ]);
});

test('of settings without a number is empty', () => {
  expect(list([])).toEqual([]);
});
