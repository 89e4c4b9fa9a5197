import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { replaceModules, replacements } from '../../../../../cms/desk/decap/replacements.ts';

test.each(replacements)('$by was written against the $original that is installed', async ({ original, by, sha256 }) => {
  const installed = createHash('sha256')
    .update(await readFile(resolve('node_modules', original)))
    .digest('hex');
  expect(
    installed,
    `Decap has changed ${original}. Compare it with the former version, take into cms/desk/decap/${by} what it must have, then write this checksum into replacements.ts`,
  ).toBe(sha256);
});

test('names modules that exist, each once', () => {
  expect(replacements.filter(({ by }) => !existsSync(resolve('cms/desk/decap', by)))).toEqual([]);
  expect(new Set(replacements.map(({ original }) => original)).size).toBe(replacements.length);
});

test('hands out ours for the original, the original where ours asks for it, and nothing else', () => {
  const { load } = replaceModules();
  const [{ original, by }] = replacements as [(typeof replacements)[0]];
  expect(load(`/project/node_modules/${original}`)).toContain(`/${basename(by)}"`);
  expect(load(`/project/node_modules/${original}?original`)).toBeUndefined();
  expect(load('/project/cms/desk/desk.ts')).toBeUndefined();
});

test('fails where Decap no longer loads what one stands in for', () => {
  const { load, buildEnd } = replaceModules();
  const [first, ...others] = replacements;
  for (const { original } of others) load(`/node_modules/${original}`);
  expect(() => buildEnd()).toThrow(`${first!.original} (${first!.by})`);
  expect(() => buildEnd(new Error('something else'))).not.toThrow();
  load(`/node_modules/${first!.original}`);
  expect(() => buildEnd()).not.toThrow();
});
