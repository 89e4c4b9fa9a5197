import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barChart, layoutBars } from '../../../../src/domain/diagram/bars.ts';
import { diagramWidth, getTextWidth } from '../../../../src/domain/diagram/wrap.ts';
import { getOverlaps, isWithin, textBox } from './boxes.ts';
import { readableText } from './readable-text.ts';

const bar = fc.record({
  label: readableText,
  value: fc.constantFrom('1个', '2,532个', '1,300余件次', '95%以上'),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  isOpen: fc.boolean(),
});

test('nothing lies outside the width, bars and texts do not overlap', () => {
  fc.assert(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 8 }), (bars) => {
      const { height, bars: placed } = layoutBars(bars);
      const whole = { x: 0, y: 0, width: diagramWidth, height };
      const boxes = placed.flatMap(({ label, y, width, tail, value }) => [
        { x: 0, y, width: width + tail, height: barChart.height },
        textBox(value.x, value.y, getTextWidth(value.text, barChart.size), barChart.size),
        ...label.map((line) => textBox(0, line.y, getTextWidth(line.text, barChart.size), barChart.size)),
      ]);
      for (const box of boxes) expect(isWithin(box, whole), JSON.stringify(box)).toBe(true);
      expect(getOverlaps(boxes)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a bar twice as much is twice as long, and the least is still seen', () => {
  const { bars } = layoutBars([1, 0.5, 0].map((share) => ({ label: '网格', value: '1个', share, isOpen: false })));
  expect(bars[0]!.width / bars[1]!.width).toBeCloseTo(2);
  expect(bars[2]!.width).toBeGreaterThan(0);
});
