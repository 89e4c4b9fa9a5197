import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getScatter, place, type ScatterPractice } from '../../../../../src/site/matrix/rules/scatter.ts';

const practice = (name: string, x?: number, y?: number, kind = '件'): ScatterPractice => ({
  name,
  href: `/cases/${name}/`,
  numbers: {
    ...(x !== undefined && { x: { value: x, kind, text: `${x}${kind}` } }),
    ...(y !== undefined && { y: { value: y, kind: '%', text: `${y}%` } }),
  },
});

test('two numbers of three practices are a picture, of two they are none', () => {
  const two = [practice('a', 1, 2), practice('b', 3, 4), practice('c', 5)];
  expect(getScatter(two, 'x', 'y')).toBeUndefined();
  const three = getScatter([...two, practice('d', 2, 9)], 'x', 'y');
  expect(three?.points.map(({ name }) => name)).toEqual(['a', 'd', 'b']);
});

test('what is counted in another unit is left out and counted', () => {
  const mixed = [practice('a', 1, 2), practice('b', 3, 4), practice('c', 5, 6), practice('d', 5, 6, '批')];
  expect(getScatter(mixed, 'x', 'y')).toMatchObject({ apart: 1, points: [{}, {}, {}] });
});

test('numbers that are far apart stand on a scale of powers of ten, others on one from 0 or from just below them', () => {
  const scatter = getScatter([practice('a', 80, 97), practice('b', 400, 98), practice('c', 30_000, 99)], 'x', 'y');
  expect(scatter?.x).toMatchObject({ isLog: true, least: 10, most: 100_000, ticks: [10, 100, 1000, 10_000, 100_000] });
  expect(scatter?.y).toMatchObject({ isLog: false, isCut: true, least: 97, most: 99 });
  const wide = getScatter([practice('a', 10, 0), practice('b', 20, 40), practice('c', 40, 90)], 'x', 'y');
  expect(wide?.x).toMatchObject({ isCut: false, least: 0, ticks: [0, 10, 20, 30, 40] });
  expect(wide?.y).toMatchObject({ isCut: false, least: 0, most: 100 });
});

test('every point lies within the axes', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 40_000_000 }), fc.double({ min: 0.01, max: 100, noNaN: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 9 }), (pairs) => {
      const scatter = getScatter(
        pairs.map(([x, y], index) => practice(String(index), x, y)),
        'x',
        'y',
      )!;
      for (const { x, y } of scatter.points)
        for (const at of [place(scatter.x, x), place(scatter.y, y)]) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(1 + 1e-9);
        }
    }),
  );
});
