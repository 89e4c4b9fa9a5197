import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseFacets } from '../../src/rules/entries/facets.ts';
import type { FindableLine } from '../../src/site/cases/library.ts';
import { type Choice, countValues, getLooser, isChosen } from '../../src/site/finder/choice.ts';
import { urls } from '../../src/urls.ts';
import { shippedSite } from './shipped.ts';

const lines = JSON.parse(await readFile(join(shippedSite, urls.caseFinder), 'utf8')) as FindableLine[];
const cases = lines.map(({ keys }) => Object.fromEntries(caseFacets.map((facet, at) => [facet, keys[at] ?? []])));
const valuesOf = (facet: string) => [...new Set(cases.flatMap((item) => item[facet] ?? []))];

/** Every two values of two facets that no case has both of. */
const empty = caseFacets.flatMap((one, at) =>
  caseFacets.slice(at + 1).flatMap((other) =>
    valuesOf(one).flatMap((first) => {
      const having = cases.filter((item) => item[one]?.includes(first));
      const met = new Set(having.flatMap((item) => item[other] ?? []));
      return valuesOf(other).flatMap((second): Choice[] =>
        met.has(second) ? [] : [{ [one]: first, [other]: second }],
      );
    }),
  ),
);

test('of every two things that no case has both of, either can be left open, and as many are found as is said', () => {
  expect(empty.length).toBeGreaterThan(1000);
  const wrong = empty.filter((choice) => {
    const looser = getLooser(countValues(cases, choice, caseFacets), choice);
    return (
      looser.length !== 2 ||
      looser.some(
        ({ facet, count }) =>
          count !== cases.filter((item) => isChosen(item, { ...choice, [facet]: undefined })).length,
      )
    );
  });
  expect(wrong).toEqual([]);
});
