import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateDraft, validateEntry } from '../../../src/checks/entry.ts';
import { openFile } from '../../../src/checks/shape/open-file.ts';
import { createSurroundings, getSummary } from '../../../src/checks/surroundings.ts';
import { getTexts } from '../../../src/checks/context/texts.ts';
import { mask } from '../../../src/rules/privacy/index.ts';
import { collectionNames, type CollectionName } from '../../../src/schemas/index.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';
import { createSamples } from '../rules/privacy/generated.ts';
import { sound } from './sound-folder.ts';

const files = makeFolder(sound).files.map((source) => openFile(source).file);
const summary = getSummary(files, makeSite(), ['door.jpg']);
const around = createSurroundings(summary, '2026-11-21');

const check = (collection: CollectionName, data: Record<string, unknown>, body = '正文', id = 'new') =>
  validateDraft(
    { path: `${collection}/${id}.md`, collection, id },
    { data: { aiGenerated: 'none', ...data }, body },
    around,
  );

test('the summary of a portal is plain JSON, so that the desk can be sent it', () => {
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
});

test('a draft is held against its schema and the rest of the portal', () => {
  const found = check('explainers', { title: '楼上漏水怎么办？', summary: '先止水。', related: ['lou-shuy'] });
  expect(found.map(({ rule, field }) => [rule, field])).toEqual(expect.arrayContaining([['schema', 'topic']]));
  expect(
    check('explainers', { title: '甲？', summary: '先止水。', topic: '邻里与相邻', related: ['lou-shuy'] }),
  ).toContainEqual(expect.objectContaining({ rule: 'reference', field: 'related.0' }));
});

describe('an entry on its way to review', () => {
  const rulesOf = (data: Record<string, unknown>) =>
    check('terms', { term: '甲', plain: '乙。', aiGenerated: undefined, ...data }).map(({ rule, severity }) => [
      rule,
      severity,
    ]);

  test.each([{}, { aiGenerated: null }, { aiGenerated: '' }])('is asked what was generated: %j', (data) => {
    expect(rulesOf(data)).toContainEqual(['ai-undeclared', 'error']);
  });

  test.each(['none', 'part', 'whole'])('may say %s', (aiGenerated) => {
    expect(rulesOf({ aiGenerated })).toEqual([]);
  });

  test('is not let past it by an allowance', () => {
    const allow = [{ rule: 'ai-undeclared', reason: '不想说' }];
    const found = check('pages', {
      title: '甲',
      summary: '乙。',
      updatedOn: '2026-01-01',
      aiGenerated: undefined,
      allow,
    });
    expect(found.map(({ rule }) => rule)).toContain('ai-undeclared');
  });

  test('says nothing where it only says that it was withdrawn', () => {
    const data = { status: 'withdrawn', statusReason: '过时', aiGenerated: undefined };
    expect(check('explainers', { title: '甲？', summary: '乙。', topic: '邻里与相邻', ...data })).not.toContainEqual(
      expect.objectContaining({ rule: 'ai-undeclared' }),
    );
  });

  test('may have been published before anybody asked', () => {
    for (const file of files)
      expect(validateEntry(file, around).map(({ rule }) => rule)).not.toContain('ai-undeclared');
  });
});

test('a finding says which characters are meant, and what to put in their place', () => {
  const body = '先止水。\n\n打１３８ １２３４ ５６７８找她。';
  const [finding] = check('cases', {}, body).filter(({ rule }) => rule === 'privacy-mobile');
  expect(finding).toMatchObject({ field: 'body', line: 3, severity: 'error', replacement: '×××' });
  const { start, end } = finding!.place!;
  expect(body.slice(start, end)).toBe('１３８ １２３４ ５６７８');
  const repaired = body.slice(0, start) + finding!.replacement! + body.slice(end);
  expect(repaired).toBe(mask(body));
});

test('a number that YAML took for one is checked as it is written', () => {
  const id = '370102199003071035';
  expect(String(Number(id))).not.toBe(id);
  const [source] = makeFolder({ 'rooms/x.md': `---\nname: 甲\nphone: ${id}\n---\n` }).files;
  const { file } = openFile(source!);
  expect(getTexts(file)).toContainEqual({ path: ['phone'], text: id });
});

