import { expect, test } from 'vitest';
import { getCalled, redirect } from '../../../../src/checks/links/uses.ts';

const called = (path: string) => getCalled(path)!;

test.each<[string, 'terms' | 'cases', string, string, string?]>([
  ['a field', 'terms', 'related: [gone] # 相近', 'related: [fresh] # 相近'],
  [
    'a field of a row',
    'cases',
    'citations:\n  - law: gone\n    note: 甲',
    'citations:\n  - law: fresh\n    note: 甲',
    'laws',
  ],
  ['a list that has the other already', 'terms', 'related:\n  - gone\n  - fresh', 'related:\n  - fresh'],
  ['two places of one list', 'terms', 'related: [a, gone, fresh, b]', 'related: [a, fresh, b]'],
])('leads %s elsewhere, and leaves the rest as it was written', (_, collection, before, after, kind = 'terms') => {
  const text = (fields: string) => `---\n# 编辑的话\nterm: 一\n${fields}\n---\n\n正文。\n`;
  const change = { from: called(`${kind}/gone.md`), to: called(`${kind}/fresh.md`) };
  const wanted = text(after).replace('[a, fresh, b]', '[ a, fresh, b ]').replace('[fresh] #', '[ fresh ] #');
  expect(redirect({ text: text(before), collection }, change)).toBe(wanted);
});

test.each([
  ['看[这里](/terms/gone/)和[那里](/terms/gone/#a)。', '看[这里](/terms/fresh/)和[那里](/terms/fresh/#a)。'],
  ['[别的](/terms/gone-on/)，[别栏](/laws/gone/)，gone', '[别的](/terms/gone-on/)，[别栏](/laws/gone/)，gone'],
  ['\r\n| 表 |\r\n|---|\r\n[甲](/terms/gone)', '\r\n| 表 |\r\n|---|\r\n[甲](/terms/fresh)'],
])('leads links of a text elsewhere: %j', (before, after) => {
  const text = (body: string) => `---\nterm:   一\n---\n${body}`;
  const change = { from: called('terms/gone.md'), to: called('terms/fresh.md') };
  expect(redirect({ text: text(before), collection: 'terms' }, change)).toBe(text(after));
});

test.each(['![井台](/media/井台.jpg)', '![井台](/media/%E4%BA%95%E5%8F%B0.jpg)'])(
  'shows another picture for %s',
  (body) => {
    const change = { from: called('media/井台.jpg'), to: called('media/well.jpg') };
    expect(redirect({ text: `---\nterm: 一\n---\n${body}`, collection: 'terms' }, change)).toContain(
      '](/media/well.jpg)',
    );
  },
);
