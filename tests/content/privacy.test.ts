import { describe, expect, test } from 'vitest';
import { folder, portal } from './shipped.ts';

/** Numbers that belong to a person or an office. The lines of `code:` are codes of places, which are public. */
const kinds = {
  'a mobile phone': /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu,
  'a landline': /(?<!\d)(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3})[ -—]?\d{7,8}(?!\d)/gu,
  'a service line': /(?<!\d)[48]00[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/gu,
  'an identity card': /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu,
  'a bank card': /(?<!\d)[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,7}(?!\d)/gu,
  'a long number of any kind': /(?<!\d)\d{9,}(?!\d)/gu,
  'a short hotline': /(?<![\d.])(?:12\d{3}|95\d{3}|96\d{3,4})(?![\d.%])|(?<=[打拨]|电话|热线)\d{3,6}(?!\d)/gu,
} as const;

const text = folder.files.map(({ path, text: content }) => ({ path, content: content.replaceAll(/^code: .*$/gmu, '').replaceAll(/https?:\/\/\S+/gu, '') }));
const find = (pattern: RegExp) => text.flatMap(({ path, content }) => [...content.matchAll(pattern)].map(([number]) => ({ path, number })));

/** The lines for emergencies, which no portal needs to register. */
const emergencies = ['110', '119', '120', '122'];
const hotlines = [...portal.site.hotlines.map(({ number }) => number), ...emergencies];

describe('content holds no number of a person', () => {
  test.each(['a mobile phone', 'a landline', 'a service line', 'an identity card', 'a bank card', 'a long number of any kind'] as const)('that looks like %s', (kind) => {
    expect(find(kinds[kind])).toEqual([]);
  });

  test('and no hotline but those of the settings and the emergency lines', () => {
    expect(find(kinds['a short hotline']).filter(({ number }) => !hotlines.includes(number))).toEqual([]);
  });

  test.each([
    ['a mobile phone', '电话13812345678。'],
    ['a mobile phone', '138-1234-5678'],
    ['a landline', '0539-8123456'],
    ['a landline', '（0539）8123456'],
    ['a service line', '400-123-4567'],
    ['an identity card', '11010119900307123X'],
    ['a bank card', '6222 0212 3456 7890 123'],
    ['a long number of any kind', '案号123456789'],
    ['a short hotline', '反诈专线96110'],
    ['a short hotline', '请拨打1008'],
  ] as const)('%s would be seen in %j', (kind, sample) => {
    expect(sample.match(kinds[kind])).not.toBeNull();
  });
});

test('nobody is named as a reviewer, for nobody has reviewed anything', () => {
  for (const { id, data } of portal.entries.explainers) expect(data.review, id).toEqual({ state: 'unreviewed' });
});

test('no room has a phone number or an address that no report gives', () => {
  for (const { id, data } of portal.entries.rooms) expect(data.contact.phone, id).toBeUndefined();
});