describe('an identifier is found in every field', () => {
  const samples = createSamples(7, 3);
  const fields: [string, CollectionName, (text: string) => [Record<string, unknown>, string?]][] = [
    ['title', 'cases', (text) => [{ title: text }]],
    ['summary', 'explainers', (text) => [{ summary: text }]],
    ['body', 'cases', (text) => [{}, `第一段。\n\n${text}\n\n第二段。`]],
    ['steps.0.detail', 'explainers', (text) => [{ steps: [{ title: '做', detail: text }] }]],
    ['figures.0.note', 'cases', (text) => [{ figures: [{ label: '甲', value: 1, unit: '件', note: text }] }]],
    ['people.0.role', 'rooms', (text) => [{ people: [{ role: text }] }]],
    ['image.alt', 'cases', (text) => [{ image: { file: '/media/door.jpg', alt: text } }]],
    ['timeline.0.what', 'cases', (text) => [{ timeline: [{ when: '当天', what: text }] }]],
    ['allow.0.reason', 'cases', (text) => [{ allow: [{ rule: 'topic', reason: text }] }]],
    ['不认识的字段', 'methods', (text) => [{ 不认识的字段: text }]],
  ];

  test.each(fields)('%s', (field, collection, put) => {
    const isOpen = (kind: string) => kind === 'name' && field.startsWith('people');
    const missed = samples.filter(({ kind, text }) => {
      if (isOpen(kind)) return false;
      const found = check(collection, ...put(text));
      return !found.some((finding) => finding.field === field && finding.rule.startsWith('privacy-'));
    });
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  test('the words that stand for an image', () => {
    expect(check('cases', {}, '![徐某，电话13812345678](/media/door.jpg)')).toContainEqual(
      expect.objectContaining({ rule: 'privacy-mobile', field: 'body' }),
    );
  });

  test('the name of the file', () => {
    expect(check('cases', {}, '正文', 'leak-13812345678')).toContainEqual(
      expect.objectContaining({ rule: 'privacy-mobile', field: '', severity: 'error' }),
    );
    expect(check('cases', {}, '正文', 'leak-2021-03-07').filter(({ rule }) => rule.startsWith('privacy'))).toEqual([]);
  });
});

test('numbers in web addresses are nobody’s, but for ID numbers', () => {
  const privacy = (body: string) => check('cases', {}, body).filter(({ rule }) => rule.startsWith('privacy'));
  expect(
    privacy('见 https://example.org/art/13812345678.html 和 [报道](https://example.org/6222021234567890128)'),
  ).toEqual([]);
  expect(privacy('https://example.org/370102199003071035')).toHaveLength(1);
});

describe('what an entry allows with a reason', () => {
  const reason = '村委会对外公布的值班手机';
  const find = (allow: unknown, body = '打13812345678。') =>
    check(
      'cases',
      {
        kind: 'practice',
        title: '甲',
        summary: '乙',
        region: 'jia',
        models: ['oneStop'],
        publishedOn: '2026-01-01',
        allow,
      },
      body,
    ).map(({ rule }) => rule);

  test('passes: those very words and no others', () => {
    expect(find([{ text: '13812345678', reason }])).toEqual([]);
    expect(find([{ text: '13812345678', reason }], '打13812345678或13912345678。')).toEqual(['privacy-mobile']);
    expect(find([{ text: '1381234567', reason }])).toEqual(['allow-unused', 'privacy-mobile']);
  });

  test('does not pass without a reason', () => {
    expect(find([{ text: '13812345678' }])).toEqual(expect.arrayContaining(['schema', 'privacy-mobile']));
  });

  test('is for a kind of warning too, never for a kind of error', () => {
    expect(find([{ rule: 'typography', reason: '原文如此' }], '他说,不行。')).toEqual([]);
    expect(find([{ rule: 'privacy-mobile', reason }])).toEqual(['allow-unused', 'privacy-mobile']);
  });
});

test('no check throws on any Unicode string, in any collection and field', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(...createSamples(3, 4).map((sample) => sample.text)),
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.double(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(text, tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  const fields = [
    'title',
    'summary',
    'name',
    'kind',
    'disputeTypes',
    'figures',
    'citations',
    'deadlines',
    'outcomes',
    'contact',
    'people',
    'allow',
    'steps',
    'topic',
    'review',
    'versions',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...collectionNames),
      fc.dictionary(fc.oneof(fc.constantFrom(...fields), text), value, { maxKeys: 6 }),
      text,
      (collection, data, body) => {
        for (const { place, message, fix } of check(collection, data, body)) {
          expect(message && fix).toBeTruthy();
          if (place) expect(place.start).toBeLessThanOrEqual(place.end);
        }
      },
    ),
    { numRuns: 400, seed: 1 },
  );
});
