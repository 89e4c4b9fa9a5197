import { expect, test } from 'vitest';
import { getDeadlinePage } from '../../../../src/site/deadlines/model.ts';
import { getMethodPage } from '../../../../src/site/methods/model.ts';
import { getTermPage } from '../../../../src/site/terms/model.ts';
import { portal, today, town } from '../town.ts';

test('a method says who does what within what time, and who uses it', () => {
  const page = getMethodPage(portal, town.method, today);
  expect(page.steps).toEqual([
    { name: '听', actor: undefined, within: '5个工作日', output: undefined },
    { name: '劝', actor: undefined, within: undefined, output: undefined },
  ]);
  expect([page.cases, page.rooms].map((links) => links.map(({ href }) => href))).toEqual([
    ['/cases/platform/'],
    ['/rooms/room/'],
  ]);
});

test('a deadline says how long, counted how, and who speaks of it', () => {
  const page = getDeadlinePage(portal, town.deadline, today);
  expect(page).toMatchObject({ length: '3年', explainers: [{ href: '/explainers/leak/' }] });
  expect(page.rules).toHaveLength(4);
});

test('a word is linked to who names it and to who only uses it', () => {
  expect(getTermPage(portal, town.term, today)).toMatchObject({
    plain: [{ words: '有人居中劝和' }],
    aliases: ['说和'],
    explainers: [{ href: '/explainers/leak/' }],
  });
});
