import { expect, test } from 'vitest';
import { planHandouts, type Wanted } from '../../../../src/app/handouts/plan.ts';
import { createTinyPortal } from '../../outputs/cards/tiny-portal.ts';

const explainer = (title: string, topic: string) => ({ title, summary: '先止水。', topic, body: '道理' });
const portal = createTinyPortal({
  explainers: {
    leak: explainer('楼上漏水怎么办？', '邻里与相邻'),
    noise: explainer('楼上太吵怎么办？', '邻里与相邻'),
    wages: explainer('工资要不回来怎么办？', '劳动与工资'),
  },
});
const plan = (wanted: Partial<Wanted>) =>
  planHandouts(portal, { sizes: ['a5'], entries: [], topics: [], ...wanted }).map(({ file, pages }) => [
    file,
    ...pages,
  ]);

test('prints every explainer and a booklet for each topic, on each size', () => {
  expect(plan({ sizes: ['a4', 'a5'] })).toHaveLength(10);
  expect(plan({})).toEqual([
    ['a5/labour/wages.pdf', '/explainers/wages/'],
    ['a5/labour.pdf', '/explainers/wages/'],
    ['a5/neighbours/leak.pdf', '/explainers/leak/'],
    ['a5/neighbours/noise.pdf', '/explainers/noise/'],
    ['a5/neighbours.pdf', '/explainers/leak/', '/explainers/noise/'],
  ]);
});

test('prints what was asked for alone', () => {
  expect(plan({ entries: ['noise'] })).toEqual([['a5/neighbours/noise.pdf', '/explainers/noise/']]);
  expect(plan({ topics: ['labour'] }).map(([file]) => file)).toEqual(['a5/labour/wages.pdf', 'a5/labour.pdf']);
});

test('says which names there are not, all at once', () => {
  expect(() => plan({ entries: ['nose'], topics: ['work'] })).toThrow(
    /没有叫「nose」的普法解读.*\n没有叫「work」的主题。有这些：labour、neighbours/u,
  );
});
