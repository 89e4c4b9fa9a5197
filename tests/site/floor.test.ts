import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Linter } from 'eslint';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { floorRule } from '../lint/floor.js';
import { listBuiltFiles } from './built-page.ts';
import { shippedSite } from './shipped.ts';

const built = await listBuiltFiles(shippedSite);
const isOfTheDesk = (file: string) => file.startsWith('admin/');
/** Readers' scripts, Pagefind's among them, which a quoted phrase loads: without it the ranking stands (engine.ts). */
const scripts = built.filter((file) => file.endsWith('.js') && !isOfTheDesk(file));
const sheets = built.filter((file) => file.endsWith('.css') && !isOfTheDesk(file));

/**
 * What makes files of Word (`dist` is how docx names its bundle) and of Excel, fetched at the press of a button: where it fails, one
 * sentence says so and the page stays (forms.spec.ts). What of it is newer, and why that does no harm; it is read by every browser all
 * the same.
 */
const isOfFiles = (file: string) => /^_astro\/(?:dist|xlsx)\./u.test(file);
const knownOfFiles = {
  'Error.captureStackTrace': 'asked for first (fflate)',
  lookbehind: 'put together only where a file that exists already is changed, which the portal does not do (docx)',
  replaceAll: 'asked for first (write-excel-file)',
  use: 'a method of its own (docx)',
};

/**
 * What of the desk only its form needs, by the start of its files: the checks, the importer, pinyin. They are fetched when they are
 * asked for, and the desk says so where a browser cannot read them (cms/desk/entry/load-part.ts).
 */
const ofTheForm = /^(?:checker|import-page|image-name|slug)-/u;

