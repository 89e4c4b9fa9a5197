import { expect, test } from 'vitest';
import { hasLetters, hasVisible } from '../../../src/schemas/visible.ts';

const unseen = [
  ...['', ' ', '\n', '\u200B', '\u3164', '\u115F', '\uFFA0', '\u2800', '\u00AD', '\u2060', '\uFE00', '\u{E0100}'],
  ...[
    '\u{E0041}\u{E0042}',
    '\u0301',
    '\u034F',
    '\u0640',
    '\u0640\u0640',
    '\u{13441}',
    '\u{13442}',
    '\u{13430}',
    '\u{1D159}',
  ],
];

test.each(unseen)('nobody sees anything of %j', (text) => {
  expect(hasVisible(text)).toBe(false);
  expect(hasLetters(text)).toBe(false);
  expect(hasLetters(`${text}改${text}`)).toBe(true);
});

test.each(['1', '2026', '……', '？！', '✓'])('%j is seen, and says nothing as a reason', (text) => {
  expect(hasVisible(text)).toBe(true);
  expect(hasLetters(text)).toBe(false);
});

test.each(['改', 'ok', 'بسم', 'བསོད', '\u{13000}', '第 2 段'])('%j has letters', (text) => {
  expect(hasLetters(text)).toBe(true);
});
