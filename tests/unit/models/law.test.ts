import { expect, test } from 'vitest';
import { getLawPage } from '../../../src/models/law.ts';
import { portal, town } from './town.ts';

const page = getLawPage(portal, town.law);

test('lists the articles by number with who cites each', () => {
  expect(page.articles.map(({ number, label, citedBy }) => [number, label, citedBy.map(({ href }) => href)])).toEqual([
    ['296', '第二百九十六条', ['/explainers/leak/', '/pathways/leak-path/']],
    ['1165', '第一千一百六十五条', []],
  ]);
});

test('says that an article was repealed', () => {
  expect(page.articles[0]?.repealed).toContain('2026-06-01');
  expect(page.articles[1]?.repealed).toBeUndefined();
});

test('lists everybody who cites the law, each once', () => {
  expect(page.citedBy.map(({ href }) => href)).toEqual(['/explainers/leak/', '/deadlines/limitation/', '/pathways/leak-path/']);
});

test('leads from a law to the one that replaced it', () => {
  expect(getLawPage(portal, town.oldLaw).replacedBy).toMatchObject({ href: '/laws/civil-code/', label: '民法典' });
  expect(page.replacedBy).toBeUndefined();
});
