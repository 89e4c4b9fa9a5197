import { describe, expect, test } from 'vitest';
import { toLawReference, toSourceReference } from '../../../../src/site/cite/reference.ts';
import { makeEntry } from '../../make-portal.ts';

const source = (fields: object) =>
  toSourceReference(
    makeEntry('methods', 'a', {
      name: '甲',
      region: 'x',
      summary: '乙',
      sources: [{ title: '题名', publisher: '某报', ...fields }],
    }).data.sources[0]!,
    'key',
  );

describe('a source', () => {
  test('without a kind is a web page where it has an address, and something else where it has none', () => {
    expect(source({ url: 'https://a.cn' }).kind).toBe('web');
    expect(source({}).kind).toBe('other');
    expect(source({ kind: 'newspaper', url: 'https://a.cn' }).kind).toBe('newspaper');
  });

  test('with a title of the portal’s own stands in square brackets', () => {
    expect(source({ ownTitle: true }).title).toBe('[题名]');
  });

  test('does not take 未注明 for a publisher', () => {
    expect(source({ publisher: '未注明' }).publisher).toBeUndefined();
    expect(source({}).publisher).toBe('某报');
  });
});

describe('a law', () => {
  const law = (...days: [string, string][]) =>
    makeEntry('laws', 'a', {
      title: '甲法',
      short: '甲法',
      kind: 'law',
      issuer: '某机关',
      versions: days.map(([adoptedOn, inForceOn]) => ({ adoptedOn, inForceOn })),
      checked: { on: '2026-01-01', against: '文本' },
    });

  test('is dated by the version that was cited', () => {
    expect(toLawReference(law(['2020-01-01', '2020-06-01'], ['2025-01-01', '2025-06-01']), '2020-06-01').date).toBe(
      '2020-01-01',
    );
  });

  test('of one version needs no choice, of several none is guessed', () => {
    expect(toLawReference(law(['2020-01-01', '2020-06-01'])).date).toBe('2020-01-01');
    expect(toLawReference(law(['2020-01-01', '2020-06-01'], ['2025-01-01', '2025-06-01'])).date).toBeUndefined();
  });
});
