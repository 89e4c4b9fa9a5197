import { describe, expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, explainer, practice, room } from '../texts.ts';

describe('unknown fields', () => {
  test('are a warning with the nearest known name', () => {
    expect(check({ 'explainers/lou-shui.md': change(explainer, '---\n\n', 'sumary: 又一句\n---\n\n') })).toEqual([
      {
        file: 'explainers/lou-shui.md',
        field: 'sumary',
        line: 5,
        rule: 'unknown-field',
        severity: 'warning',
        message: '没有「sumary」这个字段，网页不会用到它',
        fix: '您也许想写 summary',
      },
    ]);
  });

  test('are found inside rows and groups', () => {
    const text = change(practice, '    period: 2021年\n', '    period: 2021年\n    perod: 2021年\n');
    expect(check({ 'cases/platform.md': text })).toMatchObject([
      { field: 'figures.0.perod', line: 12, fix: '您也许想写 period' },
    ]);
    expect(check({ 'rooms/one.md': change(room, 'intro: 介绍', 'intro: 介绍\ncontact:\n  fon: 一') })).toMatchObject([
      { field: 'contact.fon', line: 7 },
    ]);
  });

  test('say to delete what is like nothing', () => {
    expect(check({ 'explainers/lou-shui.md': change(explainer, '---\n\n', '颜色: 红\n---\n\n') })).toMatchObject([
      { field: '颜色', fix: '删去这一项' },
    ]);
  });

  test('known but seldom used ones are sound', () => {
    expect(
      check({
        'explainers/lou-shui.md': change(explainer, '---\n\n', 'cost: 不收费\nreview:\n  state: unreviewed\n---\n\n'),
      }),
    ).toEqual([]);
  });
});
