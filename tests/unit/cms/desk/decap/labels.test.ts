import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const read = (files: string[]) => Promise.all(files.map((file) => readFile(file, 'utf8')));

test("every name of a part of Decap in our style sheets is one of Decap's", async () => {
  const sheets = await read(globSync('cms/desk/**/*.css'));
  const wanted = new Set(
    sheets.flatMap((sheet) => [...sheet.matchAll(/class\*='-([\w-]+)'/gu)].map(([, name]) => name!)),
  );
  const parts = await read(globSync('node_modules/decap-cms-{core,ui-default}/dist/esm/**/*.js'));
  const known = new Set(parts.flatMap((code) => [...code.matchAll(/label: ?"?(\w+)/gu)].map(([, name]) => name!)));
  expect(wanted.size).toBeGreaterThan(5);
  // Some are two names in a row, e.g. `button-widget`: a part that is made of both.
  const strange = [...wanted].filter((name) => !name.split('-').every((part) => known.has(part)));
  expect(strange, 'Decap has renamed these: find what they are called now in cms/desk/decap/*.css').toEqual([]);
});
