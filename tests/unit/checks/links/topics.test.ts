import { describe, expect, test } from 'vitest';
import { makeSite } from '../../make-portal.ts';
import { check } from '../sound-folder.ts';
import { change, explainer, room } from '../texts.ts';

describe('topics', () => {
  test('one that the settings do not list is a warning with the nearest one', () => {
    expect(check({ 'explainers/lou-shui.md': change(explainer, '邻里与相邻', '邻里和相邻') })).toMatchObject([
      {
        rule: 'topic',
        severity: 'warning',
        field: 'topic',
        line: 4,
        message: expect.stringContaining('「邻里和相邻」'),
        fix: '您也许想写「邻里与相邻」',
      },
    ]);
  });

  test('one like no other offers the whole list', () => {
    expect(check({ 'explainers/lou-shui.md': change(explainer, '邻里与相邻', '养鱼') })[0]?.fix).toContain(
      '邻里与相邻、劳动与工资',
    );
  });

  test('kinds of dispute are looked at one by one', () => {
    expect(
      check({ 'rooms/one.md': change(room, 'intro: 介绍', 'intro: 介绍\ndisputeTypes:\n  - 邻里与相邻\n  - 养鱼') }),
    ).toMatchObject([{ field: 'disputeTypes.1', line: 8, severity: 'warning' }]);
  });

  test('the settings of the folder decide, not the shipped ones', () => {
    const settings = makeSite({ topics: [{ name: '养鱼', slug: 'fish', hue: 1 }] });
    const texts = { 'explainers/lou-shui.md': change(explainer, '邻里与相邻', '养鱼') };
    expect(check(texts, { site: JSON.stringify(settings) })).toEqual([]);
  });
});
