import { expect, test } from 'vitest';
import { getPathwayNodes, getPathwayPage } from '../../../../src/site/pathways/model.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { today, town } from '../town.ts';

const named: Record<string, string[]> = { police: ['calm', 'order'], room: ['order', 'sue'] };
const outcomes = town.pathway.data.outcomes.map((outcome) => ({ ...outcome, forms: named[outcome.id] ?? [] }));
const forms = Object.entries({ calm: '人民调解申请书', order: '保护令申请书', sue: '民事起诉状' }).map(([id, title]) =>
  makeEntry('forms', id, {
    title,
    purpose: '一句',
    group: 'court',
    filedBy: '本人',
    where: '法院',
    copies: '一份',
    cost: '不收费',
    disputeTypes: ['邻里与相邻'],
  }),
);

const getWritten = (dangers: typeof town.pathway.data.dangers) => {
  const pathway = { ...town.pathway, data: { ...town.pathway.data, outcomes, dangers } };
  const portal = makePortal([pathway, ...forms]);
  const [later] = getPathwayNodes(portal, pathway, today);
  return { start: getPathwayPage(portal, pathway, today).toWrite, later: later?.page.node };
};

test('what its outcomes tell to write stands at the start of a pathway, what most of them name first', () => {
  expect(getWritten([]).start.map(({ label }) => label)).toEqual([
    '写：保护令申请书',
    '写：人民调解申请书',
    '写：民事起诉状',
  ]);
});

test('a later question tells what is written in what still lies ahead', () => {
  expect(getWritten([]).later).toMatchObject({ toWrite: [{ href: '/forms/order/' }, { href: '/forms/sue/' }] });
});

test('a pathway of danger offers nothing of mediation to write', () => {
  expect(getWritten(['violence']).start.map(({ label }) => label)).toEqual(['写：保护令申请书', '写：民事起诉状']);
});
