import { describe, expect, test } from 'vitest';
import { figureFields } from './figure-fields.ts';
import { folder, portal, result } from './shipped.ts';

const { cases, rooms, methods, explainers, laws, terms } = portal.entries;

test('the checks find no error', () => {
  expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every file becomes an entry', () => {
  const count = Object.values(portal.entries).reduce((sum, entries) => sum + entries.length, 0);
  expect(count).toBe(folder.files.length);
});

test.each([
  ['stories', cases.filter(({ data }) => data.kind === 'dispute').length, 3],
  ['rooms', rooms.length, 12],
  ['methods', methods.length, 10],
  ['explainers', explainers.length, 12],
  ['laws', laws.length, 15],
  ['words', terms.length, 25],
])('there are enough %s: %i', (_, count, wanted) => {
  expect(count).toBeGreaterThanOrEqual(wanted);
});

test('there are the five practices, each of its own place', () => {
  const practices = cases.filter(({ data }) => data.kind === 'practice');
  expect(practices).toHaveLength(5);
  expect(new Set(practices.map(({ data }) => data.region)).size).toBe(5);
});

test('every practice has its four parts, in order', () => {
  const parts = ['背景和起因', '做法与经过', '成效与反响', '探讨与评论'];
  for (const { id, body, data } of cases)
    if (data.kind === 'practice') expect([...body.matchAll(/^## +(.+?)\s*$/gmu)].map(([, title]) => title), id).toEqual(parts);
});

describe('figures', () => {
  const figures = figureFields(portal);

  test('a hundred and more are distinct, each with its unit', () => {
    const distinct = new Set(figures.map(({ place, label, value, unit, period }) => [place, label, value, unit, period].join('|')));
    expect(distinct.size).toBeGreaterThanOrEqual(100);
    for (const { entry, label, unit } of figures) expect(unit, `${entry} ${label}`).toMatch(/\S/u);
  });

  test('each names a source of its page, or says in its note that there is none', () => {
    const homeless = figures.filter(({ source, sources, note }) => (source === undefined ? !/来源/u.test(note ?? '') : !sources.includes(source)));
    expect(homeless.map(({ entry, label }) => `${entry} ${label}`)).toEqual([]);
  });
});
