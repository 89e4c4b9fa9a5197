import { describe, expect, test } from 'vitest';
import { validateFolder } from './validate-folder.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';
import { byThemselves, check, sound } from './sound-folder.ts';
import { change, explainer, practice, room } from './texts.ts';

test('a sound folder has no findings, nor has an empty one', () => {
  expect(check()).toEqual([]);
  expect(validateFolder(makeFolder({}), makeSite()).findings).toEqual([]);
});

describe('settings', () => {
  test('a site.json that is no JSON is an error, and the shipped settings stand in', () => {
    const { findings, portal } = validateFolder(makeFolder(sound, { site: '{"name": "甲",}' }), makeSite());
    expect(byThemselves(findings)).toEqual([
      {
        file: 'site.json',
        field: '',
        line: 1,
        rule: 'settings',
        severity: 'error',
        message: expect.stringContaining('site.json 读不懂'),
        fix: expect.stringContaining('逗号'),
      },
    ]);
    expect(portal.site.name).toBe('明理');
  });

  test('a site.json with a wrong value names the field', () => {
    const broken = { ...makeSite(), topics: [{ name: '养鱼', slug: 'fish', hue: '红' }] };
    expect(check({}, { site: JSON.stringify(broken) })).toMatchObject([
      { file: 'site.json', field: 'topics.0.hue', rule: 'settings', severity: 'error' },
    ]);
  });

  test('a folder without site.json is sound', () => {
    expect(check({}, { site: undefined })).toEqual([]);
  });
});

describe('interface words', () => {
  test.each([
    ['no JSON', '{"a": }', '', '读不懂'],
    ['a list', '["a"]', '', '不是一组'],
    ['nothing', 'null', '', '不是一组'],
    ['a value that is no text', '{"nav.home": "甲", "nav.main": 1}', 'nav.main', '「nav.main」不是文字'],
  ])('%s is an error', (_, ui, field, message) => {
    expect(check({}, { ui: { 'ui.json': ui } })).toMatchObject([
      {
        file: 'ui.json',
        field,
        rule: 'settings',
        severity: 'error',
        message: expect.stringContaining(message),
        fix: expect.stringMatching(/\p{Script=Han}/u),
      },
    ]);
  });

  test('a flat list of texts is sound', () => {
    expect(check({}, { ui: { 'ui.json': '{"nav.home": "首页"}' } })).toEqual([]);
  });
});

test('every finding says where, what and how to mend it, in order of files and lines', () => {
  const findings = check({
    'cases/platform.md': change(change(practice, '    source: 山东通讯\n', ''), '    period: 2021年\n', ''),
    'explainers/lou-shui.md': change(explainer, '邻里与相邻', '养鱼'),
    'rooms/one.md': change(room, 'region: jia', 'region: nowhere'),
  });
  expect(findings.map(({ file }) => file)).toEqual([
    'cases/platform.md',
    'cases/platform.md',
    'explainers/lou-shui.md',
    'rooms/one.md',
  ]);
  for (const { message, fix } of findings) for (const words of [message, fix]) expect(words).toMatch(/\p{Script=Han}/u);
});
