import { Map } from 'immutable';
import { expect, test } from 'vitest';
import type { Field } from '../../../../../cms/desk/widgets/props.ts';
import { validateLength } from '../../../../../cms/desk/widgets/too-long.ts';
import { getDeskField } from '../../../../../cms/desk/form/fields.ts';
import { line, lines, name, paragraph } from '../../../../../src/schemas/fields.ts';
import { longest } from '../../../../../src/schemas/lengths.ts';

const field = (schema: Parameters<typeof getDeskField>[1]) =>
  Map(Object.entries(getDeskField('x', schema, { path: 'x' }))) as unknown as Field;

test.each([
  ['a line', line('标题'), longest.line],
  ['a name', name('事情'), longest.name],
  ['a paragraph', paragraph('介绍'), longest.paragraph],
  ['an item of a list', lines('服务'), longest.line],
])('%s may be as long as its schema lets it, and no longer', (_, schema, most) => {
  expect(validateLength(field(schema), ['一', '长'.repeat(most)])).toBe(true);
  expect(validateLength(field(schema), ['一', '长'.repeat(most + 1)])).toEqual({
    error: { type: 'CUSTOM', message: expect.stringContaining(`有 ${most + 1} 个字，最多 ${most} 个`) },
  });
});

test('blanks around a text do not count, since they are not saved', () => {
  expect(validateLength(field(line('标题')), [`${'长'.repeat(longest.line)}\n\n`])).toBe(true);
});
