import { describe, expect, test } from 'vitest';
import { askAnswers } from '../../../../src/app/init/ask.ts';
import { findFaults } from '../../../../src/app/init/new-folder.ts';
import { sharedCollections } from '../../../../src/schemas/index.ts';

/** Somebody who types these lines one after the other, and what was said to them. */
function sit(...lines: string[]) {
  const said: string[] = [];
  const left = [...lines];
  return {
    said,
    left,
    sitter: {
      ask: async (question: string) => {
        said.push(question);
        return left.shift() ?? expect.fail(`nothing left to answer: ${question}`);
      },
      tell: (faults: string) => void said.push(faults),
    },
  };
}

const good = { name: '临江调解', organisation: '临江县司法局', code: '620602', hotline: [], keep: '' };
const everything = [...sharedCollections];

test('asks for all that no flag says, and for no more', async () => {
  const { sitter, said, left } = sit('临江调解', '临江县司法局', '620602', '县里=0000-0000000，市里=0000-1111111', '');
  expect(await askAnswers({}, sitter)).toEqual({
    name: '临江调解',
    organisation: '临江县司法局',
    code: '620602',
    place: undefined,
    hotlines: ['县里=0000-0000000', '市里=0000-1111111'],
    keep: everything,
  });
  expect([said.length, left]).toEqual([5, []]);
  const silent = sit();
  expect(await askAnswers(good, silent.sitter)).toMatchObject({ code: '620602', hotlines: [], keep: [] });
  expect(silent.said).toEqual([]);
});

describe('asks again at once', () => {
  test.each<[string, Partial<typeof good>, string[], RegExp, object]>([
    ['for a name that nobody sees', { name: undefined }, ['\u200b', ' 临江 '], /网站名称/u, { name: '临江' }],
    ['for an office', { organisation: undefined }, ['', '司法局'], /主办单位/u, { organisation: '司法局' }],
    [
      'for a code of five figures',
      { code: undefined },
      ['62060', '620602'],
      /区划代码「62060」不对/u,
      { code: '620602' },
    ],
    [
      'for a hotline without a number',
      { hotline: undefined },
      ['县里', '县里=0000-0000000'],
      /热线「县里」/u,
      { hotlines: ['县里=0000-0000000'] },
    ],
    ['for what cannot be taken', { keep: undefined }, ['cases', 'laws'], /「cases」不能/u, { keep: ['laws'] }],
    ['for what leads to what is not taken', { keep: undefined }, ['deadlines', ''], /连着/u, { keep: everything }],
  ])('%s', async (_, unsaid, lines, words, answers) => {
    const { sitter, said, left } = sit(...lines);
    const given = await askAnswers({ ...good, ...unsaid }, sitter);
    expect(given).toMatchObject(answers);
    expect(findFaults(given)).toEqual([]);
    expect(said).toEqual([expect.any(String), expect.stringMatching(words), said[0]]);
    expect(said.join('')).not.toContain('--');
    expect(left).toEqual([]);
  });
});

describe('a code that no list has', () => {
  test('asks for the place, until there is one', async () => {
    const { sitter, said } = sit('999999', '', '临江县');
    expect(await askAnswers({ ...good, code: undefined }, sitter)).toMatchObject({ code: '999999', place: '临江县' });
    expect(said[1]).toContain('名录里没有 999999');
    expect(said[2]).toBe('写一个代码，或者一个地名');
  });
  test('may be written again there, also wrongly', async () => {
    const { sitter, said } = sit('62060', '620602');
    expect(await askAnswers({ ...good, code: '999999' }, sitter)).toMatchObject({ code: '620602', place: undefined });
    expect(said[1]).toContain('「62060」不对');
  });
  test('asks for none where a flag has said it, or where the list has the code', async () => {
    const { sitter, said } = sit();
    expect(await askAnswers({ ...good, code: '999999', place: '临江县' }, sitter)).toMatchObject({ place: '临江县' });
    expect(await askAnswers(good, sitter)).toMatchObject({ place: undefined });
    expect(said).toEqual([]);
  });
});

test('asks nothing where nobody sits there: what is missing is told by the caller, what is taken is everything', async () => {
  const answers = await askAnswers({}, undefined);
  expect(answers).toEqual({ name: '', organisation: '', code: '', place: undefined, hotlines: [], keep: everything });
  expect(findFaults(answers)).toHaveLength(3);
});

test('a flag that is wrong is no question: it is told with all the others', async () => {
  const { sitter, said } = sit();
  const answers = await askAnswers({ ...good, name: '', code: '62' }, sitter);
  expect(findFaults(answers)).toHaveLength(2);
  expect(said).toEqual([]);
});
