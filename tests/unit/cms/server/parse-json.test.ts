import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../../cms/server/parse-json.ts';

const parse = (text: string) => parseJson(Buffer.from(text));

describe('reading a request', () => {
  test('reads whatever JSON can say', () =>
    fc.assert(fc.property(fc.json(), (text) => void expect(parse(text)).toEqual(JSON.parse(text)))));

  test('reads texts as long as they come, whatever signs stand in them', () => {
    const text = JSON.stringify({ raw: '[{,"\\'.repeat(100_000) });
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  test.each([
    ['a list of very many', `[${'1,'.repeat(50_000)}1]`],
    ['lists within lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['fewer, but deeper in each other than any check reads', `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`],
    ['fields within fields', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['very many after a text with an escape at its end', `["\\\\",${'1,'.repeat(50_000)}1]`],
    ['no JSON', '{'],
    ['a text without an end', '"\\'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(() => parse(text)).toThrow('读不懂'));

  test('reads many values that are not in each other', () => {
    const text = `[${'[],{},'.repeat(4000)}1]`;
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  test('refuses what is not in UTF-8', () =>
    expect(() => parseJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow('读不懂'));
});
