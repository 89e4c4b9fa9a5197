import { describe, expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, explainer, room } from '../texts.ts';

describe('references', () => {
  test('a dangling one names the nearest slug', () => {
    expect(check({ 'rooms/one.md': change(room, 'region: jia', 'region: jja') })).toEqual([
      {
        file: 'rooms/one.md',
        field: 'region',
        line: 4,
        rule: 'reference',
        severity: 'error',
        message: '「地区」写的是「jja」，地区里没有这一条',
        fix: '最接近的是「jia」；或者先新建 regions/jja.md',
      },
    ]);
  });

  test('one inside a list is found at its own line, and has no suggestion where nothing is alike', () => {
    const text = change(explainer, '---\n\n', 'citations:\n  - law: civil-code\n  - law: xyz\n---\n\n');
    expect(check({ 'explainers/lou-shui.md': text })).toMatchObject([
      { field: 'citations.1.law', line: 7, fix: '先新建 laws/xyz.md，或者删去这一项' },
    ]);
  });

  test('a slug of another collection is dangling', () => {
    const text = change(explainer, '---\n\n', 'rooms:\n  - jia\n---\n\n');
    expect(check({ 'explainers/lou-shui.md': text })).toMatchObject([{ rule: 'reference', field: 'rooms.0' }]);
  });

  test('those that exist are sound, even where the other entry has faults of its own', () => {
    const text = change(explainer, '---\n\n', 'rooms: [one]\ncitations:\n  - law: civil-code\n---\n\n');
    expect(check({ 'explainers/lou-shui.md': text })).toEqual([]);
    expect(
      check({ 'explainers/lou-shui.md': text, 'rooms/one.md': change(room, 'branded', 'x') }).map(({ rule }) => rule),
    ).toEqual(['schema']);
  });
});
