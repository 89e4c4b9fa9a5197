import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, type Change, composeChanges, toChange } from '../../../../../src/rules/import/clean/change.ts';

/** Any sorted changes of a text that do not overlap. */
const changesOf = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(4), fc.constantFrom('', '甲', '乙丙', '\n')), { maxLength: 6 })
    .map((parts) => {
      const changes: Change[] = [];
      let from = 0;
      for (const [at, length, after] of parts.sort(([a], [b]) => a - b)) {
        const end = Math.min(text.length, at + length);
        if (at < from || end === at || text.slice(at, end) === after) continue;
        changes.push(toChange(text, at, end, '试', after));
        from = end;
      }
      return changes;
    });

test('two rounds of changes made at once give what they give one after the other', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 30 }).chain((text) =>
        changesOf(text).chain((first) => {
          const middle = applyChanges(text, first);
          return fc.tuple(fc.constant(text), fc.constant(first), middle === '' ? fc.constant([]) : changesOf(middle));
        }),
      ),
      ([text, first, second]) => {
        const composed = composeChanges(text, first, second);
        expect(applyChanges(text, composed)).toBe(applyChanges(applyChanges(text, first), second));
        for (const { at, before } of composed) expect(text.slice(at, at + before.length)).toBe(before);
        composed.reduce((end, { at, before }) => {
          expect(at).toBeGreaterThanOrEqual(end);
          return at + before.length;
        }, 0);
      },
    ),
    { numRuns: 500 },
  );
});

test('the reason of a joined change is that of the words, not of the blanks, that went', () => {
  const text = '甲\n打印\n\n乙';
  const first = [toChange(text, 2, 5, '按钮')];
  const second = [toChange('甲\n\n乙', 1, 3, '空行', '\n\n')].map((change) => ({ ...change, after: '\n' }));
  expect(composeChanges(text, first, second)).toEqual([{ at: 1, before: '\n打印\n\n', after: '\n', reason: '按钮' }]);
});
