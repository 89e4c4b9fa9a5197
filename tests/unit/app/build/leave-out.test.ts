import { describe, expect, test } from 'vitest';
import { leaveOut } from '../../../../src/app/build/leave-out.ts';
import { toPortal } from '../../../../src/content/open-portal.ts';
import type { Folder } from '../../../../src/rules/entries/source-file.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { openFile } from '../../../../src/checks/shape/open-file.ts';
import { onceFor } from '../../../../src/rules/memory/once-for.ts';

const term = (plain: string) => `---\nterm: 侵权\nplain: ${plain}\n---\n`;
const law = (related: string) => `---\nterm: 调解\nplain: 劝和。\nrelated: [${related}]\n---\n`;
const good = term('要赔。');
const broken = '---\nterm: "侵权\n---\n';
const told = term('打13900139000。');

function leave(texts: Record<string, string>, before?: Folder, rest: Parameters<typeof makeFolder>[1] = {}) {
  const openKept = onceFor(openFile);
  const open = (folder: Folder) => toPortal(folder, { shippedSite: makeSite() }, openKept);
  const found = leaveOut(makeFolder(texts, rest), { open, good: before });
  return (
    found && {
      leftOut: found.leftOut,
      goodMedia: [...found.goodMedia],
      site: found.opened.portal.site.name,
      words: Object.fromEntries(found.opened.portal.entries.terms.map(({ id, data }) => [id, data.plain])),
    }
  );
}

describe.each([
  ['cannot be read', broken],
  ['holds what may not be published', told],
])('an entry that %s', (_, text) => {
  test('is left out where it was never on the site, and stops no other', () => {
    expect(leave({ 'terms/tort.md': text, 'terms/b.md': good })).toMatchObject({
      leftOut: ['terms/tort.md'],
      words: { b: '要赔。' },
    });
  });

  test('keeps the text that is on the site', () => {
    const before = makeFolder({ 'terms/tort.md': term('从前的话。') });
    expect(leave({ 'terms/tort.md': text, 'terms/b.md': good }, before)).toMatchObject({
      leftOut: ['terms/tort.md'],
      words: { b: '要赔。', tort: '从前的话。' },
    });
  });

  test('takes nobody along who refers to it', () => {
    expect(leave({ 'terms/tort.md': text, 'terms/b.md': law('tort') })).toMatchObject({
      leftOut: ['terms/tort.md'],
      words: { b: '劝和。' },
    });
  });
});

test('what is on the site already stays there, though a check finds fault with it now', () => {
  const texts = { 'terms/tort.md': told, 'terms/b.md': good };
  expect(leave(texts, makeFolder(texts))).toMatchObject({ leftOut: [], words: { tort: '打13900139000。' } });
});

test('what is on the site already and can no longer be read is left out', () => {
  const texts = { 'terms/tort.md': broken, 'terms/b.md': good };
  expect(leave(texts, makeFolder(texts))).toMatchObject({ leftOut: ['terms/tort.md'], words: { b: '要赔。' } });
});

test('of two entries with one name the first is built', () => {
  expect(leave({ 'terms/a.md': good, 'terms/2024/a.md': term('另一个。') })).toMatchObject({
    leftOut: ['terms/2024/a.md'],
    words: { a: '要赔。' },
  });
});

test('broken settings keep those of the site, and without such nothing is built', () => {
  const texts = { 'terms/tort.md': good };
  const site = JSON.stringify(makeSite({ name: '和顺里', featuredDeadlines: [] }));
  expect(leave(texts, makeFolder(texts, { site }), { site: '{"name": ' })).toMatchObject({
    leftOut: ['site.json'],
    site: '和顺里',
  });
  expect(leave(texts, undefined, { site: '{"name": ' })).toBeUndefined();
  expect(leave(texts, makeFolder(texts, { site: '{' }), { site: '{' })).toBeUndefined();
});

test('where no entry can be built there is nothing to build', () => {
  expect(leave({ 'terms/tort.md': broken })).toBeUndefined();
});

test('what is sound is left as it is', () => {
  expect(leave({ 'terms/tort.md': good })).toEqual({
    leftOut: [],
    goodMedia: [],
    site: '明理',
    words: { tort: '要赔。' },
  });
});
