import { expect, test } from 'vitest';
import { getDataFields } from '../../../../src/site/data/fields.ts';

test('fields of groups and of lists of groups stand behind their group', () => {
  const text = { type: 'string' as const };
  const fields = getDataFields({
    properties: {
      id: text,
      names: { type: 'array', items: text },
      contact: { type: 'object', properties: { phone: text } },
      figures: { type: 'array', items: { type: 'object', properties: { value: text }, required: ['value'] } },
    },
    required: ['id'],
  });
  expect(fields.map(({ path, depth, isRequired }) => [path, depth, isRequired])).toEqual([
    ['id', 0, true],
    ['names', 0, false],
    ['contact', 0, false],
    ['contact.phone', 1, false],
    ['figures', 0, false],
    ['figures[].value', 1, true],
  ]);
});
