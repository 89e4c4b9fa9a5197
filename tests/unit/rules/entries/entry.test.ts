import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../../src/rules/entries/entry.ts';

const file = (yaml: string, body = '正文') => `---\n${yaml}\n---\n\n${body}\n`;

describe('data and body', () => {
  test('are taken apart', () => {
    expect(parseFile(file('title: 甲\nasks:\n  - 一\n  - 二'))).toMatchObject({
      data: { title: '甲', asks: ['一', '二'] },
      body: '正文',
      problems: [],
    });
  });

  test.each([
    ['Windows line ends', file('title: 甲\nsummary: 乙', '一\n二').replaceAll('\n', '\r\n'), '一\n二'],
    ['a byte order mark', `\uFEFF${file('title: 甲\nsummary: 乙')}`, '正文'],
    ['both', `\uFEFF${file('title: 甲\nsummary: 乙')}`.replaceAll('\n', '\r\n'), '正文'],
    ['blanks behind the dashes', '--- \ntitle: 甲\nsummary: 乙\n---\t\n正文', '正文'],
    ['no line end after the dashes', '---\ntitle: 甲\nsummary: 乙\n---', ''],
  ])('survive %s', (_, text, body) => {
    expect(parseFile(text)).toMatchObject({ data: { title: '甲', summary: '乙' }, body, problems: [] });
  });

  test('keep dates, article numbers in quotes and codes as they were written', () => {
    expect(parseFile(file("on: 2026-01-31\narticle: '1087'\ncode: '010101'\nyes: no")).data).toEqual({
      on: '2026-01-31',
      article: '1087',
      code: '010101',
      yes: 'no',
    });
  });

  test('do not end at dashes inside a line or in a text block', () => {
    expect(parseFile(file('title: 甲---\nsummary: 乙')).data).toEqual({ title: '甲---', summary: '乙' });
    expect(parseFile(file('title: |\n  一\n  ---\n  二')).data).toEqual({ title: '一\n---\n二\n' });
  });

  test('leave a rule in the body alone', () => {
    expect(parseFile(file('title: 甲', '一\n\n---\n\n二')).body).toBe('一\n\n---\n\n二');
  });

  test('leave out what an emptied form field leaves behind', () => {
    const yaml =
      "title: ''\nsummary: null\ntopic:\nreview: {}\ncontact:\n  phone: ''\n  hours: null\nasks:\n  - ''\n  - 一\nrows:\n  - a: ''\n  - a: 1";
    expect(parseFile(file(yaml)).data).toEqual({ asks: ['一'], rows: [{ a: 1 }] });
  });

  test('keep what is false or nought', () => {
    expect(parseFile(file('danger: false\nvalue: 0\nlist: []')).data).toEqual({ danger: false, value: 0, list: [] });
  });

  test('may be empty', () => {
    expect(parseFile('---\n---\n')).toMatchObject({ data: {}, body: '', problems: [] });
  });

  test('come back as they went in, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, body) => {
        const { data, body: kept, problems } = parseFile(`---\ntitle: ${JSON.stringify(`x${title}`)}\n---\n${body}`);
        expect(problems).toEqual([]);
        expect(data.title).toBe(`x${title}`);
        expect(kept).toBe(body.trim());
      }),
    );
  });
});

