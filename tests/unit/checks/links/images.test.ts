import { describe, expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, explainer, practice } from '../texts.ts';

describe('images', () => {
  const withBody = (body: string) => ({ 'explainers/lou-shui.md': change(explainer, '正文', body) });
  const media = { media: ['door.jpg', '2021/map.png', '门.jpg'] };

  test.each([
    [
      'one that is missing',
      '第一行\n\n![门](/media/dor.jpg)',
      {
        line: 9,
        rule: 'image-missing',
        message: '图片「/media/dor.jpg」找不到',
        fix: '最接近的是「/media/door.jpg」；或者重新上传',
      },
    ],
    [
      'one of another website',
      '![门](https://example.org/a.jpg)',
      {
        line: 7,
        rule: 'image-remote',
        message: expect.stringContaining('https://example.org/a.jpg'),
        fix: expect.stringContaining('上传'),
      },
    ],
    [
      'one without words',
      '一扇门。\n\n![ ](/media/door.jpg)',
      {
        line: 9,
        rule: 'image-alt',
        message: '图片「/media/door.jpg」没有替代文字',
        fix: expect.stringContaining('方括号'),
      },
    ],
    [
      'one outside the media folder',
      '![门](door.jpg)',
      { line: 7, rule: 'image-missing', message: '图片「door.jpg」找不到', fix: expect.any(String) },
    ],
    [
      'one with a stray per cent sign',
      '![门](/media/50%.jpg)',
      { line: 7, rule: 'image-missing', message: '图片「/media/50%.jpg」找不到', fix: expect.any(String) },
    ],
  ])('%s in a body is an error at its line', (_, body, expected) => {
    expect(check(withBody(body), media)).toEqual([
      { file: 'explainers/lou-shui.md', field: 'body', severity: 'error', ...expected },
    ]);
  });

  test('one named in a field is looked for too', () => {
    const text = change(practice, 'figures:', 'image:\n  file: /media/gone.jpg\n  alt: 门\nfigures:');
    expect(check({ 'cases/platform.md': text }, media)).toMatchObject([
      { field: 'image.file', line: 8, rule: 'image-missing', severity: 'error' },
    ]);
  });

  test.each([
    ['in a folder', '![地图](/media/2021/map.png)'],
    ['with a Chinese name', '![门](/media/门.jpg)'],
    ['with an escaped name', '![门](/media/%E9%97%A8.jpg)'],
    ['with a title', '![门](/media/door.jpg "老庞调解室")'],
  ])('one that is there is sound: %s', (_, body) => {
    expect(check(withBody(body), media)).toEqual([]);
  });
});
