import { expect, test } from 'vitest';
import {
  absoluteUrl,
  allCasesUrl,
  articleUrl,
  cardUrl,
  casesUrl,
  collectionUrl,
  dataUrl,
  entryUrl,
  finderUrl,
  pathwayNodeUrl,
  roomsUrl,
  searchUrl,
  topicUrl,
  urls,
} from '../../src/urls.ts';

test.each([
  ['a list', collectionUrl('cases'), '/cases/'],
  ['an entry', entryUrl({ collection: 'cases', id: 'a' }), '/cases/a/'],
  ['a page about the portal', entryUrl({ collection: 'pages', id: 'about' }), '/about/'],
  ['a topic', topicUrl('labour'), '/explainers/topics/labour/'],
  ['the first page of a topic', topicUrl('labour', 1), '/explainers/topics/labour/'],
  ['a later page of a topic', topicUrl('labour', 2), '/explainers/topics/labour/2/'],
  ['a topic under its own name', topicUrl('养鱼'), '/explainers/topics/%E5%85%BB%E9%B1%BC/'],
  ['a node of a pathway', pathwayNodeUrl('wages', 'where'), '/pathways/wages/where/'],
  ['the rooms of a region', roomsUrl('region', 'lanshan'), '/rooms/in/lanshan/'],
  ['the rooms of a kind', roomsUrl('kind', 'branded'), '/rooms/kind/branded/'],
  ['the rooms for a matter', roomsUrl('for', '养鱼'), '/rooms/for/%E5%85%BB%E9%B1%BC/'],
  ['the finder', finderUrl('rooms', 'for', '养鱼'), '/rooms/?for=%E5%85%BB%E9%B1%BC'],
  ['the cases of a region', casesUrl('region', 'lanshan'), '/cases/in/lanshan/'],
  [
    'their second page, the fullest first',
    casesUrl('region', 'lanshan', 'complete', 2),
    '/cases/in/lanshan/complete/2/',
  ],
  ['all cases', allCasesUrl(), '/cases/'],
  ['their second page', allCasesUrl('date', 2), '/cases/by/date/2/'],
  ['all cases, the fullest first', allCasesUrl('complete'), '/cases/by/complete/'],
  ['an article', articleUrl('civil-code', '133-1'), '/laws/civil-code/#article-133-1'],
  ['the search page', searchUrl(), '/search/'],
  ['a search for nothing', searchUrl(''), '/search/'],
  ['a search', searchUrl('漏水 & 赔'), '/search/?q=%E6%BC%8F%E6%B0%B4%20%26%20%E8%B5%94'],
  ['a card', cardUrl('cases', 'a'), '/cards/cases/a.png'],
  ['a square card', cardUrl('cases', 'a', 'square'), '/cards/cases/a-square.png'],
  ['a poster', cardUrl('cases', 'a', 'poster'), '/cards/cases/a-poster.png'],
  ['open data', dataUrl('cases', 'csv'), '/data/cases.csv'],
  ['the feed', urls.jsonFeed, '/feed.json'],
])('%s has its place', (_, path, expected) => {
  expect(path).toBe(expected);
});

test('an absolute address stands on the own host', () => {
  expect(absoluteUrl('/cases/a/', 'https://mingli.example')).toBe('https://mingli.example/cases/a/');
  expect(absoluteUrl('/cases/a/', 'https://mingli.example/')).toBe('https://mingli.example/cases/a/');
});
