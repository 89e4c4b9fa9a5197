import { expect, test } from 'vitest';
import { getLawPage } from '../../../../src/site/laws/model.ts';
import { portal, today, town } from '../town.ts';

const page = getLawPage(portal, town.law, today);

test('lists the explained and the cited articles by number, with who cites each', () => {
  expect(page.articles.map(({ number, label, citedBy }) => [number, label, citedBy.map(({ href }) => href)])).toEqual([
    ['188', '第一百八十八条', ['/deadlines/limitation/']],
    ['296', '第二百九十六条', ['/explainers/leak/', '/pathways/leak-path/room/']],
    ['999', '第九百九十九条', ['/explainers/leak/']],
    ['1165', '第一千一百六十五条', []],
    ['1165-1', '第一千一百六十五条之一', []],
  ]);
});

test('says that an article was repealed', () => {
  const repealed = page.articles.filter((article) => article.repealed !== undefined);
  expect(repealed.map(({ number, repealed: words }) => [number, words?.includes('2026-06-01')])).toEqual([
    ['296', true],
  ]);
});

test('lists everybody who cites the law, each once', () => {
  expect(page.citedBy.map(({ href }) => href)).toEqual([
    '/explainers/leak/',
    '/deadlines/limitation/',
    '/pathways/leak-path/',
  ]);
});

test('leads from a law to the one that replaced it', () => {
  expect(getLawPage(portal, town.oldLaw, today).replacedBy).toMatchObject({
    href: '/laws/civil-code/',
    label: '民法典',
  });
  expect(page.replacedBy).toBeUndefined();
});
