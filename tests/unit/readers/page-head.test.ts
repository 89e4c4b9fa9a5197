import { expect, test } from 'vitest';
import { getHtmlParser } from '../../../src/readers/html.ts';
import { readHints } from '../../../src/readers/page-head.ts';

const parse = await getHtmlParser();
const read = (title: string, body: string) =>
  readHints(parse(`<html><head><title>${title}</title></head><body>${body}</body></html>`));
const headline = '院坝里的一场调解';

test.each([
  ['江城日报数字报', `<founder-title>${headline}</founder-title>`],
  ['江城日报', `<div class="masthead-title">江城日报</div><h2>${headline}</h2>`],
  ['江城晚报电子版-第03版：要闻', `<td><span id="articleTitle">${headline}</span></td>`],
  [`江城日报数字报-${headline}`, '<p>正文</p>'],
  [`${headline}-江城日报`, '<p>正文</p>'],
  [`江城法治报|2023年5月6日|${headline}`, '<p>正文</p>'],
])('of a page of a newspaper without a first heading, called «%s», title and newspaper are read', (title, body) => {
  expect(read(title, body)).toEqual({ title: headline, publisher: expect.stringMatching(/^江城(?:日|晚|法治)报$/u) });
});

test.each([
  [`${headline}_江城新闻网`, '<h2>相关阅读：别的</h2>', headline],
  ['江城日报：一份报纸的六十年', '<p>正文</p>', '江城日报：一份报纸的六十年'],
  ['首页', `<h1>${headline}</h1>`, headline],
])('a page that is no newspaper, called «%s», is read as before', (title, body, expected) => {
  expect(read(title, body)).toEqual({ title: expected });
});

test('where a newspaper names no title anywhere, none is made up', () => {
  expect(read('江城日报数字报-第03版', '<p>正文</p>')).toEqual({ publisher: '江城日报' });
});
