import { expect, test } from 'vitest';
import { getEmbedPages } from '../../../../src/site/embed/model.ts';
import { createTinyPortal } from '../../outputs/cards/tiny-portal.ts';

const explainer = (title: string) => ({ title, summary: '先止水。', topic: '邻里与相邻', body: '道理' });
const portal = createTinyPortal({
  explainers: {
    leak: {
      ...explainer('楼上漏水怎么办？'),
      renamedFrom: ['old-leak'],
      steps: [{ title: '关水阀' }],
      notSuitable: '水碰到电线，先断电。',
    },
    fire: { ...explainer('家里着火怎么办？'), dangers: ['accident'] },
    beaten: { ...explainer('在家被打怎么办？'), dangers: ['violence'] },
    gone: { ...explainer('写错的一页'), status: 'withdrawn', statusReason: '引用的法条已经废止。' },
  },
});
const pages = new Map(getEmbedPages(portal, '2026-11-29').map(({ id, page }) => [id, page]));

test('says the answer, what to do and whether it was reviewed, and leads to the whole page', () => {
  expect(pages.get('leak')).toMatchObject({
    title: '楼上漏水怎么办？',
    answer: '先止水。',
    notSuitable: '水碰到电线，先断电。',
    steps: ['关水阀'],
    review: { labels: [{ value: '未复核' }] },
    whole: { href: '/explainers/leak/' },
    head: { path: '/embed/explainers/leak/', isHidden: true },
  });
});

test('names first whom to call in danger', () => {
  expect(pages.get('fire')?.calls.map(({ number }) => number)).toContain('119');
});

test('stands under the former name as well, since nobody changes the frames of other sites', () => {
  expect(pages.get('old-leak')).toMatchObject({ title: '楼上漏水怎么办？', whole: { href: '/explainers/leak/' } });
});

test('says that an explainer was withdrawn, and nothing of what it said', () => {
  expect(pages.get('gone')).toMatchObject({ answer: '引用的法条已经废止。', steps: [], review: undefined });
  expect(JSON.stringify(pages.get('gone'))).not.toContain('写错的一页');
});

test('there is none of what somebody may have to hide', () => {
  expect([...pages.keys()].sort()).toEqual(['fire', 'gone', 'leak', 'old-leak']);
});
