import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { openParsed } from '../../../src/checks/shape/open-file.ts';
import { parseFile, toParsed } from '../../../src/rules/entries/entry.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { collectionNames, collections, type CollectionName } from '../../../src/schemas/index.ts';
import { getItem, getPlaceLabel, getShape, unwrap } from '../../../src/schemas/walk.ts';

interface Place {
  path: (string | number)[];
  schema: z.core.$ZodType;
}

/** Every field of a schema that holds one value, with the first row of each list. */
function getPlaces(schema: z.core.$ZodType, path: (string | number)[] = []): Place[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(getShape(inner)).flatMap(([key, field]) => getPlaces(field, [...path, key]));
  if (inner instanceof z.ZodArray) return getPlaces(getItem(inner), [...path, 0]);
  return [{ path, schema }];
}

/** Data that holds nothing but one value. */
const put = ([key, ...rest]: (string | number)[], value: unknown): unknown => {
  if (key === undefined) return value;
  return typeof key === 'number' ? [put(rest, value)] : { [key]: put(rest, value) };
};

function check(collection: CollectionName, path: (string | number)[], value: unknown): Finding[] {
  const data = put(path, value) as Record<string, unknown>;
  const source = { path: `${collection}/a.md`, collection, id: 'a' };
  return openParsed(source, toParsed(data, '正文')).findings.filter(({ field }) => field === path.join('.'));
}

const foreign = /\b(?:expected|received|invalid|undefined|NaN|string|number|object|array)\b/iu;

describe.each(collectionNames)('every field of %s', (collection) => {
  const places = getPlaces(collections[collection].schema);

  test('has a limit to the text in it', () => {
    const boundless = places.filter(({ path }) => check(collection, path, '长'.repeat(20_000)).length === 0);
    expect(boundless.map(({ path }) => path.join('.'))).toEqual([]);
  });

  test.each([
    ['nothing to see', '\u200B\u2060'],
    ['a group', { 甲: '乙' }],
    ['a list', ['甲', '乙']],
    ['a number that is none', Number.NaN],
    ['a number without end', Number.POSITIVE_INFINITY],
    ['more than can be counted', 1e300],
    ['less than nothing, in part', -1.5e300],
  ])('refuses %s, in an editor’s words', (_, value) => {
    for (const { path } of places) {
      const found = check(collection, path, value);
      expect(
        found.map(({ severity }) => severity),
        path.join('.'),
      ).toEqual(['error']);
      for (const { message, fix } of found)
        for (const words of [message, fix]) {
          expect(words).toMatch(/\p{Script=Han}/u);
          expect(words.replaceAll(/「[^」]*」/gu, '')).not.toMatch(foreign);
        }
    }
  });

  test.each(['{漏水}', '[一, 二]', '{}', '[]', '*elsewhere', '{问: [], 答: {}}'])(
    'shows %s as it is written where it does not belong',
    (written) => {
      for (const { path } of places) {
        const front = stringify(put(path, 'here')).replace(/\bhere$/mu, written);
        const file = `---\nelsewhere: &elsewhere [甲]\n${front}---\n`;
        const source = { path: `${collection}/a.md`, collection, id: 'a' };
        const parsed = parseFile(file, collections[collection].schema);
        const { findings } = openParsed(source, parsed);
        const own = findings.filter(({ field }) => field === path.join('.'));
        expect(own, path.join('.')).toEqual([expect.objectContaining({ severity: 'error' })]);
        expect(own[0]?.message).toContain(`写的是「${written}」`);
        expect(file.split('\n')[Number(own[0]?.line) - 1]).toContain(written);
      }
    },
  );

  test('that is a text refuses a switch, one that is a switch a text', () => {
    for (const { path, schema } of places) {
      const { type } = unwrap(schema)._zod.def;
      expect(check(collection, path, type === 'boolean' ? '是' : true), path.join('.')).toHaveLength(1);
    }
  });

  test('says what it is called', () => {
    for (const { path } of places)
      expect(check(collection, path, '长'.repeat(20_000))[0]?.message).toContain(
        getPlaceLabel(collections[collection].schema, path),
      );
  });
});
