import { expect, test } from 'vitest';
import { listProposals } from '../../../../src/rules/import/acceptance.ts';
import { findPeople } from '../../../../src/rules/import/find/people.ts';
import { importReport } from '../../../../src/rules/import/report.ts';
import { nothing } from '../import/read-fixture.ts';

const given = '建国志强秀英桂兰玉梅海涛立新长明春花国栋文斌'.match(/../gu) ?? [];
const text = given.map((name) => `原告张${name}，男，1970年生。`).join('\n');
const masks = findPeople(text).map(({ mask }) => mask);

test('people of one family name are told apart, and no two of them are written alike', () => {
  expect(masks).toEqual([...['', ...'乙丙丁戊己庚辛壬癸', '11'].map((sign) => `张某${sign}`)]);
});

test('the importer proposes what the privacy gate writes', () => {
  const raw = { text, asides: [], hints: {}, warnings: [] };
  const proposed = listProposals(raw, importReport(raw, nothing, findPeople, new Set()))
    .flatMap(({ proposals }) => proposals)
    .flatMap(({ value }) => / → (张某.*)$/u.exec(value)?.[1] ?? []);
  expect(proposed).toEqual(masks);
});
