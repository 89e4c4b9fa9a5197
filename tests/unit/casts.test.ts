import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** A type that is asserted is one that nobody checks; what is left are seams to libraries without types of their own. */
const mostPerThousandLines = 2;

const files = ['src', 'cms'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

const sources = files.map((name) =>
  ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true),
);

/** Every assertion of a type in a file but `as const`. */
function findCasts(node: ts.Node): ts.AsExpression[] {
  const own = ts.isAsExpression(node) && !ts.isConstTypeReference(node.type) ? [node] : [];
  const inner: ts.AsExpression[] = [];
  ts.forEachChild(node, (child) => void inner.push(...findCasts(child)));
  return [...own, ...inner];
}

const casts = sources.flatMap((source) =>
  findCasts(source).map(({ type, pos }) => ({
    type,
    place: `${source.fileName}:${source.getLineAndCharacterOfPosition(pos).line + 1}`,
  })),
);

test('asserts a type at most twice in a thousand lines', () => {
  const lines = sources.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const most = (mostPerThousandLines * lines) / 1000;
  expect(casts.length > most ? casts.map(({ place }) => place) : []).toEqual([]);
});

test('never asserts a type by way of unknown', () => {
  expect(casts.filter(({ type }) => type.kind === ts.SyntaxKind.UnknownKeyword).map(({ place }) => place)).toEqual([]);
});
