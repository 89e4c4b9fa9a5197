import { expect, test } from 'vitest';
import { getOffices } from '../../../../src/rules/portal/office-numbers.ts';
import { officeNumbers } from '../../../../src/rules/portal/office-numbers.table.ts';
import site from '../../../../content/site.json' with { type: 'json' };

const all = site.hotlines.map(({ number }) => number);
const say = (name: string, offered = all.filter((number) => number.length > 3)) =>
  getOffices(name, offered).map((office) => `${office.name} ${office.number ?? '-'}`);

test.each([
  ['基层人民法院', ['基层人民法院 12368']],
  ['人民检察院（控告申诉窗口）', ['人民检察院（控告申诉窗口） 12309']],
  ['法律援助中心', ['法律援助中心 12348']],
  ['乡（镇）人民政府、街道办事处', ['乡（镇）人民政府、街道办事处 12345']],
  // What a place is stands at the end of its name.
  ['医院所在地的基层人民法院', ['医院所在地的基层人民法院 12368']],
  ['作决定的公安机关的同级政府（复议）', ['作决定的公安机关的同级政府（复议） 12345']],
  // Brackets help only where the name says nothing.
  ['登记机关（市场监管局）', ['登记机关（市场监管局） 12315']],
  ['医院（医保办、投诉部门）', ['医院（医保办、投诉部门） -']],
  ['商家', ['商家 -']],
  ['作拘留、逮捕决定的机关、上一级机关', ['作拘留、逮捕决定的机关、上一级机关 12345']],
  ['农村土地承包仲裁委员会', ['农村土地承包仲裁委员会 12345']],
  ['劳动人事争议仲裁委员会', ['劳动人事争议仲裁委员会 12333']],
])('%s', (name, offices) => {
  expect(say(name)).toEqual(offices);
});

test('places in one name stand apart where each has a number of its own', () => {
  expect(say('公安机关、人民检察院、人民法院')).toEqual(['公安机关 12345', '人民检察院 12309', '人民法院 12368']);
});

test.each(['派出所', '出认定书的公安交警大队', '上一级公安交警部门', '消防救援机构'])(
  'who need not come at once is asked for by the number of the government: %s',
  (name) => {
    expect(say(name)).toEqual([`${name} 12345`]);
    expect(say(name, ['12348'])).toEqual([`${name} -`]);
  },
);

test('who is told to call at once gets the number of those who come', () => {
  expect(say('派出所', all)).toEqual(['派出所 110']);
  expect(say('出认定书的公安交警大队', all)).toEqual(['出认定书的公安交警大队 122']);
  expect(say('办案的公安机关', all)).toEqual(['办案的公安机关 110']);
});

test('no number is given that is not offered', () => {
  expect(say('医院')).toEqual(['医院 -']);
  expect(say('人民法院', ['12348'])).toEqual(['人民法院 -']);
});

test('every number of the table is one that the shipped portal explains', () => {
  expect(officeNumbers.map(({ number }) => number).filter((number) => !all.includes(number))).toEqual([]);
});
