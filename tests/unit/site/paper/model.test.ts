import { expect, test } from 'vitest';
import { getPaperPages } from '../../../../src/site/paper/model.ts';
import { getPaperCode } from '../../../../src/site/paper/paper.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

const getTargets = (pages: ReturnType<typeof getPaperPages>, path: string) =>
  pages.find(({ code }) => code === getPaperCode(path))?.targets;

const makeExplainer = (id: string, fields: { renamedFrom?: string[]; dangers?: ['violence'] } = {}) =>
  makeEntry('explainers', id, { title: id, summary: '答', topic: '邻里与相邻', ...fields });

test('a paper leads to its page by the name of it, and is in no search engine', () => {
  const pages = getPaperPages(makePortal([makeExplainer('leak')]), today);
  expect(getTargets(pages, '/explainers/leak/')).toMatchObject([{ href: '/explainers/leak/', label: 'leak' }]);
  expect(pages.every(({ head }) => head.isHidden)).toBe(true);
});

test('a paper of a page that has moved leads to where it is now, with its text', () => {
  const pages = getPaperPages(makePortal([makeExplainer('leak', { renamedFrom: ['water'] })]), today);
  expect(getTargets(pages, '/explainers/water/')).toEqual(getTargets(pages, '/explainers/leak/'));
});

test('a paper of what was withdrawn leads to the page that says so, without its words', () => {
  const path = `/cases/${town.withdrawn.id}/`;
  expect(getTargets(getPaperPages(portal, today), path)).toEqual([
    { href: path, label: '打开这一页', version: undefined },
  ]);
});

test('a page that somebody may have to hide is not named', () => {
  const pages = getPaperPages(makePortal([makeExplainer('beaten', { dangers: ['violence'] })]), today);
  expect(JSON.stringify(pages)).not.toContain('"beaten"');
});

test('two pages that share a code stand side by side', () => {
  // Found by trying 160,000 names.
  const pair = ['page-24152', 'page-159671'];
  const pages = getPaperPages(makePortal(pair.map((id) => makeExplainer(id))), today);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.targets.map(({ label }) => label).sort()).toEqual(pair.sort());
});
