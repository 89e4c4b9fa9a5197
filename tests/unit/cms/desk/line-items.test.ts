import { expect, test } from 'vitest';
import { toItems } from '../../../../cms/desk/widgets/line-items.ts';

test('makes one item of each line, commas and all', () => {
  expect(toItems('身份证, 户口本\n\n  照片 \n')).toEqual(['身份证, 户口本', '照片']);
});