describe('problems', () => {
  test.each([
    ['an open bracket', 'title: 甲\nasks: [一', 3],
    ['an open quote', 'title: 甲\nsummary: "乙', 3],
    ['one key twice', 'title: 甲\nsummary: 乙\ntitle: 丙', 4],
    ['one key a second time through an alias', 'x: &t title\ntitle: 甲\n*t : 乙', 4],
    ['one key a second time before it is written out', 'x: &t title\n*t : 乙\ntitle: 甲', 4],
    ['one key twice through aliases', 'title: 甲\nx: &t term\n*t : 乙\n*t : 丙', 5],
    ['an alias whose name was given anew', 'x: &t other\ny: &t title\ntitle: 甲\n*t : 乙', 5],
    ['a number twice, once as words', 'title: 甲\n1: 乙\n"1": 丙', 4],
    ['a reserved character', 'title: 甲\nsummary: @乙', 3],
    ['a tab for indentation', 'title: 甲\nasks:\n\t- 一', 4],
    ['emphasis, which YAML takes for an alias', 'title: 甲\nsummary: **乙**', 3],
    ['a list instead of fields', '- 甲', 2],
    ['bare words instead of fields', '甲', 2],
  ])('report %s with its line', (_, yaml, line) => {
    const parsed = parseFile(file(yaml));
    expect(parsed.problems).toMatchObject([
      { line, message: expect.stringMatching(/\p{Script=Han}/u), fix: expect.stringMatching(/\p{Script=Han}/u) },
    ]);
  });

  test('report a file without front matter, whose text is all body', () => {
    expect(parseFile('\uFEFF只有正文')).toMatchObject({ data: {}, body: '只有正文', problems: [{ line: 1 }] });
  });

  test.each([
    ['a ring of aliases', 'a: &a [*a]'],
    [
      'a bomb of aliases',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...[...'bcdefgh'].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[at]}`).join(', ')}]`),
      ].join('\n'),
    ],
  ])('report %s instead of running away', (_, yaml) => {
    expect(parseFile(file(yaml)).problems).toHaveLength(1);
  });

  test.each(['- ', '[', '? ', '}\n', 'a: 1\n', '#\n'])('front matter of very many %j is not read', (piece) => {
    const { data, problems, lineOf, sourceOf } = parseFile(file(piece.repeat(300_000)));
    expect(data).toEqual({});
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining('最多 200000 个') })]);
    expect([lineOf(['title']), sourceOf(['title'])]).toEqual([1, undefined]);
  });

  test('are returned and never thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'-:*&!|>\'"[]{}#?%@,\n ab甲') }), (yaml) =>
        Array.isArray(parseFile(file(yaml)).problems),
      ),
      {
        numRuns: 500,
      },
    );
  });
});

describe('line numbers', () => {
  const yaml = [
    'title: 甲',
    '# 注',
    'contact:',
    '  phone: 一',
    'figures:',
    '  - label: 一',
    '    unit: 件',
    "  - label: ''",
    "    unit: ''",
    '  - label: 三',
    '    unit: 个',
    'asks: [一,',
    '  二]',
  ].join('\n');

  test.each([
    ['title', 2],
    ['contact', 4],
    ['contact.phone', 5],
    ['figures.0', 7],
    ['figures.0.unit', 8],
    // The second row is empty and does not count.
    ['figures.1', 11],
    ['figures.1.unit', 12],
    ['asks.1', 14],
  ])('%s stands on line %i', (path, line) => {
    const keys = path.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
    for (const text of [file(yaml), file(yaml).replaceAll('\n', '\r\n'), `\uFEFF${file(yaml)}`])
      expect(parseFile(text).lineOf(keys)).toBe(line);
  });

  test.each([
    ['a field that is not there', ['summary'], 1],
    ['a field missing in a row', ['figures', 0, 'period'], 7],
    ['a row that is not there', ['figures', 9, 'label'], 6],
    ['a field of something that has none', ['title', 'x'], 2],
    ['the whole', [], 1],
  ])('%s is found at its nearest parent', (_, path, line) => {
    expect(parseFile(file(yaml)).lineOf(path)).toBe(line);
  });

  test('there are none without front matter', () => {
    expect(parseFile('正文').lineOf(['title'])).toBeUndefined();
  });

  test.each([
    ['---\ntitle: 甲\n---\n正文', 4],
    ['---\ntitle: 甲\n---\n\n正文', 5],
    ['---\r\ntitle: 甲\r\n---\r\n\r\n\r\n正文', 6],
    ['正文', 1],
    ['\n\n正文', 3],
  ])('the body of %j starts on line %i', (text, line) => {
    expect(parseFile(text).bodyLine).toBe(line);
  });
});
