import { expect, test } from 'vitest';
import { createRecheck } from '../../../../src/app/builder/recheck.ts';
import { validatePortal } from '../../../../src/checks/index.ts';
import { toPortal } from '../../../../src/content/open-portal.ts';
import { sourceFile, type SourceFile } from '../../../../src/rules/entries/source-file.ts';
import { makeSite } from '../../make-portal.ts';
import { openFile } from '../../../../src/checks/shape/open-file.ts';
import { onceFor } from '../../../../src/rules/memory/once-for.ts';

const term = (id: string, text: string) => sourceFile('terms', `terms/${id}.md`, text);
const law = (name: string) =>
  sourceFile(
    'laws',
    'laws/old.md',
    `---\ntitle: ${name}\nshort: ${name}\nkind: rule\nissuer: 老部门\nreplacedBy: kite\nchecked:\n  on: 2026-01-01\n  against: 全文\n---\n`,
  );
const tort = term(
  'tort',
  '---\nterm: 侵权\nplain: 伤了别人，要赔。\n---\n\n按《风筝暂行办法》办。见[押金](/terms/deposit/)。\n',
);
const deposit = term('deposit', '---\nterm: 押金\nplain: 先交的钱。\n---\n\n退租时退。\n');
const twin = term('twin', '---\nterm: 押金\nplain: 先交的钱。\n---\n\n退租时退。\n');

/** One folder after the other, by what changes between them. */
const folders: Record<string, SourceFile[]> = {
  'two words': [tort, deposit],
  'one that they lead to has gone': [tort],
  'it has come back': [tort, deposit],
  'another says the same': [tort, deposit, twin],
  'a law that the text leans on is named': [tort, deposit, law('风筝暂行办法')],
  'it has another name': [tort, deposit, law('放风筝旧办法')],
  'nothing but that': [tort, deposit],
  'the text was mended': [term('tort', tort.text.replace('按《风筝暂行办法》办。', '')), deposit],
};

test('a portal that is checked again has the findings of one that is checked for the first time', () => {
  const open = onceFor(openFile);
  const getReady = createRecheck();
  const seen = new Set<string>();
  for (const [name, files] of Object.entries(folders)) {
    const folder = { dir: '', files, media: [], site: undefined, ui: {}, strays: [] };
    const opened = toPortal(folder, { shippedSite: makeSite() }, open);
    const again = validatePortal(opened, '2026-11-30', getReady).findings;
    expect({ name, findings: again }).toEqual({ name, findings: validatePortal(opened, '2026-11-30').findings });
    for (const { rule } of again) seen.add(rule);
  }
  // What depends on others was among it.
  expect([...seen]).toEqual(expect.arrayContaining(['link-dead', 'law-lapsed-name']));
});

test('on another day the checks that ask for it look again', () => {
  const open = onceFor(openFile);
  const getReady = createRecheck();
  const folder = { dir: '', files: [tort, law('风筝暂行办法')], media: [], site: undefined, ui: {}, strays: [] };
  const opened = toPortal(folder, { shippedSite: makeSite() }, open);
  for (const day of ['2019-12-31', '2020-01-02', '2026-11-30'])
    expect(validatePortal(opened, day, getReady).findings).toEqual(validatePortal(opened, day).findings);
});
