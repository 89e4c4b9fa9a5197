import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { takenPlaces } from '../../src/rules/entries/taken-places.ts';
import { collectionNames } from '../../src/schemas/index.ts';

/** A path behind a quotation mark, as it begins in each language of the sources. */
const beginning = /["'`]\//u;

/** The beginnings of all texts in quotation marks that begin with a slash; those of imports are none. */
function getTexts(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  // Most files spell no path, and to take one apart takes a hundred times as long as to see that.
  if (!beginning.test(source)) return [];
  if (!path.endsWith('.ts'))
    return [
      ...source.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gmu, '').matchAll(/["'`](\/[^"'`$\s]*)/gu),
    ].map(([, text = '']) => text);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return texts;
}

const spelled = getTexts('src/urls.ts').filter((text) => text.startsWith('/'));
const getTop = (path: string) => /^\/([\w.-]+)/u.exec(path)?.[1] ?? '';
const pages = await Array.fromAsync(glob('content/pages/*.md'), (path) => /([^/]+)\.md$/u.exec(path)?.[1] ?? '');
const tops = new Set([...spelled.map(getTop), ...collectionNames, ...pages].filter((top) => top !== ''));

const sources = await Array.fromAsync(glob('{src,cms}/**/*.{ts,astro}'));

test('no path of the site is spelled outside urls.ts', () => {
  const elsewhere = sources
    .filter((path) => path !== 'src/urls.ts')
    .flatMap((path) => getTexts(path).flatMap((text) => (tops.has(getTop(text)) ? [`${path}: ${text}`] : [])));
  expect(elsewhere).toEqual([]);
});

test('the look at the sources finds paths in scripts, templates and markup', () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(tops).toContain('corrections');
  expect(tops).toContain('cases');
  expect(getTexts('src/site/shell/Header.astro').length + spelled.length).toBeGreaterThan(30);
});

test('no page about the portal may take a folder that urls.ts spells', () => {
  const folders = spelled.filter((path) => /^\/[a-z][\w-]*\/?$|^\/[a-z][\w-]*\/./u.test(path)).map(getTop);
  expect(folders.filter((folder) => !takenPlaces.has(folder) && !pages.includes(folder))).toEqual([]);
});
