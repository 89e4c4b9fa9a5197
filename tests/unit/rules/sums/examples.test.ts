import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayTotal, type Sum } from '../../../../src/rules/sums/sum.ts';
import { sums } from '../../../../src/rules/sums/sums.ts';

const all: Sum[] = Object.values(sums).flat();

const [, , ...rows] = readFileSync(join(import.meta.dirname, 'examples.tsv'), 'utf8')
  .trim()
  .split('\n');
const examples = Map.groupBy(
  rows.map((row) => {
    const [id = '', answers = '', result = ''] = row.split('\t');
    return { id, answers, result };
  }),
  ({ id }) => id,
);

const toRaw = (answers: string) =>
  Object.fromEntries(answers.split('; ').map((answer) => [answer.split('=')[0]!, answer.split('=')[1] ?? '']));

/** What a row of the table expects, said by the code: totals one after the other, or the answer that is refused. */
function say(sum: Sum, answers: string, wanted: string): string {
  const result = sum.compute(toRaw(answers));
  if ('totals' in result) return result.totals.map(sayTotal).join('；');
  const [, , words = ''] = wanted.split(' ');
  return `✗ ${result.input} ${result.message.includes(words) ? words : result.message}`;
}

describe.each(all.map((sum) => [sum.id, sum] as const))('%s', (id, sum) => {
  const own = examples.get(id) ?? [];

  test('comes to what was reckoned apart from it', () => {
    expect(own.map(({ answers, result }) => [answers, say(sum, answers, result)])).toEqual(
      own.map(({ answers, result }) => [answers, result]),
    );
  });

  test('has twelve worked examples, and answers that are refused', () => {
    const refused = own.filter(({ result }) => result.startsWith('✗'));
    expect(own.length - refused.length).toBeGreaterThanOrEqual(12);
    expect(refused.length).toBeGreaterThanOrEqual(2);
  });
});

test('every row is about a sum', () => {
  expect([...examples.keys()].filter((id) => !all.some((sum) => sum.id === id))).toEqual([]);
});
