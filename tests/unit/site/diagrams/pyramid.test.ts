import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutPyramid, pyramid } from '../../../../src/site/diagrams/pyramid.ts';
import { diagramWidth, getTextWidth } from '../../../../src/site/diagrams/wrap.ts';
import { type Box, getOverlaps, isWithin, textBox } from './boxes.ts';
import { readableText } from './readable-text.ts';

const tier = fc.record({
  name: readableText,
  duty: fc.option(readableText, { nil: undefined }),
  count: fc.option(fc.constantFrom('1 个', '343 个工作站', '2,532 个网格'), { nil: undefined }),
});

const getPoints = (points: string) =>
  points.split(' ').map((point) => point.split(',').map(Number) as [number, number]);

test('nothing lies outside the width, tiers and texts do not overlap', () => {
  fc.assert(
    fc.property(fc.array(tier, { minLength: 1, maxLength: 6 }), (tiers) => {
      const { height, tiers: placed } = layoutPyramid(tiers);
      const whole = { x: 0, y: 0, width: diagramWidth, height };
      const shapes = placed.map(({ points }): Box => {
        const corners = getPoints(points);
        const xs = corners.map(([x]) => x);
        const ys = corners.map(([, y]) => y);
        return {
          x: Math.min(...xs),
          y: Math.min(...ys),
          width: Math.max(...xs) - Math.min(...xs),
          height: Math.max(...ys) - Math.min(...ys),
        };
      });
      const place = ({ text, y }: { text: string; y: number }, size: number) =>
        textBox(pyramid.textX, y, getTextWidth(text, size), size);
      const texts = placed.flatMap(({ name, count, duty }) => [
        ...[...name, ...(count ? [count] : [])].map((line) => place(line, pyramid.nameSize)),
        ...duty.map((line) => place(line, pyramid.dutySize)),
      ]);
      for (const box of [...shapes, ...texts]) expect(isWithin(box, whole), JSON.stringify(box)).toBe(true);
      expect(getOverlaps([...shapes, ...texts])).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the higher the level, the narrower it is', () => {
  const { tiers } = layoutPyramid(
    ['区', '镇街', '村社区'].map((name) => ({ name, duty: undefined, count: undefined })),
  );
  const widths = tiers.flatMap(({ points }) => {
    const [topLeft, topRight, bottomRight, bottomLeft] = getPoints(points);
    return [topRight![0] - topLeft![0], bottomRight![0] - bottomLeft![0]];
  });
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(widths.at(-1)).toBe(pyramid.base);
});

test('each tier keeps its words beside it', () => {
  const { tiers } = layoutPyramid([
    { name: '区中心', duty: '大事不出区', count: '1 个' },
    { name: '镇街分中心', duty: undefined, count: undefined },
  ]);
  expect(tiers[0]).toMatchObject({
    name: [{ text: '区中心' }],
    count: { text: '1 个' },
    duty: [{ text: '大事不出区' }],
  });
  expect(tiers[1]).toMatchObject({ name: [{ text: '镇街分中心' }], count: undefined, duty: [] });
});
