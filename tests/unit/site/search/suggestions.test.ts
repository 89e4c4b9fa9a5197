import { expect, test } from 'vitest';
import { getSuggestionFiles } from '../../../../src/site/search/suggestions.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

const { first, more } = getSuggestionFiles(portal, today);

test('titles, terms with their other names, and rooms can be suggested', () => {
  expect(first.rows.explainers).toContainEqual(['leak', '楼上漏水怎么办？']);
  expect(first.rows.terms).toEqual([['mediation', '调解', '说和']]);
  expect(first.rows.rooms).toContainEqual(['room', '老李调解室']);
  expect(first.more).toEqual([]);
  expect(more.size).toBe(0);
});

test('what was withdrawn is not suggested', () => {
  expect(first.rows.cases?.map(([id]) => id)).not.toContain('withdrawn');
});

test('a law is suggested with the articles that its page has a place for: explained or cited', () => {
  expect(first.laws).toContainEqual({
    row: ['civil-code', '民法典', '中华人民共和国民法典'],
    articles: '188 296 999 1165 1165-1',
  });
});

test('every character of a name has its reading', () => {
  const spelled = Object.values(first.readings).join('');
  for (const char of '楼上漏水怎么办老李调解室说和民法典') expect(spelled).toContain(char);
  expect(first.readings.lou).toContain('漏');
});

test('a large collection is parted by letters, so that nobody fetches all of it', () => {
  const many = Array.from({ length: 700 }, (_, index) =>
    makeEntry('explainers', `leak-${index}`, {
      title: index < 650 ? `漏水第${index}问` : `赡养第${index}问`,
      summary: '答',
      topic: '邻里与相邻',
    }),
  );
  const files = getSuggestionFiles(makePortal([...Object.values(town), ...many]), today);
  expect(files.first.rows.explainers).toBeUndefined();
  expect(files.first.rows.terms).toHaveLength(1);
  expect(files.first.more).toEqual(['l', 's', 'y']);
  expect(files.more.get('l')?.rows.explainers).toHaveLength(600);
  expect(files.more.get('s')?.rows.explainers).toHaveLength(50);
  expect(files.first.readings.shan).toContain('赡');
});
