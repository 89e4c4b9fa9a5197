import fc from 'fast-check';
import { expect, test } from 'vitest';
import { floorGuide, layoutFloors } from '../../../../src/site/diagrams/floors.ts';
import { diagramWidth, getTextWidth } from '../../../../src/site/diagrams/wrap.ts';
import { getOverlaps, isWithin, textBox } from './boxes.ts';
import { readableText } from './readable-text.ts';

const floor = fc.record({ name: readableText, zones: fc.array(readableText, { maxLength: 12 }) });

test('zones lie on their floor, beside its name, without overlapping, and hold their words', () => {
  fc.assert(
    fc.property(fc.array(floor, { minLength: 1, maxLength: 5 }), (floors) => {
      const { height, floors: placed } = layoutFloors(floors);
      expect(placed.reduce((sum, each) => sum + each.height, 0)).toBeCloseTo(height);
      expect(getOverlaps(placed.map(({ y, height: own }) => ({ x: 0, y, width: diagramWidth, height: own })))).toEqual(
        [],
      );
      for (const each of placed) {
        const slab = {
          x: floorGuide.labelWidth,
          y: each.y,
          width: diagramWidth - floorGuide.labelWidth,
          height: each.height,
        };
        const label = { x: 0, y: each.y, width: floorGuide.labelWidth, height: each.height };
        for (const zone of each.zones) expect(isWithin(zone, slab), JSON.stringify(zone)).toBe(true);
        expect(getOverlaps(each.zones)).toEqual([]);
        const place = (x: number, text: string, y: number) => {
          const width = getTextWidth(text, floorGuide.size);
          return textBox(x - width / 2, y, width, floorGuide.size);
        };
        for (const zone of each.zones)
          for (const { text, y } of zone.lines)
            expect(isWithin(place(zone.x + zone.width / 2, text, y), zone), text).toBe(true);
        for (const { text, y } of each.name)
          expect(isWithin(place(floorGuide.labelWidth / 2, text, y), label), text).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('the first floor given is the ground floor, at the bottom', () => {
  const { floors } = layoutFloors([
    { name: '一楼', zones: ['大厅'] },
    { name: '二楼', zones: ['调解室'] },
  ]);
  expect(floors.map(({ name }) => name[0]?.text)).toEqual(['二楼', '一楼']);
  expect(floors[1]!.y).toBe(floors[0]!.height);
});

test('every zone is written out', () => {
  const zones = ['老庞调解室', '巾帼调解屋', '一间名字特别特别长、一行怎么也写不下的综合功能室'];
  const { floors } = layoutFloors([{ name: '二楼', zones }]);
  expect(floors[0]!.zones.map(({ lines }) => lines.map(({ text }) => text).join(''))).toEqual(zones);
});
