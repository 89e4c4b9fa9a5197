import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getLayers } from '../../../../src/site/diagrams/layers.ts';

const toLinks = (text: string) => text.split(' ').map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

const outline = (ids: string, links: string) =>
  getLayers([...ids], toLinks(links)).layers.map((layer) =>
    layer.map(({ id, isBend }) => (isBend ? '|' : id)).join(''),
  );

test.each([
  ['each node below all that lead to it', 'abcd', 'ab bc ac cd', ['a', 'b|', 'c', 'd']],
  ['one link for two answers', 'ab', 'ab ab', ['a', 'b']],
  ['no link to nowhere', 'ab', 'ab ax', ['a', 'b']],
  ['no link that closes a ring', 'abc', 'ab bc ca', ['a', 'b', 'c']],
  ['no link to itself', 'ab', 'aa ab', ['a', 'b']],
  ['what nothing leads to at the top', 'abc', 'ab cb', ['ac', 'b']],
  ['crossings undone', 'abcxy', 'ab ac by cx', ['a', 'bc', 'yx']],
])('%s', (_, ids, links, layers) => {
  expect(outline(ids, links)).toEqual(layers);
});

test('every node stands once, and every line goes down one layer at a time', () => {
  const letter = fc.constantFrom(...'abcdefgh');
  fc.assert(
    fc.property(fc.array(fc.record({ from: letter, to: letter }), { maxLength: 20 }), (links) => {
      const { layers, chains } = getLayers([...'abcdefgh'], links);
      const all = layers.flat();
      expect(
        all
          .filter(({ isBend }) => !isBend)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...'abcdefgh']);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      const depthOf = (id: string) => layers.findIndex((layer) => layer.some((slot) => slot.id === id));
      for (const { from, to, slots } of chains) {
        expect([slots[0], slots.at(-1)]).toEqual([from, to]);
        expect(slots.map((id) => depthOf(id))).toEqual(slots.map((_, index) => depthOf(from) + index));
      }
    }),
  );
});
