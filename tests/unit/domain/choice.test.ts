import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countValues, type Findable, isChosen, type RoomChoice, roomFacets } from '../../../src/domain/room-choice.ts';

const rooms: Findable[] = [
  { region: ['jilin', 'xingfu'], kind: ['branded'], for: ['neighbours', 'property'] },
  { region: ['jilin', 'xingfu'], kind: ['court'], for: ['neighbours'] },
  { region: ['shandong'], kind: ['branded'], for: [] },
];

test.each<[string, RoomChoice, number[]]>([
  ['nothing chosen takes all', {}, [0, 1, 2]],
  ['a province takes what lies below it', { region: 'jilin' }, [0, 1]],
  ['two facets must both hold', { region: 'jilin', kind: 'branded' }, [0]],
  ['all three', { region: 'xingfu', kind: 'court', for: 'neighbours' }, [1]],
  ['a value that no room has', { for: 'marriage' }, []],
])('%s', (_, choice, expected) => {
  expect(rooms.flatMap((room, index) => (isChosen(room, choice) ? [index] : []))).toEqual(expected);
});

test('counts what each value would leave, the other facets kept', () => {
  expect(Object.fromEntries(countValues(rooms, { kind: 'branded', region: 'shandong' }, 'region'))).toEqual({
    jilin: 1,
    xingfu: 1,
    shandong: 1,
  });
});

test('every count is the number of rooms that choosing the value shows', () => {
  const keys = (...names: string[]) => fc.array(fc.constantFrom(...names), { maxLength: 3 });
  const room = fc.record({ region: keys('r1', 'r2', 'r3'), kind: keys('k1', 'k2'), for: keys('f1', 'f2', 'f3') });
  const choice = fc.record(
    { region: fc.constantFrom('r1', 'r2'), kind: fc.constantFrom('k1', 'k2'), for: fc.constantFrom('f1', 'f2') },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(room, { maxLength: 12 }), choice, (all, chosen) => {
      for (const facet of roomFacets)
        for (const [value, count] of countValues(all, chosen, facet))
          expect(all.filter((each) => isChosen(each, { ...chosen, [facet]: value }))).toHaveLength(count);
    }),
  );
});
