import { expect, test } from 'vitest';
import { type Asked, readIds, writeIds } from '../../../../../src/site/compare/rules/ids.ts';

const known = {
  cases: ['lanshan-platform', 'desk', 'c1', 'c2', 'c3'],
  regions: ['lanshan', 'wuda'],
  methods: ['desk', 'proxy'],
};
const nothing: Asked = { ids: [], unknown: [], mixed: [], surplus: [] };

test.each<[string, string, Partial<Asked>]>([
  ['bare slugs', 'c1,c2', { ids: ['cases/c1', 'cases/c2'] }],
  ['ids with their collection', 'methods/desk,methods/proxy', { ids: ['methods/desk', 'methods/proxy'] }],
  [
    'a bare slug of two collections means the one that has its neighbour too',
    'desk,proxy',
    { ids: ['methods/desk', 'methods/proxy'] },
  ],
  ['a bare slug of two collections alone means the case', 'desk', { ids: ['cases/desk'] }],
  ['the same twice is once', 'c1,cases/c1,c1', { ids: ['cases/c1'] }],
  ['blanks, a Chinese comma and slashes do no harm', ' /cases/c1/ ， c2 ,', { ids: ['cases/c1', 'cases/c2'] }],
  [
    'what does not exist is named as it was written',
    'c1,gone,rooms/x,constructor',
    { ids: ['cases/c1'], unknown: ['gone', 'rooms/x', 'constructor'] },
  ],
  [
    'another collection than the first is left out',
    'lanshan,wuda,c1',
    { ids: ['regions/lanshan', 'regions/wuda'], mixed: ['cases/c1'] },
  ],
  [
    'a fifth has no room',
    'c1,c2,c3,lanshan-platform,desk',
    { ids: ['cases/c1', 'cases/c2', 'cases/c3', 'cases/lanshan-platform'], surplus: ['cases/desk'] },
  ],
  ['nothing', '', {}],
])('%s', (_, value, expected) => {
  expect(readIds(value, known)).toEqual({ ...nothing, ...expected });
});

test('what is written is read again', () => {
  const ids = ['methods/desk', 'methods/proxy'];
  expect(readIds(writeIds(ids), known).ids).toEqual(ids);
});
