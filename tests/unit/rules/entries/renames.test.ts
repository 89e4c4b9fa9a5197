import { expect, test } from 'vitest';
import fc from 'fast-check';
import { followRenames, getRenames, isOldName } from '../../../../src/rules/entries/renames.ts';
import { makeSite } from '../../make-portal.ts';

test('reads old names of entries and of the settings, however they are written', () => {
  const site = makeSite({ renamed: [{ from: '/cases/old/', to: 'explainers/leak.md' }] });
  const entry = { file: 'terms/tort.md', collection: 'terms', id: 'tort', data: { renamedFrom: ['qinquan'] } } as const;
  expect(getRenames(site, [{ ...entry, data: { renamedFrom: ['qinquan'] } }])).toEqual([
    { from: 'terms/qinquan', to: 'terms/tort', file: 'terms/tort.md', field: 'renamedFrom.0' },
    { from: 'cases/old', to: 'explainers/leak', file: 'site.json', field: 'renamed.0' },
  ]);
});

test('follows whoever was renamed twice', () => {
  const renames = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ];
  expect([...followRenames(renames)]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

test('ends whatever leads whereever, and never at a name that was given up', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.record({ from: name, to: name })), (renames) => {
      const given = new Set(renames.map(({ from }) => from));
      for (const [from, to] of followRenames(renames)) {
        expect(given).toContain(from);
        expect(given).not.toContain(to);
      }
    }),
  );
});

test.each([
  ['explainers/leak', true],
  ['about', true],
  ['pages/about', true],
  ['pathways/wages/court', true],
  ['explainers/leak/more', false],
  ['pathways/wages/court/more', false],
  ['pathways//court', false],
  ['explainers', false],
  ['search', false],
  ['explainers/漏水', false],
  ['../cases/x', false],
  ['', false],
])('%s can have been the name of something: %s', (name, expected) => {
  expect(isOldName(name)).toBe(expected);
});
