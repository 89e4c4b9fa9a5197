import { expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, practice } from '../texts.ts';

const rules = (text: string) =>
  check({ 'cases/platform.md': text }).map(({ rule, field, line }) => ({ rule, field, line }));

test('a proposal that nobody accepted is found where it stands', () => {
  expect(rules(change(practice, 'label: 受理', 'label: 【待核】受理'))).toEqual([
    { rule: 'import-pending', field: 'figures.0.label', line: 8 },
  ]);
  expect(rules(change(practice, '正文', '【待核】补一段'))).toEqual([
    { rule: 'import-pending', field: 'body', line: 23 },
  ]);
});

test('a report’s own words are found in their callout, and copied out of it', () => {
  const material = ':::material 报道原文\n\n镇里成立了人民调解委员会，一年调解矛盾纠纷四百多件，群众满意。\n\n:::';
  expect(rules(change(practice, '正文', `正文\n\n${material}`))).toEqual([
    { rule: 'import-material', field: 'body', line: 25 },
  ]);
  expect(
    rules(change(practice, '正文', `镇里成立了人民调解委员会，一年调解矛盾纠纷四百多件。\n\n${material}`)).map(
      ({ rule }) => rule,
    ),
  ).toEqual(['import-copied', 'import-material']);
});

test('words that only look like it are left alone', () => {
  expect(
    rules(change(practice, '正文', '这件事待核实。:::material 不在行首\n\n:::note 请注意\n先报警。\n:::')),
  ).toEqual([]);
});
