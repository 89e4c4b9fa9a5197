import { expect, test } from 'vitest';
import { getCasePage, getKeyFigures } from '../../../../src/site/cases/model.ts';
import { portal, today, town } from '../town.ts';

const page = getCasePage(portal, town.practice, today);
const figures = page.folds.flatMap((fold) => fold.figures);

test('says first what an official decides by, and leaves the gaps of a report open', () => {
  expect(page.decision).toEqual({
    models: [{ href: '/cases/model/grid/', label: '网格' }],
    what: ['县区'],
    cost: ['建设：先后投入200万元'],
    people: [],
    needs: [],
    contact: undefined,
    limits: [],
  });
  expect(figures[1]).toMatchObject({ value: '1,786余', unit: '件', period: undefined, source: undefined });
});

test('grades its evidence, says what would lift it and what the report leaves open', () => {
  expect(page.evidence).toMatchObject({
    level: '第 1 级（共 5 级）',
    says: '写了做什么，没有写效果的数',
    lift: expect.stringContaining('要升一级'),
  });
  expect(page.evidence?.parts.map(({ name }) => name)).toEqual([
    '效果',
    '靠什么',
    '在哪样的地方',
    '怎么落实',
    '经济账',
  ]);
  expect(page.evidence?.parts[0]?.words).toBeUndefined();
});

test('leads from a figure to its source', () => {
  expect(figures.map(({ sourceHref }) => sourceHref)).toEqual(['#source-1', undefined]);
});

test('asks of a dispute story nothing that decides about a practice', () => {
  expect(getCasePage(portal, town.story, today)).toMatchObject({ decision: undefined, lineage: undefined });
});

test('puts the chosen figures on top, else the first four', () => {
  expect(page.keyFigures.map(({ label }) => label)).toEqual(['化解']);
  const data = {
    ...town.practice.data,
    keyFigures: [],
    figures: Array.from({ length: 6 }, () => town.practice.data.figures[0]!),
  };
  expect(getKeyFigures(data)).toHaveLength(4);
});

test('says from where and by which way', () => {
  expect(page).toMatchObject({
    regionPath: '甲省 · 乙县',
    region: { href: '/regions/xian/', label: '乙县' },
    kindLabel: '经验做法',
  });
  expect(page.crumbs.map(({ label }) => label)).toEqual(['首页', '典型案例', '甲省', '乙县']);
  expect(page.head).toMatchObject({
    source: '通讯',
    date: '2026-01-01',
    column: '典型案例',
    image: '/cards/cases/platform.png',
  });
});

test('links a kind of dispute to its explainers, or to all where there are none', () => {
  expect(page.topics).toEqual([
    { href: '/explainers/topics/neighbours/', label: '邻里与相邻' },
    { href: '/explainers/', label: '没人写过的事' },
  ]);
});

test('knows from whom it was copied and who copied it', () => {
  expect(page.lineage).toMatchObject({ from: [], own: '乙县', by: [{ href: '/cases/story/', label: '漏水的事' }] });
  expect(getCasePage(portal, town.story, today).adopted.from.map(({ href }) => href)).toEqual(['/cases/platform/']);
});

test('says that it was changed and why, and nothing while it stands as it was', () => {
  const updated = {
    ...town.story,
    data: { ...town.story.data, status: 'updated' as const, statusReason: '数字写错' },
  };
  expect(page.status).toBeUndefined();
  expect(getCasePage(portal, updated, today).status).toEqual({ label: '本页已更新', reason: '数字写错' });
});

test('stands even where its place is unknown', () => {
  const lost = { ...town.story, data: { ...town.story.data, region: 'gone' } };
  expect(getCasePage(portal, lost, today)).toMatchObject({
    region: { href: '/regions/', label: 'gone' },
    regionPath: '',
  });
});
