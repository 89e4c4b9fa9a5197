import { describe, expect, test } from 'vitest';
import {
  dangers,
  getDangerNumbers,
  getRefuges,
  isRefuge,
  isSafeRoom,
  isSecret,
} from '../../../../src/rules/danger/dangers.ts';
import { refusesMediation } from '../../../../src/rules/danger/no-mediation.ts';
import { type DangerKind, dangerKinds } from '../../../../src/schemas/dangers.ts';
import { keysOf } from '../../../../src/schemas/record.ts';
import { roomKinds } from '../../../../src/schemas/room.ts';
import shippedSite from '../../../../content/site.json' with { type: 'json' };

const kinds = keysOf(dangerKinds);
const mediators = [
  '人民调解委员会',
  '村民委员会',
  '社区居委会',
  '司法所',
  '矛盾纠纷调处化解中心',
  '综治中心',
  '老李调解室',
  '妇联调解室',
  '法院诉前调解中心',
  '乡人民政府',
  '信访局',
  '法律援助中心',
];

test.each(kinds)('in %s there is a number to call at once, and the settings know every number', (kind) => {
  const numbers = getDangerNumbers([kind]);
  expect(numbers[0]?.isUrgent).toBe(true);
  const known = shippedSite.hotlines.map(({ number }) => number);
  expect(numbers.map(({ number }) => number).filter((number) => !known.includes(number))).toEqual([]);
});

test.each<[DangerKind[], string[]]>([
  [['violence'], ['110', '120', '12338', '12355']],
  [['suicide'], ['12356', '120', '110']],
  [['fraud'], ['110', '96110']],
  [['child'], ['110', '120', '12355', '12338']],
  [['accident'], ['120', '119', '110']],
  // Who comes at once stands before who helps afterwards, and each number once.
  [
    ['child', 'suicide'],
    ['110', '120', '12356', '12355', '12338'],
  ],
  [[], []],
])('whoever is in %j calls %j', (wanted, numbers) => {
  expect(getDangerNumbers(wanted).map(({ number }) => number)).toEqual(numbers);
});

describe.each(kinds)('in %s', (kind) => {
  test('nobody is sent to whoever settles disputes', () => {
    expect(mediators.filter((office) => isRefuge(office, [kind]))).toEqual([]);
  });

  test('police, hospital, court, 妇联, shelter and procuratorate stand open', () => {
    const offices = ['派出所', '县公安局', '医院', '基层人民法院', '妇女联合会', '民政局', '庇护所', '人民检察院'];
    expect(offices.filter((office) => !isRefuge(office, [kind]))).toEqual([]);
    expect(getRefuges([kind])).toContain('police');
  });
});

test('a fire brigade, a bank and a school are doors only where they help', () => {
  expect([isRefuge('消防救援机构', ['accident']), isRefuge('消防救援机构', ['violence'])]).toEqual([true, false]);
  expect([isRefuge('付款的银行', ['fraud']), isRefuge('付款的银行', ['child'])]).toEqual([true, false]);
  expect([isRefuge('学校', ['child']), isRefuge('学校', ['violence'])]).toEqual([true, false]);
});

test('of all kinds of room only those of the court stand open', () => {
  expect(keysOf(roomKinds).filter(isSafeRoom)).toEqual(['court']);
});

test('everything but fire and injury may have to be hidden', () => {
  expect(kinds.filter((kind) => !isSecret([kind]))).toEqual(['accident']);
  expect(isSecret(['accident', 'violence'])).toBe(true);
  expect(isSecret([])).toBe(false);
});

test('a danger that the desk offers is one that the rules know', () => {
  expect(Object.keys(dangers)).toEqual(kinds);
});

test.each([
  ['家暴不要先去调解。', true],
  ['先打110；这不是先去调解的事。', true],
  ['这是犯罪，不归调解管，也别和骗子谈。', true],
  ['别先去调解。', true],
  ['家里人打的，看家暴那一页，不要先调解。', false],
  ['打伤人、抢东西，不要先调解，立即打110。', false],
  ['调解不收费。', false],
])('that «%s» refuses mediation for good: %s', (text, expected) => {
  expect(refusesMediation(text)).toBe(expected);
});