/** The scripts of the desk that whoever approves needs: what its page loads with all that these load, and the preview. */
async function listApproving(): Promise<string[]> {
  const dir = 'admin/assets/';
  const page = await readFile(join(shippedSite, 'admin/index.html'), 'utf8');
  const found = new Set([...page.matchAll(/assets\/([\w.-]+\.js)/gu)].map(([, name = '']) => name));
  for (const name of found) {
    const code = await readFile(join(shippedSite, dir, name), 'utf8');
    for (const [, next = ''] of code.matchAll(/\b(?:from|import)\s*\(?["'`]\.\/([\w.-]+\.js)["'`]/gu))
      if (!ofTheForm.test(next)) found.add(next);
  }
  return ['admin/preview.js', ...[...found].map((name) => dir + name)];
}

/**
 * Patterns that look behind: Safari before 16.4 reads no module that holds one, however it is put together. What stands in a `try`
 * has an answer to that.
 */
const findLookbehind = (code: string): string[] =>
  code.replaceAll(/try\s*\{[^{}]*\}\s*catch/gu, '').match(/.{0,60}\(\?<[=!].{0,60}/gu) ?? [];

/** What is newer than the floor in a script: syntax, methods, globals, selectors and patterns, also those of packages. */
const lint = (code: string, use = 'reading'): string[] =>
  new Linter()
    .verify(code, {
      languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
      linterOptions: { noInlineConfig: true },
      plugins: { house: { rules: { floor: floorRule } } },
      rules: { 'house/floor': ['error', use] },
    })
    .map(({ message }) => message);

describe('readers with a browser of 2020', () => {
  test.each(scripts.filter((file) => !file.startsWith('search-index/') && !isOfFiles(file)))(
    'can run %s',
    async (file) => {
      const code = await readFile(join(shippedSite, file), 'utf8');
      expect(lint(code)).toEqual([]);
      expect(findLookbehind(code)).toEqual([]);
    },
  );

  test('can read what makes files of Word and Excel; what is newer in it is known', async () => {
    const files = scripts.filter(isOfFiles);
    expect(files).toHaveLength(2);
    const texts = await Promise.all(files.map((file) => readFile(join(shippedSite, file), 'utf8')));
    const names = new Set(texts.flatMap((text) => lint(text)).map((message) => message.split(' is newer')[0]));
    expect([...names].sort()).toEqual(Object.keys(knownOfFiles));
  });

  test.each([
    ['[1].at(0)', 'at is newer than chrome 80'],
    ['Map.groupBy([], String)', 'Map.groupBy is newer than chrome 80'],
    ['Object.hasOwn({}, "a")', 'Object.hasOwn is newer than chrome 80'],
    ['structuredClone(1)', 'structuredClone is newer than chrome 80'],
    ['new Intl.ListFormat("zh")', 'Intl.ListFormat is newer than safari_ios 13.4'],
    ['document.body.replaceChildren()', 'replaceChildren is newer than chrome 80'],
    ['document.querySelector("p:has(a)")', ':has is newer than chrome 80'],
    ['/(?<=a)b/u', 'lookbehind is newer than safari_ios 13.4'],
    ['new RegExp("(?<!a)b", "u")', 'lookbehind is newer than safari_ios 13.4'],
    ['new RegExp("a", "d")', 'flag d is newer than chrome 80'],
    ['new RegExp("(?i:a)b", "u")', 'modifiers is newer than chrome 80'],
    ['class A { #a = 1 }', 'Parsing error'],
    ['a ??= 1', 'Parsing error'],
    ['await 1', 'Parsing error'],
  ])('could not run %s', (code, message) => {
    expect(lint(code)).toContainEqual(expect.stringContaining(message));
  });

  test.each([
    '[...a].sort()',
    'a.replace(/b/gu, "")',
    'a?.b ?? c',
    'const at = () => 1; at()',
    'document.querySelector("p:not(.a):hover")',
    'typeof structuredClone',
  ])('can run %s by itself', (code) => {
    expect(lint(code)).toEqual([]);
  });

  /** Without these a sheet of 2020 loses the rule, or all rules; anything else that is new only adds. */
  const lost = /^(?:layer|scope)$/u;
  const newSelector = /:(?:is|where|has)\(/u;
  test.each(sheets)('see the rules of %s', async (file) => {
    const found: string[] = [];
    postcss.parse(await readFile(join(shippedSite, file), 'utf8')).walk((node) => {
      if (node.type === 'atrule' && lost.test(node.name)) found.push(`@${node.name}`);
      if (node.type === 'rule' && node.parent?.type === 'rule') found.push(node.selector);
      // Alone it adds something; beside others it takes them along.
      if (node.type === 'rule' && new Set(node.selectors.map((each) => newSelector.test(each))).size > 1)
        found.push(node.selector);
      if (
        node.type === 'decl' &&
        /^(?:inset|(?:scroll-)?(?:margin|padding|border|inset)-(?:inline|block))/u.test(node.prop)
      )
        found.push(node.prop);
      if (node.type === 'decl' && /\b(?:oklch|oklab|color-mix|light-dark)\(|\d(?:dvh|svh|lvh)\b/u.test(node.value))
        found.push(`${node.prop}: ${node.value}`);
      if (node.type === 'decl' && node.prop === 'float' && node.value.startsWith('inline-')) found.push('float');
    });
    expect(found).toEqual([]);
  });
});

describe('whoever approves in Safari 14', () => {
  test('can open the desk and its preview: no script of theirs looks behind in a pattern', async () => {
    const files = await listApproving();
    // Its one bundle, what Git hosts need, the preview.
    expect(files.length).toBeGreaterThan(4);
    const found = await Promise.all(
      files.map(async (file) =>
        findLookbehind(await readFile(join(shippedSite, file), 'utf8')).map((where) => `${file}: ${where}`),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  test.each([
    ['x=/(?<=a)b/u', true],
    ['x=RegExp(String.raw`(?<!a)b`)', true],
    ['try{x=RegExp(`(?<!a)b`)}catch{}', false],
    ['x=/(?<name>a)(?:b)(?!c)/u', false],
  ])('%s looks behind: %s', (code, isBehind) => {
    expect(findLookbehind(code).length > 0).toBe(isBehind);
  });

  test('a pattern may look behind where the form is filled in, but not use what is newer still', () => {
    expect(lint('/(?<=a)b/u', 'approving')).toEqual([
      expect.stringContaining('lookbehind is newer than safari_ios 14'),
    ]);
    expect(lint('/(?<=a)b/u', 'form')).toEqual([]);
    expect(lint('new RegExp("(?i:a)b", "u")', 'form')).toEqual([
      expect.stringContaining('modifiers is newer than chrome 109'),
    ]);
  });
});
