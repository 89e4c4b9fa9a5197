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
      'level: county\nnetwork:\n  - label: 网格\n    measure: grids\n    value: 148\n    unit: 个',
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
        line: 15,
        message: '要点数据「受里」在「数据」里没有',
        fix: '改成「受理」',
      },
    ]);
    expect(check(withKey('受理'))).toEqual([]);
    const asked = change(
      withKey('受理')['cases/platform.md'],
      '    measure: accepted',
      '    measure: accepted\n    claim: target',
    );
    expect(check({ 'cases/platform.md': asked })).toMatchObject([
      { rule: 'key-figure', severity: 'error', message: '要点数据「受理」是要求，不是做到的结果，不放在标题下面' },
    ]);
  });

  test('a report says who wrote it, where figures rest on it', () => {
    const silent = change(practice, '    by: unknown\n', '');
    expect(check({ 'cases/platform.md': silent })).toMatchObject([
      { rule: 'source-writer', severity: 'warning', field: 'sources.0.by', line: 15 },
    ]);
    const without = silent.replace(/figures:\n(?: .*\n)+/u, '');
    expect(check({ 'cases/platform.md': without })).toEqual([]);
  });

  test('what something has cost stands among the figures too', () => {
    const withCost = (what: string) =>
      change(practice, 'sources:', `cost:\n  - kind: build\n    what: ${what}\nsources:`);
    const told = withCost('先后投入200余万元');
    expect(check({ 'cases/platform.md': told })).toMatchObject([
      { rule: 'cost-figure', severity: 'warning', field: 'cost.0.what', fix: expect.stringContaining('「建设投入」') },
    ]);
    expect(check({ 'cases/platform.md': withCost('没有另外花钱，用的是原来的3间办公室') })).toEqual([]);
    const money = change(
      told,
      '    measure: accepted',
      '    measure: accepted\n  - label: 投入\n    measure: building\n    value: 200\n    bound: over\n    unit: 万元\n    period: 2021年\n    source: 山东通讯',
    );
    expect(check({ 'cases/platform.md': money })).toEqual([]);
  });
});
