import { expect, test } from 'vitest';
import { ChoiceControl } from '../../../../../cms/desk/widgets/choice.ts';

const choose = (value: string | undefined, isForReview: boolean) =>
  new ChoiceControl({
    value,
    forID: 'choice',
    field: { get: (key: string) => (key === 'isForReview' ? isForReview : undefined) as never },
    classNameWrapper: '',
    onChange: () => undefined,
    setActiveStyle: () => undefined,
    setInactiveStyle: () => undefined,
    getEntry: () => undefined,
  }).getValidateValue();

test('a draft may be saved before what review asks for is chosen, and not before anything else is', () => {
  expect(choose(undefined, true)).toBeTruthy();
  expect(choose(undefined, false)).toBeUndefined();
  expect(choose('part', true)).toBe('part');
});
