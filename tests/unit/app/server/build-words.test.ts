import { expect, test } from 'vitest';
import { describeRebuilt } from '../../../../src/app/server/build-words.ts';

test('the last words of a start say whether the site that was there is a new one', () => {
  expect(describeRebuilt(true, 'http://127.0.0.1:4321/')).toBe('网站已重建：http://127.0.0.1:4321/');
  expect(describeRebuilt(false, 'http://127.0.0.1:4321/')).toContain('没有重建，给出的还是上次建好的');
});
