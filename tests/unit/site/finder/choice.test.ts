import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, countValues, type Findable, getLooser, isChosen } from '../../../../src/site/finder/choice.ts';
import { roomFacets } from '../../../../src/rules/entries/facets.ts';

const rooms: Findable[] = [
  { region: ['jilin', 'xingfu'], kind: ['branded'], for: ['neighbours', 'property'] },
  { region: ['jilin', 'xingfu'], kind: ['court'], for: ['neighbours'] },
  { region: ['shandong'], kind: ['branded'], for: [] },
];

test.each<[string, Choice, number[]]>([
  ['nothing chosen takes all', {}, [0, 1, 2]],
  ['a province takes what lies below it', { region: 'jilin' }, [0, 1]],
  ['two facets must both hold', { region: 'jilin', kind: 'branded' }, [0]],
  ['all three', { region: 'xingfu', kind: 'court', for: 'neighbours' }, [1]],
  ['a value that no room has', { for: 'marriage' }, []],
  ['a facet that no room has', { year: '2021' }, []],
])('%s', (_, choice, expected) => {
  expect(rooms.flatMap((room, index) => (isChosen(room, choice) ? [index] : []))).toEqual(expected);
});

test('counts what each value would leave, the other facets kept', () => {
  const { region } = countValues(rooms, { kind: 'branded', region: 'shandong' }, roomFacets);
  expect(region.all).toBe(2);
  expect(Object.fromEntries(region.values)).toEqual({ jilin: 1, xingfu: 1, shandong: 1 });
});

test('every count is the number of rooms that choosing the value, or none, shows', () => {
  const keys = (...names: string[]) => fc.array(fc.constantFrom(...names), { maxLength: 3 });
  const room = fc.record({ region: keys('r1', 'r2', 'r3'), kind: keys('k1', 'k2'), for: keys('f1', 'f2', 'f3') });
  const choice = fc.record(
    { region: fc.constantFrom('r1', 'r2'), kind: fc.constantFrom('k1', 'k2'), for: fc.constantFrom('f1', 'f2') },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(room, { maxLength: 12 }), choice, (all, chosen) => {
      const counts = countValues(all, chosen, roomFacets);
      for (const facet of roomFacets) {
        const left = (value: string | undefined) => all.filter((each) => isChosen(each, { ...chosen, [facet]: value }));
        expect(left(undefined)).toHaveLength(counts[facet].all);
        for (const value of new Set(all.flatMap((each) => each[facet])))
          expect(left(value)).toHaveLength(counts[facet].values.get(value) ?? 0);
      }
    }),
  );
});

test.each<[string, Choice, [string, number][]]>([
  [
    'either of two that do not go together',
    { region: 'shandong', kind: 'court' },
    [
      ['region', 1],
      ['kind', 1],
    ],
  ],
  ['the one of three that keeps the others apart', { region: 'jilin', kind: 'branded', for: 'marriage' }, [['for', 1]]],
  ['none where two of three find nothing by themselves', { region: 'shandong', kind: 'court', for: 'marriage' }, []],
])('where nothing is found it is said what to leave open: %s', (_, choice, expected) => {
  const looser = getLooser(countValues(rooms, choice, roomFacets), choice);
  expect(looser.map(({ facet, count }) => [facet, count])).toEqual(expected);
});
