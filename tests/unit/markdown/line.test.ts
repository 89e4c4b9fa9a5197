import { expect, test } from 'vitest';
import type { MarkdownEnv } from '../../../src/markdown/env.ts';
import { renderLine } from '../../../src/markdown/line.ts';
import { toGlossary } from './to-glossary.ts';

const glossary = toGlossary({ 财产保全: 'preservation', 起诉: 'lawsuit' });
const say = (text: string, env: MarkdownEnv = {}) =>
  renderLine(text, { glossary, numbers: ['12368'], ...env }).map((part) =>
    'term' in part ? `[${part.term.word}]` : 'number' in part ? `<${part.number}>` : part.words,
  );

test.each([
  ['', []],
  ['先谈。', ['先谈。']],
  ['起诉', ['[起诉]']],
  ['申请财产保全，打12368，再起诉。', ['申请', '[财产保全]', '，打', '<12368>', '，再', '[起诉]', '。']],
  ['起诉，再起诉', ['[起诉]', '，再起诉']],
  ['提起诉讼', ['提起诉讼']],
  ['《起诉规定》', ['《起诉规定》']],
  ['先拍照，\n再留\n证据 ok\n go', ['先拍照，再留证据 ok\n go']],
])('%s', (text, expected) => {
  expect(say(text)).toEqual(expected);
});

test('nothing of a line is lost, and a word is explained once a page', () => {
  const linked = new Set<string>();
  expect(say('起诉以前，先申请财产保全', { linked })).toContain('[起诉]');
  expect(say('起诉以后', { linked })).toEqual(['起诉以后']);
});
