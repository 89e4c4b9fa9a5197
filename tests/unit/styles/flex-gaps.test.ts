import { expect, test } from 'vitest';
import { getFlexGaps } from '../../../src/styles/flex-gaps.ts';

const squeeze = (css: string) => css.replace(/\s+/gu, ' ').trim();

test.each([
  ['.a { display: flex; gap: 8px }', '.a > * + * { margin-left: 8px }'],
  ['.a { display: inline-flex; gap: 0 min(12px, 2vw) }', '.a > * + * { margin-left: min(12px, 2vw) }'],
  [
    '.a { display: flex; flex-wrap: wrap; gap: 4px 8px }',
    '.a > * { margin-right: 8px; margin-bottom: 4px } .a > :last-child { margin-right: 0 }',
  ],
  [
    '.a, .b { display: flex; flex-wrap: wrap; gap: 0 8px }',
    '.a > *, .b > * { margin-right: 8px } .a > :last-child, .b > :last-child { margin-right: 0 }',
  ],
  ['.a { display: flex; flex-direction: column; gap: 8px 4px }', '.a > * + * { margin-top: 8px }'],
  ['.a { display: flex } @media print { .a { column-gap: 2px } }', '@media print { .a > * + * { margin-left: 2px } }'],
  [
    '.a { display: none; flex-wrap: wrap; gap: 0 8px } @media print { .a { display: flex } }',
    '.a > * { margin-right: 8px } .a > :last-child { margin-right: 0 }',
  ],
  ['.a:not(#\\#) { display: flex } .care:not(#\\#) .a { gap: 2px }', '.care:not(#\\#) .a > * + * { margin-left: 2px }'],
])('of %s there remain margins for old browsers', (css, margins) => {
  expect(squeeze(getFlexGaps(css))).toBe(margins);
});

test.each([
  '.a { display: grid; gap: 8px }',
  '.a { display: flex }',
  '.a { columns: 2; column-gap: 8px }',
  '.b .a { display: flex } .a { display: grid; gap: 8px }',
  '@page { margin: 0 }',
  '@media print { @page { margin: 0 } }',
  '@keyframes a { from { opacity: 0 } }',
])('of %s there remains nothing', (css) => {
  expect(squeeze(getFlexGaps(css))).toBe('');
});
