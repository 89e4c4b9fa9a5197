import { expect, test } from 'vitest';
import { applyPatches, patches } from '../../../../cms/desk/decap/patches.ts';

test('the text of Decap is the last means: at most twenty patches, each with a reason, issues by address', () => {
  expect(patches.length).toBeLessThanOrEqual(20);
  for (const { why, issue } of patches) {
    expect(why).not.toBe('');
    if (issue) expect(issue).toMatch(/^https:\/\/github\.com\/decaporg\/decap-cms\/(?:issues|pull)\/\d+$/u);
  }
});

test('a patch that finds nothing to change fails the build and says what for', () => {
  const { buildEnd } = applyPatches();
  expect(() => buildEnd()).toThrow(/Decap has changed; .*漏水 found nothing/u);
  expect(() => buildEnd(new Error('something else'))).not.toThrow();
});
