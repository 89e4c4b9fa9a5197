import { describe, expect, test } from 'vitest';
import { validateFolder } from '../../../src/checks/index.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';
import { change, explainer, law, practice, region, room } from './texts.ts';

const sound = {
  'regions/jia.md': region,
  'rooms/one.md': room,
  'explainers/lou-shui.md': explainer,
  'laws/civil-code.md': law,
  'cases/platform.md': practice,
};

const check = (texts: Record<string, string> = {}, rest: Parameters<typeof makeFolder>[1] = {}): Finding[] =>
  validateFolder(makeFolder({ ...sound, ...texts }, rest), makeSite()).findings;

test('a sound folder has no findings, nor has an empty one', () => {
  expect(check()).toEqual([]);
  expect(validateFolder(makeFolder({}), makeSite()).findings).toEqual([]);
});

describe('front matter', () => {
  test.each([
    ['one key twice', change(explainer, 'topic:', 'title: 又一个\ntopic:'), 4],
    ['a quote that nobody closes', change(explainer, 'topic: 邻里与相邻', 'topic: "邻里与相邻'), 4],
    ['emphasis where YAML expects quotes', change(explainer, '先止水。', '**先止水**'), 3],
    ['none at all', '只有正文', 1],
  ])('%s is one finding at its line', (_, text, line) => {
    expect(check({ 'explainers/lou-shui.md': text })).toEqual([
      {
        file: 'explainers/lou-shui.md',
        field: '',
        line,
        rule: 'front-matter',
        severity: 'error',
        message: expect.stringContaining('读不懂'),
        fix: expect.stringContaining('冒号'),
      },
    ]);
  });

  test('Windows line ends, a byte order mark and quoted marks are sound', () => {
    const text = change(explainer, '先止水。', '"**先止水**：马上"');
    expect(check({ 'explainers/lou-shui.md': `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual([]);
  });
});

describe('schema', () => {
  test.each([
    ['a missing field', 'explainers/lou-shui.md', change(explainer, 'summary: 先止水。\n', ''), { field: 'summary', line: 1, message: '「一句话回答」没有填', fix: '补上「一句话回答」' }],
    ['an emptied field', 'explainers/lou-shui.md', change(explainer, '先止水。', "''"), { field: 'summary', line: 3, message: '「一句话回答」没有填', fix: '补上「一句话回答」' }],
    [
      'a value that is no choice',
      'rooms/one.md',
      change(room, 'branded', 'brandet'),
      { field: 'kind', line: 3, message: '「类别」写的是「brandet」，不在可选的范围里', fix: expect.stringMatching(/branded（品牌调解室）.*您也许想写 branded$/u) },
    ],
    [
      'a date in words',
      'cases/platform.md',
      change(practice, 'publishedOn: 2026-01-01', 'publishedOn: 2026年1月1日'),
      { field: 'publishedOn', line: 6, message: '「发布日期」写的是「2026年1月1日」，日期要写成 2026-01-31 这样', fix: '改好「发布日期」再保存' },
    ],
    [
      'a figure with its unit in the value',
      'cases/platform.md',
      change(practice, 'value: 3979', 'value: 3979件'),
      { field: 'figures.0.value', line: 9, message: expect.stringContaining('「数据 第 1 条 数值」写的是「3979件」'), fix: expect.stringContaining('只写数字') },
    ],
    [
      'a figure without a unit',
      'cases/platform.md',
      change(practice, '    unit: 件\n', ''),
      { field: 'figures.0.unit', line: 8, message: '「数据 第 1 条 单位」没有填', fix: '补上「数据 第 1 条 单位」' },
    ],
    [
      'an article in words',
      'explainers/lou-shui.md',
      change(explainer, '---\n\n', 'citations:\n  - law: civil-code\n    article: 第296条\n---\n\n'),
      { field: 'citations.0.article', line: 7, message: expect.stringContaining('「第296条」，条号只写数字'), fix: expect.stringContaining('1087') },
    ],
    [
      'text where a list belongs',
      'explainers/lou-shui.md',
      change(explainer, '---\n\n', 'asks: 一句\n---\n\n'),
      { field: 'asks', line: 5, message: expect.stringContaining('「别人还会这样问」写的是「一句」，格式不对'), fix: expect.stringContaining('方言') },
    ],
  ])('%s is named with file, field, line, value and repair', (_, file, text, expected) => {
    expect(check({ [file]: text })).toEqual([{ file, rule: 'schema', severity: 'error', ...expected }]);
  });

  test('reports every fault of a file at once', () => {
    const text = change(change(practice, 'publishedOn: 2026-01-01', 'publishedOn: 昨天'), 'value: 3979', 'value: 很多');
    expect(check({ 'cases/platform.md': text }).map(({ field }) => field)).toEqual(['publishedOn', 'figures.0.value']);
  });

  test.each([
    ['an article as a number', 'explainers/lou-shui.md', change(explainer, '---\n\n', 'citations:\n  - law: civil-code\n    article: 296\n---\n\n')],
    ['a figure of nought', 'cases/platform.md', change(practice, 'value: 3979', 'value: 0')],
    ['a leap day', 'cases/platform.md', change(practice, 'publishedOn: 2026-01-01', 'publishedOn: 2024-02-29')],
  ])('%s is sound', (_, file, text) => {
    expect(check({ [file]: text })).toEqual([]);
  });
});

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
    expect(check({ 'explainers/lou-shui.md': text })).toMatchObject([{ field: 'citations.1.law', line: 7, fix: '先新建 laws/xyz.md，或者删去这一项' }]);
  });

  test('a slug of another collection is dangling', () => {
    const text = change(explainer, '---\n\n', 'rooms:\n  - jia\n---\n\n');
    expect(check({ 'explainers/lou-shui.md': text })).toMatchObject([{ rule: 'reference', field: 'rooms.0' }]);
  });

  test('those that exist are sound, even where the other entry has faults of its own', () => {
    const text = change(explainer, '---\n\n', 'rooms: [one]\ncitations:\n  - law: civil-code\n---\n\n');
    expect(check({ 'explainers/lou-shui.md': text })).toEqual([]);
    expect(check({ 'explainers/lou-shui.md': text, 'rooms/one.md': change(room, 'branded', 'x') }).map(({ rule }) => rule)).toEqual(['schema']);
  });
});

describe('slugs', () => {
  test('two entries of one collection may not share one', () => {
    expect(check({ 'explainers/2024/lou-shui.md': explainer })).toMatchObject([
      { file: 'explainers/2024/lou-shui.md', rule: 'slug', severity: 'error', message: '和 explainers/lou-shui.md 用了同一个网址「lou-shui」', fix: '给其中一个换个文件名' },
    ]);
  });

  test('nor two that differ in capitals only', () => {
    expect(check({ 'explainers/Lou-Shui.md': explainer }).map(({ message }) => message)).toEqual([
      '文件名「Lou-Shui」不能做网址',
      '和 explainers/lou-shui.md 用了同一个网址「Lou-Shui」',
    ]);
  });

  test.each(['漏水', 'lou_shui', 'lou shui', 'lou--shui', '-lou', 'lou.shui'])('a file may not be called %s.md', (id) => {
    expect(check({ [`explainers/${id}.md`]: explainer })).toMatchObject([{ file: `explainers/${id}.md`, rule: 'slug', message: expect.stringContaining(`「${id}」`) }]);
  });

  test('entries of two collections may share one, and folders by year are sound', () => {
    expect(check({ 'terms/lou-shui.md': '---\nterm: 漏水\nplain: 意思\n---\n', 'explainers/2024/lou-shui-2.md': explainer })).toEqual([]);
  });
});

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
    expect(check({ 'cases/platform.md': text })).toMatchObject([{ field: 'figures.0.perod', line: 12, fix: '您也许想写 period' }]);
    expect(check({ 'rooms/one.md': change(room, 'intro: 介绍', 'intro: 介绍\ncontact:\n  fon: 一') })).toMatchObject([{ field: 'contact.fon', line: 7 }]);
  });

  test('say to delete what is like nothing', () => {
    expect(check({ 'explainers/lou-shui.md': change(explainer, '---\n\n', '颜色: 红\n---\n\n') })).toMatchObject([{ field: '颜色', fix: '删去这一项' }]);
  });

  test('known but seldom used ones are sound', () => {
    expect(check({ 'explainers/lou-shui.md': change(explainer, '---\n\n', 'cost: 不收费\nreview:\n  state: unreviewed\n---\n\n') })).toEqual([]);
  });
});

describe('images', () => {
  const withBody = (body: string) => ({ 'explainers/lou-shui.md': change(explainer, '正文', body) });
  const media = { media: ['door.jpg', '2021/map.png', '门.jpg'] };

  test.each([
    ['one that is missing', '第一行\n\n![门](/media/dor.jpg)', { line: 9, rule: 'image-missing', message: '图片「/media/dor.jpg」找不到', fix: '最接近的是「/media/door.jpg」；或者重新上传' }],
    ['one of another website', '![门](https://example.org/a.jpg)', { line: 7, rule: 'image-remote', message: expect.stringContaining('https://example.org/a.jpg'), fix: expect.stringContaining('上传') }],
    ['one without words', '![ ](/media/door.jpg)', { line: 7, rule: 'image-alt', message: '图片「/media/door.jpg」没有替代文字', fix: expect.stringContaining('方括号') }],
    ['one outside the media folder', '![门](door.jpg)', { line: 7, rule: 'image-missing', message: '图片「door.jpg」找不到', fix: expect.any(String) }],
    ['one with a stray per cent sign', '![门](/media/50%.jpg)', { line: 7, rule: 'image-missing', message: '图片「/media/50%.jpg」找不到', fix: expect.any(String) }],
  ])('%s in a body is an error at its line', (_, body, expected) => {
    expect(check(withBody(body), media)).toEqual([{ file: 'explainers/lou-shui.md', field: 'body', severity: 'error', ...expected }]);
  });

  test('one named in a field is looked for too', () => {
    const text = change(practice, 'figures:', 'image:\n  file: /media/gone.jpg\n  alt: 门\nfigures:');
    expect(check({ 'cases/platform.md': text }, media)).toMatchObject([{ field: 'image.file', line: 8, rule: 'image-missing', severity: 'error' }]);
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

describe('figures', () => {
  test.each([
    ['without time', change(practice, '    period: 2021年\n', ''), { rule: 'figure-period', severity: 'warning', field: 'figures.0.period', line: 8, message: '「受理」没有写时间，网页会显示「时间未注明」' }],
    ['without source', change(practice, '    source: 山东通讯\n', ''), { rule: 'figure-source', severity: 'warning', field: 'figures.0.source', line: 8, fix: '写上来源：山东通讯、一篇报道' }],
    [
      'with a source that the page does not list',
      change(practice, 'source: 山东通讯', 'source: 山东通信'),
      { rule: 'figure-source', severity: 'error', field: 'figures.0.source', line: 12, message: expect.stringContaining('「山东通信」'), fix: '改成「山东通讯」，或者在「来源」里登记它' },
    ],
  ])('one %s is found', (_, text, expected) => {
    expect(check({ 'cases/platform.md': text })).toEqual([expect.objectContaining({ file: 'cases/platform.md', ...expected })]);
  });

  test('those of a place are looked at too', () => {
    const text = change(region, 'level: county', 'level: county\nnetwork:\n  - label: 网格\n    value: 148\n    unit: 个');
    expect(check({ 'regions/jia.md': text }).map(({ field }) => field)).toEqual(['network.0.period', 'network.0.source']);
  });

  test('a source may be named by its title', () => {
    expect(check({ 'cases/platform.md': change(practice, 'source: 山东通讯', 'source: 一篇报道') })).toEqual([]);
  });

  test('a key figure must be one of the figures', () => {
    const withKey = (name: string) => ({ 'cases/platform.md': change(practice, 'sources:', `keyFigures:\n  - ${name}\nsources:`) });
    expect(check(withKey('受里'))).toMatchObject([{ rule: 'key-figure', severity: 'error', field: 'keyFigures.0', line: 14, message: '要点数据「受里」在「数据」里没有', fix: '改成「受理」' }]);
    expect(check(withKey('受理'))).toEqual([]);
  });
});

describe('topics', () => {
  test('one that the settings do not list is a warning with the nearest one', () => {
    expect(check({ 'explainers/lou-shui.md': change(explainer, '邻里与相邻', '邻里和相邻') })).toMatchObject([
      { rule: 'topic', severity: 'warning', field: 'topic', line: 4, message: expect.stringContaining('「邻里和相邻」'), fix: '您也许想写「邻里与相邻」' },
    ]);
  });

  test('one like no other offers the whole list', () => {
    expect(check({ 'explainers/lou-shui.md': change(explainer, '邻里与相邻', '养鱼') })[0]?.fix).toContain('邻里与相邻、劳动与工资');
  });

  test('kinds of dispute are looked at one by one', () => {
    expect(check({ 'rooms/one.md': change(room, 'intro: 介绍', 'intro: 介绍\ndisputeTypes:\n  - 邻里与相邻\n  - 养鱼') })).toMatchObject([
      { field: 'disputeTypes.1', line: 8, severity: 'warning' },
    ]);
  });

  test('the settings of the folder decide, not the shipped ones', () => {
    const settings = makeSite({ topics: [{ name: '养鱼', slug: 'fish', hue: 1 }] });
    const texts = { 'explainers/lou-shui.md': change(explainer, '邻里与相邻', '养鱼') };
    expect(check(texts, { site: JSON.stringify(settings) })).toEqual([]);
  });
});

describe('settings', () => {
  test('a site.json that is no JSON is an error, and the shipped settings stand in', () => {
    const { findings, site } = validateFolder(makeFolder(sound, { site: '{"name": "甲",}' }), makeSite());
    expect(findings).toEqual([
      { file: 'site.json', field: '', rule: 'settings', severity: 'error', message: expect.stringContaining('site.json 读不懂'), fix: expect.stringContaining('逗号') },
    ]);
    expect(site.name).toBe('明理');
  });

  test('a site.json with a wrong value names the field', () => {
    const broken = { ...makeSite(), topics: [{ name: '养鱼', slug: 'fish', hue: '红' }] };
    expect(check({}, { site: JSON.stringify(broken) })).toMatchObject([{ file: 'site.json', field: 'topics.0.hue', rule: 'settings', severity: 'error' }]);
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
    ['a value that is no text', '{"a": "甲", "b": 1}', 'b', '「b」不是文字'],
  ])('%s is an error', (_, ui, field, message) => {
    expect(check({}, { ui })).toEqual([
      { file: 'ui.json', field, rule: 'settings', severity: 'error', message: expect.stringContaining(message), fix: expect.stringMatching(/\p{Script=Han}/u) },
    ]);
  });

  test('a flat list of texts is sound', () => {
    expect(check({}, { ui: '{"nav.home": "首页"}' })).toEqual([]);
  });
});

test('every finding says where, what and how to mend it, in order of files and lines', () => {
  const findings = check({
    'cases/platform.md': change(change(practice, '    source: 山东通讯\n', ''), '    period: 2021年\n', ''),
    'explainers/lou-shui.md': change(explainer, '邻里与相邻', '养鱼'),
    'rooms/one.md': change(room, 'region: jia', 'region: nowhere'),
  });
  expect(findings.map(({ file }) => file)).toEqual(['cases/platform.md', 'cases/platform.md', 'explainers/lou-shui.md', 'rooms/one.md']);
  for (const { message, fix } of findings) for (const words of [message, fix]) expect(words).toMatch(/\p{Script=Han}/u);
});
