import { expect, test } from 'vitest';
import { toTermNoteId } from '../../../src/markdown/env.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { toGlossary } from './to-glossary.ts';

const glossary = toGlossary({
  起诉: 'lawsuit',
  诉讼: 'litigation',
  调解: 'mediation',
  人民调解: 'peoples-mediation',
  打官司: 'lawsuit',
  责任: 'duty',
});

const getLinked = (source: string, ownHref?: string) =>
  [
    ...renderMarkdown(source, { glossary, linked: new Set(ownHref ? [ownHref] : []) }).html.matchAll(
      /<a class="term" href="([^"]+)"[^>]*>([^<]+)<\/a>/gu,
    ),
  ].map(([, href, word]) => `${word} ${href}`);

test.each([
  ['a word at its first use only', '起诉，再起诉。\n\n起诉', ['起诉 /terms/lawsuit/']],
  ['not a word that runs across two others', '可以提起诉讼', ['诉讼 /terms/litigation/']],
  ['not the end of a longer word', '承担连带责任', []],
  ['the longest word that fits', '人民调解', ['人民调解 /terms/peoples-mediation/']],
  ['one target once, whatever it is called', '打官司就是起诉', ['打官司 /terms/lawsuit/']],
  ['nothing in a heading, but what follows it', '## 起诉\n\n调解', ['调解 /terms/mediation/']],
  ['nothing in a link', '[起诉](/a/)', []],
  ['nothing in the name of a law', '《起诉办法》和《人民调解法》', []],
  ['nothing in code', '`起诉`\n\n```\n起诉\n```', []],
  ['nothing in what stands in for an image', '![起诉](/media/a.jpg)', []],
  [
    'a word in bold, a list and a footnote',
    '**起诉**[^1]\n\n- 调解\n\n[^1]: 诉讼',
    ['起诉 /terms/lawsuit/', '调解 /terms/mediation/', '诉讼 /terms/litigation/'],
  ],
])('links %s', (_, source, links) => {
  expect(getLinked(source)).toEqual(links);
});

test('does not link a page to itself', () => {
  expect(getLinked('起诉和调解', '/terms/lawsuit/')).toEqual(['调解 /terms/mediation/']);
});

test('changes no word of the text', () => {
  const source = '人民调解不成，可以起诉；提起诉讼以后仍可调解。';
  const plain = (html: string) => html.replaceAll(/<[^>]+>/gu, '');
  expect(plain(renderMarkdown(source, { glossary }).html)).toBe(plain(renderMarkdown(source).html));
});

test('links nothing without a glossary', () => {
  expect(renderMarkdown('起诉').html).toBe('<p>起诉</p>\n');
});

test('hands the page the linked words in order, and describes each link by its note', () => {
  const { html, terms } = renderMarkdown('起诉以前，可以人民调解；再起诉也不迟。', { glossary });
  expect(terms.map(({ word, plain }) => [word, plain])).toEqual([
    ['起诉', '起诉的意思'],
    ['人民调解', '人民调解的意思'],
  ]);
  const described = [...html.matchAll(/aria-describedby="([^"]+)"/gu)].map(([, id]) => id);
  expect(described).toEqual(terms.map(toTermNoteId));
  expect(renderMarkdown('没有词', { glossary }).terms).toEqual([]);
});

test('a word that was explained further up the page is not explained again, and what is explained here is known below', () => {
  const linked = new Set(['/terms/lawsuit/']);
  expect(renderMarkdown('起诉，调解', { glossary, linked }).terms.map(({ word }) => word)).toEqual(['调解']);
  expect([...linked]).toEqual(['/terms/lawsuit/', '/terms/mediation/']);
});
