import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const layers = join('src/styles/layers.css');
/** All files, for the desk's preview. */
const everything = join('src/site/collections/styles.css');
/** Files that hold imports and nothing else. */
const lists = [
  layers,
  everything,
  join('src/site/entry/entry.css'),
  join('src/site/shell/shell.css'),
  join('src/site/regions/region.css'),
];

const files = new Map<string, string>();
for await (const file of glob('src/**/*.css')) files.set(file, await readFile(file, 'utf8'));
const withRules = [...files].filter(([file]) => !lists.includes(file));

const getImports = (file: string): string[] =>
  [...(files.get(file) ?? '').matchAll(/^@import '(?<path>[^']+)';$/gmu)].map(({ groups }) =>
    join(dirname(file), groups?.path ?? ''),
  );

/** What stands outside all braces, comments apart: `@import '…';` and the heads of blocks. */
function getTopLevel(css: string): string[] {
  let depth = 0;
  let top = '';
  for (const character of css.replaceAll(/\/\*[^]*?\*\//gu, '')) {
    if (character === '}') depth -= 1;
    if (depth === 0) top += character === '{' || character === '}' ? '\n' : character;
    if (character === '{') depth += 1;
  }
  return top
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('a file of styles', () => {
  it.each(withRules)('%s puts every rule into a layer and knows their order', (file, css) => {
    const [first, ...rest] = getTopLevel(css);
    expect(join(dirname(file), /^@import '(.+)';$/u.exec(first ?? '')?.[1] ?? '')).toBe(layers);
    for (const head of rest) expect(head).toMatch(/^@layer (?:tokens|base|layout|prose|components|print)$/u);
  });

  it.each([...files])('%s has one purpose, so fewer than 250 lines', (_, css) => {
    expect(css.split('\n').length).toBeLessThan(250);
  });
});

describe('the list of all styles', () => {
  it('leads to each file once, so that the preview lacks none', () => {
    const follow = (file: string): string[] =>
      getImports(file).flatMap((each) => (lists.includes(each) ? follow(each) : each));
    const named = follow(everything);
    expect(named.toSorted()).toEqual(withRules.map(([file]) => file).toSorted());
  });
});
