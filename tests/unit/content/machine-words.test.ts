import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedContent } from '../../../src/content/folder.ts';

/** What a script writes where it has no number, no value or no text. */
const machineWords = /NaN|undefined|\[object Object\]|Invalid Date|[年月第]null|null[年月日]/u;

test('no text of the shipped content says what a script writes where it has nothing to say', () => {
  const found = readdirSync(shippedContent, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|json)$/u.test(file))
    .filter((file) => machineWords.test(readFileSync(join(shippedContent, file), 'utf8')));
  expect(found).toEqual([]);
});
