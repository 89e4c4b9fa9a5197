import { expect, test } from 'vitest';
import { getShape, migrate, type Migration } from '../../../../src/rules/migrations/migrate.ts';
import { currentShape, migrations } from '../../../../src/rules/migrations/migrations.ts';

/** Two changes of shape: a field gets another name, and another value. */
const two: readonly Migration[] = [
  {
    to: 1,
    what: '改名',
    migrate: (texts) => new Map([...texts].map(([path, text]) => [path, text.replace('old:', 'new:')])),
  },
  {
    to: 2,
    what: '改值',
    migrate: (texts) => new Map([...texts].map(([path, text]) => [path, text.replace('new: a', 'new: b')])),
  },
];

test('runs what is needed, in order, and writes the shape without touching the rest', () => {
  const texts = new Map([
    ['site.json', '{\n  "name": "甲"\n}\n'],
    ['terms/a.md', 'old: a'],
    ['terms/b.md', 'other: a'],
  ]);
  const { from, to, changed, done } = migrate(texts, two);
  expect([from, to]).toEqual([0, 2]);
  expect(done.map(({ files }) => files)).toEqual([['terms/a.md'], ['terms/a.md']]);
  expect(changed).toEqual(
    new Map([
      ['site.json', '{\n  "shape": 2,\n  "name": "甲"\n}\n'],
      ['terms/a.md', 'new: b'],
    ]),
  );
  expect(migrate(new Map([...texts, ...changed]), two).changed.size).toBe(0);
});

test('leaves out what content has gone through already', () => {
  const { changed } = migrate(
    new Map([
      ['site.json', '{"shape": 1}'],
      ['terms/a.md', 'old: a'],
    ]),
    two,
  );
  expect([...changed]).toEqual([['site.json', '{"shape": 2}']]);
});

test.each([
  ['content of a later version', '{"shape": 7}'],
  ['settings that cannot be read', '{'],
  ['settings that are no group', '[]'],
])('leaves %s as it is', (_, site) => {
  expect(
    migrate(
      new Map([
        ['site.json', site],
        ['terms/a.md', 'old: a'],
      ]),
      two,
    ).changed.size,
  ).toBe(0);
});

test('a folder without settings goes with the program', () => {
  expect(migrate(new Map([['terms/a.md', 'old: a']]), two).changed.size).toBe(0);
});

test('a shape that is no number counts as none', () => {
  expect(['{"shape": "1"}', '{"shape": -1}', '{"shape": 1.5}', '{}'].map(getShape)).toEqual([0, 0, 0, 0]);
});

test('every shape follows the one before', () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 1));
  expect(currentShape).toBe(migrations.length);
});
