import { expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, explainer, practice } from '../texts.ts';

const long = `${'先把证据留好'.repeat(8)}。`;
const hard = (body: string) => change(explainer, '正文\n', body);

test('an explainer of long sentences is asked to shorten them, with its line and the sentences', () => {
  expect(check({ 'explainers/lou-shui.md': hard(`先止水。\n\n${long}\n`) })).toEqual([
    {
      file: 'explainers/lou-shui.md',
      field: 'body',
      line: 9,
      place: { start: 6, end: 55 },
      rule: 'readability',
      severity: 'warning',
      message: expect.stringContaining('易读分'),
      fix: expect.stringMatching(/拆短.*「先把证据留好先把.*…」（48 字）/u),
    },
  ]);
});

test('a middling text without a single long sentence is told what is wrong as well', () => {
  const middling = `${'字'.repeat(39)}。`.repeat(12);
  expect(check({ 'explainers/lou-shui.md': hard(`${middling}\n`) })).toMatchObject([
    { rule: 'readability', fix: expect.stringContaining('句子普遍偏长') },
  ]);
});

const statutory = '行使撤销权。行使代位权。可以抗辩。属于善意取得。构成无因管理。';

test('legal words count where nothing explains them, and are named beside the sentences', () => {
  const text = hard(`${statutory}${'好。'.repeat(8)}${long}\n`);
  expect(check({ 'explainers/lou-shui.md': text })).toMatchObject([
    { rule: 'readability', fix: expect.stringMatching(/拆短.*撤销权、代位权、抗辩、善意取得、无因管理/u) },
  ]);
  const terms = ['撤销权', '代位权', '抗辩', '善意取得', '无因管理'].map((word, index) => [
    `terms/t${index}.md`,
    `---\nterm: ${word}\nplain: 大白话\n---\n`,
  ]);
  expect(check({ 'explainers/lou-shui.md': text, ...Object.fromEntries(terms) })).toEqual([]);
});

test('steps count as well as the body', () => {
  const steps = `steps:\n  - title: 做\n    detail: ${long}\n`;
  expect(check({ 'explainers/lou-shui.md': change(explainer, '---\n\n正文', `${steps}---\n\n正文`) })).toMatchObject([
    { rule: 'readability', line: 10 },
  ]);
});

test('short sentences pass, and so does whatever is no explainer', () => {
  expect(check({ 'explainers/lou-shui.md': hard('先止水。\n\n- 再拍照\n- 再谈赔偿\n') })).toEqual([]);
  expect(check({ 'cases/platform.md': change(practice, '正文\n', `${long}\n`) })).toEqual([]);
});
