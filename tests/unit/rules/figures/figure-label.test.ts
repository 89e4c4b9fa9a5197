import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getMeasure, plainLabel } from '../../../../src/rules/figures/figure-label.ts';

test.each([
  ['调处各类矛盾纠纷（2015年至2021年）', '调处纠纷'],
  ['「枫桥式」派出所', '枫桥式派出所'],
  ['品牌调解工作室', '品牌调解组织'],
  ['受理（物业）', '受理(物业)'],
])('%s is compared as %s', (label, plain) => {
  expect(plainLabel(label)).toBe(plain);
});

test.each([
  ['中心受理群众诉求', { subject: '中心群众诉求', stage: 1 }],
  ['中心办结群众诉求', { subject: '中心群众诉求', stage: 3 }],
  ['化解的代办事项', { subject: '代办事项', stage: 3 }],
  ['代办事项', { subject: '代办事项', stage: undefined }],
  ['排查涉及矛盾纠纷', { subject: '纠纷', stage: 0 }],
])('%s counts its subject at its stage', (label, measure) => {
  expect(getMeasure(label)).toEqual(measure);
});

test('any label can be read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (label) => void getMeasure(label)));
});
