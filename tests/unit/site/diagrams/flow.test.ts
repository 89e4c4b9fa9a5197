import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flow, layoutFlow, type PlacedStep } from '../../../../src/site/diagrams/flow.ts';
import { diagramWidth, getTextWidth } from '../../../../src/site/diagrams/wrap.ts';
import { type Box, getOverlaps, isWithin, textBox } from './boxes.ts';
import { readableText } from './readable-text.ts';

const step = fc.record({
  name: readableText,
  actor: fc.option(readableText, { nil: undefined }),
  within: fc.option(fc.constantFrom('当天', '5个工作日', '30日', '120个工作日', '6个月'), { nil: undefined }),
  output: fc.option(readableText, { nil: undefined }),
});

const boxOf = ({ y, height }: PlacedStep): Box => ({ x: flow.boxX, y, width: flow.boxWidth, height });

const contentsOf = ({ y, name, details, chip }: PlacedStep): Box[] => {
  const x = flow.boxX + flow.padding;
  return [
    ...name.map((line) => textBox(x, line.y, getTextWidth(line.text, flow.nameSize), flow.nameSize)),
    ...details.map((line) => textBox(x, line.y, getTextWidth(line.text, flow.detailSize), flow.detailSize)),
    ...(chip ? [{ x: chip.x, y: y + 10, width: chip.width, height: 26 }] : []),
  ];
};

test('nothing lies outside the width, boxes do not overlap, and each box holds its words', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const { height, steps: placed } = layoutFlow(steps);
      const boxes = placed.map(boxOf);
      expect(getOverlaps(boxes)).toEqual([]);
      for (const box of boxes) expect(isWithin(box, { x: 0, y: 0, width: diagramWidth, height })).toBe(true);
      for (const each of placed) {
        const contents = contentsOf(each);
        for (const content of contents) expect(isWithin(content, boxOf(each)), JSON.stringify(each)).toBe(true);
        expect(getOverlaps(contents)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('says every word, in order', () => {
  const { steps } = layoutFlow([{ name: '受理', actor: '窗口', within: '5个工作日', output: '登记表' }]);
  expect(steps[0]).toMatchObject({
    name: [{ text: '受理' }],
    details: [{ text: '窗口' }, { text: '→ 登记表' }],
    chip: { text: '5个工作日' },
  });
});

test('what a step lacks takes no room', () => {
  const bare = { name: '受理', actor: undefined, within: undefined, output: undefined };
  const heightOf = (change: object) => layoutFlow([{ ...bare, ...change }]).height;
  expect(layoutFlow([bare]).steps[0]).toMatchObject({ details: [], chip: undefined });
  expect(heightOf({ actor: '窗口' })).toBeGreaterThan(heightOf({}));
  expect(heightOf({ within: '当天' })).toBe(heightOf({}));
});
