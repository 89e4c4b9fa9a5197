import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { measureTree } from '../../../src/readers/measure-tree.ts';

const parse = (body: string) =>
  parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`).document.documentElement;

test('it counts elements, how deep they stand, and their attributes', () => {
  expect(measureTree(parse('<p a b c>一<b>二</b></p>'))).toMatchObject({ elements: 5, depth: 3, attributes: 3 });
});

test('it knows in how many pieces of text a page falls once it is written out and parsed again', () => {
  const text = fc.string({ unit: fc.constantFrom('<', '>', '&', '\u00a0', '一', ' ', ';', '/') });
  fc.assert(
    fc.property(text, (words) => {
      const root = parse('<p></p>');
      const paragraph = root.querySelector('p')!;
      paragraph.textContent = words;
      const { crumbs } = measureTree(root);
      paragraph.innerHTML = `${paragraph.innerHTML}`;
      expect(crumbs).toBeGreaterThanOrEqual(paragraph.childNodes.length);
    }),
  );
});
