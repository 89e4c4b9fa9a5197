import { expect, test } from 'vitest';
import { measures } from '../../../../src/schemas/figures/measure.ts';
import { sayMeasure } from '../../../../src/site/figures/measure-name.ts';
import { isTextKey, useWords } from '../../../../src/text.ts';

test('every measure has its name among the words of the interface, the same that editors know', () => {
  expect(measures.filter(({ id }) => !isTextKey(`measure.name.${id}`)).map(({ id }) => id)).toEqual([]);
  expect(measures.map(({ id }) => sayMeasure(id))).toEqual(measures.map(({ name }) => name));
});

test('a portal in another language calls them by its own words', () => {
  useWords({ 'measure.name.grids': 'grids' });
  expect(sayMeasure('grids')).toBe('grids');
  useWords({});
});
