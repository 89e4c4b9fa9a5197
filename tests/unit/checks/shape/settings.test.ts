import { expect, test } from 'vitest';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { check } from '../sound-folder.ts';
import { validateFolder } from '../validate-folder.ts';

const deadline = `---
title: 不服一审判决，上诉
---
`;
const checkSettings = (settings: Parameters<typeof makeSite>[0]) =>
  check({ 'deadlines/appeal.md': deadline }, { site: JSON.stringify(makeSite(settings)) }).filter(
    ({ file }) => file === 'site.json',
  );

const hotlines = [{ name: '法律服务', number: '12348', offHome: false }];

test('settings that name what there is are sound', () => {
  const topics = [{ name: '邻里', slug: 'neighbours', hue: 20, hotline: '12348' }];
  expect(checkSettings({ featuredDeadlines: ['appeal'], hotlines, topics })).toEqual([]);
});

test('a deadline for the first page that does not exist is told, with the nearest one', () => {
  expect(checkSettings({ featuredDeadlines: ['appeal', 'apeal'] })).toMatchObject([
    {
      field: 'featuredDeadlines.1',
      rule: 'settings-deadline',
      severity: 'warning',
      message: expect.stringContaining('「apeal」'),
      fix: expect.stringContaining('「appeal」'),
    },
  ]);
});

test('a hotline of a matter that is not among the hotlines is told', () => {
  const topics = [{ name: '邻里', slug: 'neighbours', hue: 20, hotline: '12345' }];
  expect(checkSettings({ hotlines, topics })).toMatchObject([
    { field: 'topics.0.hotline', rule: 'settings-hotline', message: expect.stringContaining('12345') },
  ]);
});

test('two matters with one address are told', () => {
  const topics = [
    { name: '邻里', slug: 'home', hue: 20 },
    { name: '家事', slug: 'home', hue: 40 },
  ];
  expect(checkSettings({ hotlines, topics })).toMatchObject([
    { field: 'topics.1.slug', rule: 'settings-topic', message: '「家事」和「邻里」用了同一个网址「home」' },
  ]);
});

test('all that is wrong is told in one run, each at its line, whatever else does not hold', () => {
  const settings = {
    ...makeSite(),
    topics: [{ name: '邻里', slug: 'home', hue: 400 }],
    navigation: [{ label: '首页', href: 'javascript:alert(1)' }],
    featuredDeadlines: ['apeal'],
    greetings: '您好',
  };
  const site = JSON.stringify(settings, null, 2);
  const lineOf = (words: string) => site.split('\n').findIndex((line) => line.includes(words)) + 1;
  const found = check({ 'deadlines/appeal.md': deadline }, { site }).filter(({ file }) => file === 'site.json');
  expect(found.map(({ field, rule, line }) => [field, rule, line])).toEqual([
    ['featuredDeadlines.0', 'settings-deadline', lineOf('apeal')],
    ['topics.0.hue', 'settings', lineOf('400')],
    ['navigation.0.href', 'settings-link', lineOf('javascript')],
    ['greetings', 'unknown-field', lineOf('您好')],
  ]);
});

test('what does not hold is replaced by the shipped settings, what holds is used', () => {
  const site = JSON.stringify({ ...makeSite(), name: '和顺里', greeting: 1 });
  const { portal } = validateFolder(makeFolder({}, { site }), makeSite({ greeting: '您好？' }));
  expect(portal.site).toMatchObject({ name: '和顺里', greeting: '您好？' });
});

test.each<[string, unknown, string]>([
  ['footer', '临江县司法局', '写在方括号里，用逗号隔开：["第一条", "第二条"]'],
  ['theme', '绿色', '写在花括号里：{"字段": "内容"}'],
  ['notice', 12, '写在一对半角双引号里："文字"'],
])('settings are JSON: how %s is written is told as JSON', (field, value, fix) => {
  const site = JSON.stringify({ ...makeSite(), [field]: value });
  expect(check({ 'deadlines/appeal.md': deadline }, { site })).toContainEqual(
    expect.objectContaining({ field, fix: expect.stringContaining(fix) }),
  );
});

test('whoever empties what may be left out is told to take the line away, and only then', () => {
  const find = (changes: object) =>
    check({}, { site: JSON.stringify({ ...makeSite(), ...changes }) }).filter(({ file }) => file === 'site.json');
  expect(find({ notice: '' })).toMatchObject([{ field: 'notice', fix: expect.stringContaining('整个删去') }]);
  expect(find({ name: '' })).toMatchObject([{ field: 'name', fix: expect.not.stringContaining('删去') }]);
});
