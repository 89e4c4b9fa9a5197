import postcss from 'postcss';
import { expect, test } from 'vitest';
import { flexGaps } from '../../../src/styles/flex-gaps.ts';

const old = '@supports not ((inset: 0) or (ruby-position: over))';

/** What is added to a sheet, without spaces that say nothing. */
const getAdded = (css: string): string => {
  const { root } = postcss([flexGaps()]).process(css, { from: undefined });
  const added: string[] = [];
  root.walkAtRules('supports', (rule) => {
    added.push(rule.toString().replace(/\s+/gu, ' '));
  });
  return added.join(' ');
};

test.each([
  ['.a { display: flex; gap: 8px }', `${old} { .a > * + * { margin-inline-start: 8px } }`],
  [
    '.a { display: inline-flex; gap: 0 min(12px, 2vw) }',
    `${old} { .a > * + * { margin-inline-start: min(12px, 2vw) } }`,
  ],
  [
    '.a { display: flex; flex-wrap: wrap; gap: 4px 8px }',
    `${old} { .a > * { margin-block-end: 4px; margin-inline-end: 8px } .a > :last-child { margin-inline-end: 0 } }`,
  ],
  [
    '.a, .b { display: flex; flex-wrap: wrap; gap: 0 8px }',
    `${old} { .a > *, .b > * { margin-inline-end: 8px } .a > :last-child, .b > :last-child { margin-inline-end: 0 } }`,
  ],
  ['.a { display: flex; flex-direction: column; gap: 8px }', `${old} { .a > * + * { margin-block-start: 8px } }`],
  [
    '.a { display: flex } @media (width) { .a { column-gap: 2px } }',
    `${old} { .a > * + * { margin-inline-start: 2px } }`,
  ],
  [
    '.a { display: none; flex-wrap: wrap; gap: 0 8px } @media (width) { .a { display: flex } }',
    `${old} { .a > * { margin-inline-end: 8px } .a > :last-child { margin-inline-end: 0 } }`,
  ],
  ['.a { display: flex } .care .a { gap: 2px }', `${old} { .care .a > * + * { margin-inline-start: 2px } }`],
])('in old browsers, margins keep apart what %s does', (css, added) => {
  expect(getAdded(css)).toBe(added);
});

test.each(['.a { display: grid; gap: 8px }', '.a { display: flex }', '.a { columns: 2; column-gap: 8px }'])(
  'nothing is added to %s',
  (css) => {
    expect(getAdded(css)).toBe('');
  },
);
