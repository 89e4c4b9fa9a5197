import { describe, expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { explainer } from '../texts.ts';

describe('slugs', () => {
  test('two entries of one collection may not share one', () => {
    expect(check({ 'explainers/2024/lou-shui.md': explainer })).toMatchObject([
      {
        file: 'explainers/2024/lou-shui.md',
        rule: 'slug',
        severity: 'error',
        message: '和 explainers/lou-shui.md 用了同一个网址「lou-shui」',
        fix: '给其中一个换个文件名',
      },
    ]);
  });

  test('nor two that differ in capitals only', () => {
    expect(check({ 'explainers/Lou-Shui.md': explainer }).map(({ message }) => message)).toEqual([
      '文件名「Lou-Shui」不能做网址',
      '和 explainers/lou-shui.md 用了同一个网址「Lou-Shui」',
    ]);
  });

  test.each(['漏水', 'lou_shui', 'lou shui', 'lou--shui', '-lou', 'lou.shui'])(
    'a file may not be called %s.md',
    (id) => {
      expect(check({ [`explainers/${id}.md`]: explainer })).toMatchObject([
        { file: `explainers/${id}.md`, rule: 'slug', message: expect.stringContaining(`「${id}」`) },
      ]);
    },
  );

  test('entries of two collections may share one, and folders by year are sound', () => {
    expect(
      check({ 'terms/lou-shui.md': '---\nterm: 漏水\nplain: 意思\n---\n', 'explainers/2024/lou-shui-2.md': explainer }),
    ).toEqual([]);
  });
});
