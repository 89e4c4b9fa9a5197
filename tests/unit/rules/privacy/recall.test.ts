import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierKinds } from '../../../../src/rules/privacy/identifier.ts';
import { hasIdChecksum } from '../../../../src/rules/privacy/checksums.ts';
import { getIdentifiers, mask } from '../../../../src/rules/privacy/index.ts';
import { createSamples, generators, type Sample } from './generated.ts';

const samples = createSamples(20261121, 80);

const isFound = ({ text, identifier }: Sample): boolean => {
  const start = text.indexOf(identifier);
  return getIdentifiers(text).some((found) => found.start < start + identifier.length && start < found.end);
};

test('there are more than a thousand generated identifiers, of every kind', () => {
  expect(samples.length).toBeGreaterThan(1000);
  expect(Object.keys(generators).sort()).toEqual(Object.keys(identifierKinds).sort());
});

describe.each(Object.keys(identifierKinds))('%s', (kind) => {
  const own = samples.filter((sample) => sample.kind === kind);

  test('at least 98 of 100 are found in a sentence', () => {
    const missed = own.filter((sample) => !isFound(sample)).map(({ text }) => text);
    expect(missed.length / own.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('their masks say nothing of them', () => {
    for (const { text, identifier } of own) {
      const digits = identifier.normalize('NFKC').replaceAll(/\D/gu, '');
      const left = mask(text).normalize('NFKC').replaceAll(/\D/gu, '');
      // The year of a birth or of a certificate may stay.
      if (digits.length > 4)
        expect(left.length, mask(text)).toBeLessThanOrEqual(
          ['birth', 'certificate'].includes(kind) ? 4 : digits.length / 3,
        );
    }
  });
});

/** What people and machines put between figures. */
const separator = fc.constantFrom(
  '',
  ' ',
  '-',
  '.',
  '·',
  '　',
  '\u200b',
  '－',
  '—',
  '．',
  '\n',
  '\u00a0',
  '/',
  '、',
  ' - ',
  '\r\n',
  '\u2060',
  '（',
);
const digitOf = fc.constantFrom(
  '0123456789',
  '０１２３４５６７８９',
  '零一二三四五六七八九',
  '〇幺两三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
);

const validId = fc
  .record({
    place: fc.constantFrom('370102', '150304', '620602', '330402', '110101'),
    born: fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ place, born, serial }) => {
    const stem = `${place}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    return [...'0123456789X'].map((end) => stem + end).find(hasIdChecksum) as string;
  });

test('a resident ID number with a valid checksum is always found, whatever its figures and what stands between them', () => {
  fc.assert(
    fc.property(
      validId,
      fc.array(separator, { minLength: 17, maxLength: 17 }),
      fc.array(digitOf, { minLength: 18, maxLength: 18 }),
      fc.constantFrom(['', ''], ['身份证', '。'], ['她说', '就是'], ['（', '）'], ['电话13812345678，证号', '，男']),
      (id, separators, alphabets, [before, after]) => {
        const written = [...id]
          .map(
            (digit, index) =>
              `${/\d/u.test(digit) ? [...alphabets[index]!][Number(digit)] : digit}${separators[index] ?? ''}`,
          )
          .join('');
        const text = `${before}${written}${after}`;
        expect(getIdentifiers(text).map(({ kind }) => kind)).toContain('resident-id');
        expect(getIdentifiers(mask(text)).map(({ kind }) => kind)).not.toContain('resident-id');
      },
    ),
    { numRuns: 400, seed: 1 },
  );
});

/** Pieces of which texts with identifiers are made, in any order, so that masks come to stand beside anything. */
const piece = fc.oneof(
  fc.constantFrom(...samples.map(({ text }) => text)),
  fc.constantFrom(...samples.map(({ identifier }) => identifier)),
  fc.constantFrom(
    '原告',
    '邻居',
    '张',
    '某',
    '×××',
    '138',
    '电话',
    '号',
    '3号楼',
    '，男',
    '生于',
    '1985年',
    '-',
    ' ',
    '@',
    '.com',
    '某户',
    '室',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const once = mask(pieces.join(''));
      expect(mask(once)).toBe(once);
      expect(getIdentifiers(once)).toEqual([]);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('places lie in the text, in order and apart from one another', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of getIdentifiers(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
    { numRuns: 300, seed: 2 },
  );
});
