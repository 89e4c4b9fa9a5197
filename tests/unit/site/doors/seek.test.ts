import { expect, test } from 'vitest';
import { getSeeking } from '../../../../src/site/doors/seek.ts';
import { room } from '../../../../src/schemas/room.ts';
import { makeSite } from '../../make-portal.ts';

const list = (...numbers: string[]) => numbers.map((number) => ({ number, name: number }));
const site = makeSite({ hotlines: list('12348', '12345', '12333', '12368', '110', '122') });
const numbersOf = (kinds: Parameters<typeof getSeeking>[1], ...own: string[]) =>
  getSeeking({ site }, kinds, list(...own)).lines.map((line) =>
    line.flatMap((part) => ('number' in part ? part.number : [])).join(),
  );
const wordsOf = (kinds: Parameters<typeof getSeeking>[1]) =>
  getSeeking({ site }, kinds, []).lines.map((line) => line.map((part) => ('words' in part ? part.words : '')).join(''));

test.each([
  ['any room', [], [], ['12348']],
  ['a mediator', ['committee', 'branded'], [], ['12348']],
  ['a court', ['court'], ['12333'], ['12368']],
  ['a centre', ['centre', 'subcentre'], [], ['12345']],
  ['the office of a matter', ['service'], ['110', '12333'], ['12333']],
  ['the office of a matter without a number of its own', ['service'], ['110'], ['12345']],
  ['mediators in a matter of the traffic police: first these', [], ['122', '12348'], ['122', '12348']],
  ['one of two kinds there: these and the first', ['court', 'committee'], ['122'], ['122', '12368']],
  ['either of two, each by its own number', ['court', 'committee'], [], ['12368', '12348']],
  ['one of many: the first two', ['trade', 'centre', 'court'], [], ['12348', '12345']],
] as const)('who looks for %s is told whom to ask', (_, kinds, own, numbers) => {
  expect(numbersOf(kinds, ...own)).toEqual(numbers);
});

test('nobody who needs a court is sent to mediators', () => {
  expect(wordsOf(['court']).join('')).not.toContain('调解');
  expect(getSeeking({ site }, ['court'], []).choose).not.toContain('调解');
});

test('who had an accident is sent to the traffic police of that place, never to a police station', () => {
  const [first] = getSeeking({ site }, [], list('122')).lines;
  expect(first).toMatchObject([
    { words: expect.stringContaining('没设的归市交警管，不是派出所') as string },
    { number: '122' },
    {},
  ]);
  expect(numbersOf(['committee'], '110')).toEqual(['12348']);
});

test.each(room.shape.kind.options)('there are words for who looks for a room of the kind %s', (kind) => {
  expect(wordsOf([kind]).join('')).toMatch(/^[^{}]{20,}$/u);
});

test('a number that the portal does not name is not asked: then its first', () => {
  const seeking = getSeeking({ site: makeSite({ hotlines: list('12348') }) }, ['court'], []);
  expect(seeking.lines[0]).toContainEqual({ number: '12348' });
  expect(getSeeking({ site: makeSite({ hotlines: list('12348') }) }, [], list('122')).lines).toHaveLength(1);
});
