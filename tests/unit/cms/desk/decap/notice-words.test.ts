import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toNoticeWords } from '../../../../../cms/desk/decap/notice-words.ts';

const refused = '没有上传：「men-1.jpg」不是图片，或者已经损坏。';

test.each([
  [`Failed to persist media: ${refused}`, refused],
  [`Failed to delete media: ${refused}`, refused],
  [`Failed to persist media: DeskError: ${refused}`, refused],
  ['「men-1.jpg」正在用', '「men-1.jpg」正在用'],
])('%s is said as %s', (message, words) => {
  expect(toNoticeWords(message)).toBe(words);
});

test('what a browser says is nothing for an editor', () => {
  expect(toNoticeWords('Failed to persist media: TypeError: x is undefined')).toMatch(/^图片没有动/u);
});

test('Decap says no other English of images', () => {
  const actions = readFileSync('node_modules/decap-cms-core/dist/esm/actions/mediaLibrary.js', 'utf8');
  const said = [...actions.matchAll(/message: `([^`]*)`/gu)].map(([, words = '']) => words);
  expect(said.length).toBeGreaterThan(1);
  for (const words of said) expect(toNoticeWords(words.replace(/\$\{[^}]*\}/gu, refused))).toBe(refused);
});

test('what is said lies over every dialog of Decap', () => {
  const styles = readFileSync('node_modules/decap-cms-ui-default/dist/esm/styles.js', 'utf8');
  const layers = [...styles.matchAll(/zIndex\d+: (\d+)/gu)].map(([, layer]) => Number(layer));
  expect(layers.length).toBeGreaterThan(5);
  for (const [file, name] of [
    ['decap/decap.css', '.notices'],
    ['desk.css', '.status-strip'],
  ] as const) {
    const css = readFileSync(`cms/desk/${file}`, 'utf8');
    const layer = Number(css.split(`${name} {`)[1]?.match(/z-index: (\d+)/u)?.[1]);
    expect(layer).toBeGreaterThan(Math.max(...layers));
  }
});
