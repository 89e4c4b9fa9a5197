import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { site, topicIcons } from '../../../src/schemas/site/site.ts';

test('every picture that can be named is drawn, and every one that is drawn can be named', () => {
  const drawn = [
    ...readFileSync('public/icons.svg', 'utf8').matchAll(/<symbol id="(\w+)" viewBox="0 0 24 24">\s*<\w/gu),
  ];
  expect(drawn.map(([, id]) => id)).toEqual(Object.keys(topicIcons));
});

test('another name is none', () => {
  const topics = [{ name: '邻里', slug: 'neighbours', hue: 150, icon: 'house' }];
  expect(site.shape.topics.safeParse(topics).error?.issues[0]?.path).toEqual([0, 'icon']);
});
