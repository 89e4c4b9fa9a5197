import { expect, test } from 'vitest';
import { places } from './known-places.ts';
import { type Counted, counted, halves, scorePages } from './score-pages.ts';

/** How much of each has to be right, of both halves: what editors of the field asked for. */
const wanted: Readonly<Record<Counted, number>> = {
  found: 0.98,
  apart: 0.95,
  precise: 0.9,
  labels: 0.85,
  periods: 0.92,
  region: 0.9,
  title: 0.95,
  publisher: 0.8,
  author: 0.9,
  date: 1,
  kind: 0.9,
  topics: 0.86,
  text: 0.99,
  cases: 1,
};

test.each(halves)('of the pages of the half «%s» enough is read rightly', async (half) => {
  const shares = await scorePages(half, places);
  const told = counted.map((name) => `${name} ${shares[name].right} of ${shares[name].of}`).join(', ');
  console.log(`${half}: ${told}`);
  for (const name of counted) {
    const { right, of, wrong } = shares[name];
    expect(right / of, `${name}\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(wanted[name]);
  }
});
