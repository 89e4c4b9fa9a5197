import { expect, test } from 'vitest';
import { isOfficeAddress, isOfficeNumber } from '../../../../../src/rules/privacy/places/offices.ts';

test.each([
  ['兰山区司法局', true, true],
  ['税务局', true, true],
  ['律师事务所', true, true],
  ['调解委员会', true, true],
  ['镇工会', true, true],
  ['投诉', true, false],
  ['值班', true, false],
  ['某某公司', false, true],
  ['新格局', false, false],
  ['结局', false, false],
  ['打开了局面，张某', false, false],
  ['局长家', false, false],
  ['张某家', false, false],
])('beside 「%s」 a number is an office’s: %s, an address: %s', (before, number, address) => {
  expect([isOfficeNumber(before), isOfficeAddress(before)]).toEqual([number, address]);
});

test('an office speaks for its own sentence only', () => {
  expect([isOfficeNumber('司法局。张某的电话'), isOfficeAddress('司法局。张某住')]).toEqual([false, false]);
});
