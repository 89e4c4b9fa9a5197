import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/rules/time/day.ts';
import { isAsked, type Raw, type SumInput } from '../../../../src/rules/sums/inputs.ts';
import { sayNumber } from '../../../../src/rules/amounts/money.ts';
import { sayOutcome, type Sum, type SumLine } from '../../../../src/rules/sums/sum.ts';
import { sums } from '../../../../src/rules/sums/sums.ts';

const all: Sum[] = Object.values(sums).flat();
const find = (id: string) => all.find((sum) => sum.id === id)!;

/** Answers that somebody could give to one question; days of four years around the turn of a rule, so that most are in order. */
function answer(input: SumInput): fc.Arbitrary<string> {
  if (input.kind === 'choice') return fc.constantFrom(...Object.keys(input.options));
  if (input.kind === 'date') return fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2019-01-15', days));
  const { least, most, places } = input;
  return fc
    .oneof(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: Math.min(most, 5_000_000) }))
    .map((value) => sayNumber(value, places));
}

const answers = ({ inputs }: Sum): fc.Arbitrary<Raw> =>
  fc.record(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, answer(input)])));

/** What a line's working comes to on a pocket calculator; nothing where it is no sum. The pattern lets nothing else through to `Function`. */
function reckon({ working = '' }: SumLine): number | undefined {
  const text = working
    .replaceAll(/(?<=[\d)]) ?(?:天|小时|个月)/gu, '')
    .replaceAll(',', '')
    .replaceAll(/([\d.]+)%/gu, '($1/100)')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-');
  return /^[\d.+*/() -]+$/u.test(text) ? Number(new Function(`return ${text}`)()) : undefined;
}

describe.each(all.map((sum) => [sum.id, sum] as const))('%s', (_, sum) => {
  test('answers whatever can be answered, in whole 分, with lines that can be checked by hand', () => {
    let worked = 0;
    fc.assert(
      fc.property(answers(sum), (raw) => {
        const result = sum.compute(raw);
        if ('message' in result) {
          expect(result.message).toMatch(/。$/u);
          expect(Object.keys(sum.inputs)).toContain(result.input);
          return;
        }
        worked += 1;
        for (const { value, upTo = value } of result.totals)
          for (const quantity of [value, upTo]) {
            const number = 'fen' in quantity ? quantity.fen : quantity.amount;
            expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
          }
        for (const line of result.lines) {
          if (!line.result || !('fen' in line.result) || !sayOutcome(line).startsWith('=')) continue;
          const reckoned = reckon(line) ?? Number.NaN;
          // A double holds fifteen digits; what is larger is held against as many.
          const slack = 0.0051 + Math.abs(reckoned) * 1e-13;
          expect(Math.abs(reckoned - line.result.fen / 100), JSON.stringify(line)).toBeLessThan(slack);
        }
      }),
      { numRuns: 60 },
    );
    expect(worked).toBeGreaterThan(0);
  });

  test('shows an example, all questions of which are answered', () => {
    const result = sum.compute(sum.example);
    expect(result).toHaveProperty('totals');
    const open = Object.entries(sum.inputs).filter(
      ([name, input]) =>
        isAsked(input, sum.example) && !(input.kind === 'number' && input.isOptional) && !sum.example[name],
    );
    expect(open.map(([name]) => name)).toEqual([]);
    expect(Object.keys(sum.example).filter((name) => !(name in sum.inputs))).toEqual([]);
  });
});

test('the look at a working finds a line that is wrong', () => {
  expect(reckon({ text: '', working: '1,000.00 × 2.5% ÷ 2 × 3 天' })).toBeCloseTo(37.5);
  expect(reckon({ text: '', working: '每件' })).toBeUndefined();
});

/** Where the law gives more for more: the first total grows with the answer, or at least never shrinks. */
const growing: [string, string][] = [
  ['litigation-fee', 'amount'],
  ['preservation-fee', 'amount'],
  ['payment-order-fee', 'amount'],
  ['enforcement-fee', 'amount'],
  ['severance', 'minimum'],
  ['double-wage', 'wage'],
  ['overtime', 'weekday'],
  ['late-pay', 'owed'],
  ['unemployment', 'months'],
  ['injury-damages', 'medical'],
  ['death-damages', 'income'],
  ['dependents', 'spending'],
  ['dependents', 'degree'],
  ['compulsory-insurance', 'deathLimit'],
  ['work-injury', 'wage'],
  ['work-death', 'average'],
  ['loan-interest', 'rate'],
  ['loan-interest', 'lpr'],
  ['overdue-interest', 'principal'],
  ['judgment-interest', 'debt'],
  ['penalty', 'loss'],
  ['deposit', 'paid'],
  ['property-fee', 'days'],
  ['food-tenfold', 'price'],
  ['fraud-triple', 'price'],
  ['house-area', 'price'],
  ['child-support', 'income'],
  ['inheritance', 'property'],
];

const first = (sum: Sum, raw: Raw): number | undefined => {
  const result = sum.compute(raw);
  if ('message' in result) return undefined;
  const { value } = result.totals[0]!;
  return 'fen' in value ? value.fen : value.amount;
};

test.each(growing)('%s never falls as %s grows', (id, name) => {
  const sum = find(id);
  const input = sum.inputs[name]!;
  let compared = 0;
  fc.assert(
    fc.property(answers(sum), answer(input), answer(input), (raw, one, other) => {
      const toNumber = (text: string) => Number(text.replaceAll(',', ''));
      const [less, more] = toNumber(one) <= toNumber(other) ? [one, other] : [other, one];
      const before = first(sum, { ...raw, [name]: less });
      const after = first(sum, { ...raw, [name]: more });
      if (before === undefined || after === undefined) return;
      compared += 1;
      expect(after).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(0);
});

test('a house that is smaller is never worth less to its buyer, whatever the clause says', () => {
  const sum = find('house-area');
  const clauses = answers(sum).filter(({ beyond }) => beyond !== 'seller');
  fc.assert(
    fc.property(
      clauses,
      fc.array(fc.integer({ min: 5001, max: 10_000 }), { minLength: 2, maxLength: 4 }),
      (raw, areas) => {
        const back = [...areas]
          .sort((one, other) => other - one)
          .map((area) => first(sum, { ...raw, agreed: '100', actual: sayNumber(area, 2) })!);
        expect(back).toEqual([...back].sort((one, other) => one - other));
      },
    ),
  );
});

/** Fees by brackets: a 分 more to sue for is never more than a 分 more to pay, also where one bracket meets the next. */
const bracketed: [string, Raw][] = [
  ['litigation-fee', { kind: 'property', halved: 'no' }],
  ['litigation-fee', { kind: 'divorce', halved: 'no' }],
  ['litigation-fee', { kind: 'personality', halved: 'no' }],
  ['preservation-fee', {}],
  ['payment-order-fee', {}],
  ['enforcement-fee', { kind: 'money' }],
];
const edges = [1000, 1e4, 5e4, 1e5, 2e5, 5e5, 896_000, 1e6, 2e6, 5e6, 1e7, 2e7].map((yuan) => yuan * 100);

test.each(bracketed)('%s %j has no step between brackets', (id, raw) => {
  const ask = (fen: number) => first(find(id), { ...raw, amount: sayNumber(fen, 2) })!;
  const steps = edges.flatMap((edge) => [ask(edge) - ask(edge - 1), ask(edge + 1) - ask(edge)]);
  expect(steps.filter((step) => step < 0 || step > 1)).toEqual([]);
});
