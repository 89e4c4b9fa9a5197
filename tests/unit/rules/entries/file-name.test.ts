import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readablePath } from '../../../../cms/server/store/paths.ts';
import { validateFileNames } from '../../../../src/checks/shape/file-names.ts';
import { createSurroundings, getSummary } from '../../../../src/checks/surroundings.ts';
import { findNameFault } from '../../../../src/rules/entries/file-name.ts';
import { makeSite } from '../../make-portal.ts';

const bidi = ['\u061C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067'];
const signs = [
  ...bidi,
  ...['\u2028', '\u2029', '\u0085', '\0', '\t', '\n', '\r', '\u001B', '\u007F', '\u009F'],
  ...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u180E', '\u{E0041}', '\uD800', '\\'],
];
const codeOf = (sign: string) => sign.codePointAt(0)!.toString(16);

describe('no name holds', () => {
  test.each(signs.map((sign) => [codeOf(sign), sign]))('U+%s', (_, sign) => {
    for (const path of [`media/图${sign}.png`, `media/${sign}a/图.png`, `cases/a${sign}`])
      expect(findNameFault(path)).toMatchObject({ kind: 'sign', sign });
  });
});

test.each<readonly [string, string | undefined]>([
  ['a', undefined],
  ['cases/leak.md', undefined],
  ['media/图（一）.png', undefined],
  ...['*', ':', '<', '>', '|', '"', '?', '\u3164', '\u115F', '\uFFA0', '\uFE0F'].flatMap((sign) =>
    [`media/图${sign}.png`, `cases/${sign}.md`, `a${sign}/b.md`].map((path) => [path, 'sign'] as const),
  ),
  [`media/${'图'.repeat(58)}.png`, undefined],
  [`media/${'图'.repeat(59)}.png`, 'long'],
  [`media/${'a'.repeat(176)}.png`, undefined],
  [`media/${'a'.repeat(177)}.png`, 'long'],
  [`media/${'😀'.repeat(45)}`, undefined],
  [`media/${'😀'.repeat(46)}`, 'long'],
  [`${'图'.repeat(61)}/a.png`, 'long'],
  [Array.from({ length: 134 }, () => 'ab').join('/'), 'path'],
  ['x/'.repeat(2_000_000), 'path'],
  ['media//a.png', 'empty'],
  ['media/.a.png', 'dot'],
  ['media/../a.png', 'dot'],
  ['media/a./b.png', 'end'],
  ['media/a /b.png', 'end'],
  ['media/GIT~1/b.png', 'reserved'],
  ...['nul', 'con', 'PRN', 'Aux', 'com1', 'LPT9', 'com²', 'conin$', 'CONOUT$'].flatMap((name) =>
    [name, `terms/${name}.md`, `terms/${name}.tar.md`, `media/${name} .png`, `${name}/a.md`].map(
      (path) => [path, 'reserved'] as const,
    ),
  ),
  ...['console', 'null', 'com', 'com10', 'lpt', 'auxiliary', 'a-con', 'conin'].map(
    (name) => [`terms/${name}.md`, undefined] as const,
  ),
])('%.40s: %s', (path, kind) => {
  expect(findNameFault(path)?.kind).toBe(kind);
});

const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...signs, 'a', '图', '.', ' '), minLength: 1, maxLength: 5 }),
  fc.integer({ min: 50, max: 260 }).map((length) => 'a'.repeat(length)),
  fc.integer({ min: 50, max: 70 }).map((length) => '图'.repeat(length)),
);

const around = createSurroundings(getSummary([], makeSite(), []), '2026-11-28');

test('what the desk refuses for its name is found in the folder, and nothing else is', () => {
  fc.assert(
    fc.property(
      name.filter((typed) => !typed.includes('/')),
      (typed) => {
        const picture = `${typed}.png`;
        const isRefused = (() => {
          try {
            readablePath(`content/media/${picture}`);
            return false;
          } catch {
            return true;
          }
        })();
        const findings = validateFileNames([], { ...around, media: new Set([picture]) });
        expect(findings.length > 0).toBe(isRefused);
        for (const { severity, message, fix } of findings) {
          expect(severity).toBe('error');
          expect(message.length + fix.length).toBeLessThan(400);
          expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
