import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSealDrawing, readSealDrawing } from '../../../../src/rules/pictures/seal-drawing.ts';

const wrap = (inner: string, root = 'viewBox="0 0 40 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`;
const path = '<path d="M0 0h10v10z" fill="#a8321f"/>';

test('keeps shapes, and how large they are', () => {
  expect(getSealDrawing(wrap(path))).toEqual({
    svg: `${wrap('<path d="M0 0h10v10z" fill="#a8321f"></path>')}\n`,
    shapes: '<path d="M0 0h10v10z" fill="#a8321f"></path>',
    viewBox: '0 0 40 20',
    ratio: 2,
  });
});

test.each([
  ['a drawing with a size alone', wrap(path, 'width="40mm" height="20mm"'), '0 0 40 20'],
  [
    'what Inkscape writes',
    `<?xml version="1.0"?><!-- by hand -->${wrap(`<metadata><rdf:RDF/></metadata><sodipodi:namedview id="v"/><g inkscape:label="1" id="l" style="fill:#123456;stroke:none;-inkscape-x:1">${path}</g>`)}`,
    '0 0 40 20',
  ],
])('takes %s, and nothing of it is missed', (_, text, viewBox) => {
  const read = readSealDrawing(text);
  expect(read).toMatchObject({ drawing: { viewBox }, left: [] });
});

test('a style says what attributes would', () => {
  expect(getSealDrawing(wrap('<rect width="3" height="2" style="fill:#123456; stroke : none"/>'))?.shapes).toBe(
    '<rect width="3" height="2" fill="#123456" stroke="none"></rect>',
  );
});

test.each([
  ['script', '<script>alert(1)</script>', 'script'],
  ['a script below a group', '<g><script>alert(1)</script></g>', 'script'],
  ['a handler', '<path d="M0 0" onload="alert(1)"/>', 'path onload'],
  ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'a'],
  ['a picture', '<image href="https://example.org/a.png"/>', 'image'],
  ['another file', '<use href="https://example.org/a.svg#a"/>', 'use'],
  ['what is filled from elsewhere', '<path d="M0 0" fill="url(https://example.org/#a)"/>', 'path fill'],
  ['HTML', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', 'foreignObject'],
  ['a style sheet', '<style>@import "https://example.org"</style>', 'style'],
  ['words, which need a font', '<text>明</text>', 'text'],
  ['movement', '<path d="M0 0"><animate attributeName="d"/></path>', 'animate'],
])('%s is left out, and told', (_, inner, name) => {
  const read = readSealDrawing(wrap(path + inner));
  expect(read).toMatchObject({ left: [name] });
  expect(JSON.stringify(read)).not.toMatch(/alert|example\.org|on\w+=|@import/u);
});

test.each([
  ['', '不是一份写完整的 SVG'],
  ['明理', '不是一份写完整的 SVG'],
  ['<svg viewBox="0 0 1 1"><path', '不是一份写完整的 SVG'],
  ['<html><body/></html>', '不是一份写完整的 SVG'],
  ['<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><path d="&a;"/></svg>', '不是一份写完整的 SVG'],
  [`<svg>${path}</svg>`, '没有写多大（viewBox，或者宽和高）'],
  [`<svg viewBox="0 0 0 9">${path}</svg>`, '没有写多大（viewBox，或者宽和高）'],
  [wrap('<text>明</text>'), '里面没有能用的图形'],
])('%s is no drawing: %s', (text, fault) => {
  expect(readSealDrawing(text)).toEqual({ fault });
});

test('whatever is given, nothing but the listed shapes and plain values comes out', () => {
  const names = fc.constantFrom('path', 'g', 'script', 'use', 'a', 'svg', 'rect', 'style', 'x:y');
  const keys = fc.constantFrom('d', 'fill', 'onclick', 'href', 'xlink:href', 'style', 'transform', 'id');
  const values = fc.oneof(
    fc.string(),
    fc.constantFrom('url(#a)', 'javascript:alert(1)', '&quot;&gt;&lt;script&gt;', 'fill:url(x)'),
  );
  const element = fc
    .tuple(names, fc.array(fc.tuple(keys, values), { maxLength: 3 }))
    .map(
      ([name, given]) =>
        `<${name} ${[...new Map(given)].map(([key, value]) => `${key}="${value.replaceAll(/["<&](?!quot;|gt;|lt;)/gu, '')}"`).join(' ')}/>`,
    );
  fc.assert(
    fc.property(fc.array(element, { maxLength: 5 }), (elements) => {
      const shapes = getSealDrawing(wrap(path + elements.join('')))?.shapes ?? '';
      expect(shapes).toMatch(/^(?:<\/?(?:g|path|rect)(?: [a-z0-9-]+="[-\w\s.,%+#()]*")*>)*$/u);
    }),
  );
});
