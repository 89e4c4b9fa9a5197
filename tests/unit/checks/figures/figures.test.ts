import { describe, expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, practice, region } from '../texts.ts';

describe('figures', () => {
  test.each([
    [
      'without time',
      change(practice, '    period: 2021年\n', ''),
      {
        rule: 'figure-period',
        severity: 'warning',
        field: 'figures.0.period',
        line: 8,
        message: '「受理」没有写时间，网页会显示「时间未注明」',
      },
    ],
    [
      'without source',
      change(practice, '    source: 山东通讯\n', ''),
      {
        rule: 'figure-source',
        severity: 'warning',
        field: 'figures.0.source',
        line: 8,
        fix: '写上来源：山东通讯、一篇报道',
      },
    ],
    [
      'with a source that the page does not list',
      change(practice, 'source: 山东通讯', 'source: 山东通信'),
      {
        rule: 'figure-source',
        severity: 'error',
        field: 'figures.0.source',
        line: 12,
        message: expect.stringContaining('「山东通信」'),
        fix: '改成「山东通讯」，或者在「来源」里登记它',
      },
    ],
  ])('one %s is found', (_, text, expected) => {
    expect(check({ 'cases/platform.md': text })).toEqual([
      expect.objectContaining({ file: 'cases/platform.md', ...expected }),
    ]);
  });

  test('those of a place are looked at too', () => {
    const text = change(
      region,
      'level: county',
      'level: county\nnetwork:\n  - label: 网格\n    value: 148\n    unit: 个',
    );
    expect(check({ 'regions/jia.md': text }).map(({ field }) => field)).toEqual([
      'network.0.period',
      'network.0.source',
    ]);
  });

  test('a source may be named by its title', () => {
    expect(check({ 'cases/platform.md': change(practice, 'source: 山东通讯', 'source: 一篇报道') })).toEqual([]);
  });

  test('a key figure must be one of the figures', () => {
    const withKey = (name: string) => ({
      'cases/platform.md': change(practice, 'sources:', `keyFigures:\n  - ${name}\nsources:`),
    });
    expect(check(withKey('受里'))).toMatchObject([
      {
        rule: 'key-figure',
        severity: 'error',
        field: 'keyFigures.0',
        line: 14,
        message: '要点数据「受里」在「数据」里没有',
        fix: '改成「受理」',
      },
    ]);
    expect(check(withKey('受理'))).toEqual([]);
  });
});
