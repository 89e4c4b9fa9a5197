import { expect, test } from 'vitest';
import { learnWeights } from '../../../../../src/rules/danger/weights/learn-weights.ts';

const phrasings = ['着火了', '起火了', '家里着火', '厨房着火'].map((text) => ({ kind: 'accident' as const, text }));
const more = ['不想活', '想死', '不想活了', '想去死'].map((text) => ({ kind: 'suicide' as const, text }));
const calm = ['房租怎么算', '怎么离婚', '怎么算利息', '怎么要回房租', '房子怎么分'];

const rows = learnWeights([...phrasings, ...more], calm);
const getRow = (term: string) => rows.find(({ terms }) => terms.includes(term));

test('words of danger weigh for their danger, words of others against all', () => {
  expect(getRow('火')).toMatchObject({ kind: 'accident' });
  expect(getRow('火')!.weight).toBeGreaterThan(0);
  expect(getRow('想')).toMatchObject({ kind: 'suicide' });
  expect(getRow('怎么')).toMatchObject({ kind: 'any' });
  expect(getRow('怎么')!.weight).toBeLessThan(0);
});

test('what fewer than three texts say is not learned', () => {
  expect(getRow('厨')).toBeUndefined();
});
