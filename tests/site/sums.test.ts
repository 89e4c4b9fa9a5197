import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sums } from '../../src/rules/sums/sums.ts';
import { sumUrl } from '../../src/urls.ts';
import { shippedSite } from './shipped.ts';

const kilobyte = 1024;

const read = (path: string) => readFile(join(shippedSite, path.endsWith('/') ? `${path}index.html` : path), 'utf8');

const weigh = async (paths: readonly string[]) =>
  (await Promise.all(paths.map(read))).reduce((sum, text) => sum + brotliCompressSync(text).length, 0);

/** All that a pattern's first group finds. */
const listAll = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

test.each(
  Object.values(sums)
    .flat()
    .map((sum) => [sum.id, sum] as const),
)('%s says without a script how it is reckoned, and its fields have no name', async (id, sum) => {
  const html = await read(sumUrl(id));
  for (const sentence of [sum.summary, ...sum.formula, ...sum.unknown]) expect(html).toContain(sentence);
  const result = sum.compute(sum.example);
  if ('message' in result) throw new Error(result.message);
  const example = html.slice(html.indexOf('id="example"'));
  for (const { text } of result.lines) expect(example).toContain(text);
  const fields = listAll(html, /(<(?:input|select)[^>]*\sdata-input=[^>]*>)/gu);
  expect(fields.flatMap((field) => listAll(field, /data-input="([^"]+)"/gu))).toEqual(Object.keys(sum.inputs));
  expect(fields.filter((field) => /\sname=/u.test(field) || !field.includes('autocomplete="off"'))).toEqual([]);
});

describe('the page with the most to ask', () => {
  const path = sumUrl('injury-damages');

  test('weighs at most 14 KB with its styles', async () => {
    const styles = listAll(await read(path), /<link rel="stylesheet" href="([^"]+)"/gu);
    expect(styles.length).toBeGreaterThan(0);
    expect(await weigh([path, ...styles])).toBeLessThanOrEqual(14 * kilobyte);
  });

  test('reckons with at most 10 KB of scripts', async () => {
    const own = listAll(await read(path), /src="(\/_astro\/Page\.astro[^"]+)"/gu);
    const [group = ''] = listAll(await read(own[0]!), /\.\/(injury\.[\w-]+\.js)/gu);
    const shared = listAll(await read(`/_astro/${group}`), /["']\.\/([\w.-]+\.js)["']/gu);
    const files = new Set([...own, ...[group, ...shared].map((name) => `/_astro/${name}`)]);
    expect(files.size).toBeGreaterThan(2);
    expect(await weigh([...files])).toBeLessThanOrEqual(10 * kilobyte);
  });
});
