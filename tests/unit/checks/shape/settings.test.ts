import { expect, test } from 'vitest';
import { makeSite } from '../../make-portal.ts';
import { check } from '../sound-folder.ts';

const deadline = `---
title: 不服一审判决，上诉
---
`;
const checkSettings = (settings: Parameters<typeof makeSite>[0]) =>
  check({ 'deadlines/appeal.md': deadline }, { site: JSON.stringify(makeSite(settings)) }).filter(
    ({ file }) => file === 'site.json',
  );

const hotlines = [{ name: '法律服务', number: '12348' }];

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
