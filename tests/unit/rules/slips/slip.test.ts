import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getIdentifiers, mask } from '../../../../src/rules/privacy/index.ts';
import { anyText } from '../../any-text.ts';
import { longestQuestion, readSlips, toSlip } from '../../../../src/rules/slips/slip.ts';

test.each([
  ['商标被人抢注了怎么办', '商标被人抢注了怎么办'],
  ['  两行\n的问题 ', '两行 的问题'],
  ['他电话13912345678，商标怎么注册', '他电话×××，商标怎么注册'],
])('%j is handed on as %j', (question, slip) => {
  expect(toSlip(question)).toBe(slip);
});

test.each(['', '　', '？！', '我老公打我', '我不想活了，商标怎么办', '有人要杀我'])(
  '%j is written down nowhere',
  (question) => {
    expect(toSlip(question)).toBeUndefined();
  },
);

test('nothing that points to one person is left, however long the question is and wherever it would be cut', () => {
  const identifiers = ['13912345678', '330402199001011234', '6222021234567890123', 'zhang.san@example.com'];
  fc.assert(
    fc.property(fc.constantFrom(...identifiers), fc.nat(longestQuestion), fc.nat(20), (identifier, before, after) => {
      const slip = toSlip(`${'问'.repeat(before)} ${identifier} ${'题'.repeat(after)}`) ?? '';
      expect(slip.length).toBeLessThanOrEqual(longestQuestion);
      expect(getIdentifiers(slip)).toEqual([]);
      expect(slip).toBe(mask(slip));
    }),
    { numRuns: 100 },
  );
});

test('whatever was typed, a slip is one line of whole characters, none of which is unseen or turns the writing round', () => {
  fc.assert(
    fc.property(anyText, fc.nat(longestQuestion), (text, before) => {
      const slip = toSlip(`${'问'.repeat(before)}${text}`) ?? '';
      expect(slip.isWellFormed()).toBe(true);
      expect(slip).not.toMatch(/[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      expect(slip.length).toBeLessThanOrEqual(longestQuestion);
    }),
    { numRuns: 100 },
  );
});

test('a slip is not cut inside a character', () => {
  expect(toSlip(`${'问'.repeat(longestQuestion - 1)}😀`)).toBe('问'.repeat(longestQuestion - 1));
});

describe('pasted slips', () => {
  test('are one question a line, in lists or without, each once', () => {
    const pasted = '1. 商标怎么注册？\r\n（2）1.5倍工资是什么\n\n- 商标怎么注册\n1.5倍工资是什么\n———\n';
    expect(readSlips(pasted)).toEqual({ questions: ['商标怎么注册', '1.5倍工资是什么'], dangers: 0 });
  });

  test('are masked again, and those that tell of a danger are counted and not kept', () => {
    const { questions, dangers } = readSlips('我电话13912345678，商标怎么注册\n老公打我\n我想死');
    expect(questions).toEqual(['我电话×××，商标怎么注册']);
    expect(dangers).toBe(2);
  });
});
