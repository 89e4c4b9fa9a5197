import { expect, test } from 'vitest';
import { toCodeowners } from '../../../src/outputs/codeowners.ts';
import { makeEntry, makePortal, makeSite } from '../make-portal.ts';

const region = (id: string, parent?: string) => makeEntry('regions', id, { name: id, level: 'county', parent });
const story = (id: string, place: string) =>
  makeEntry('cases', id, { kind: 'dispute', title: id, summary: '一', region: place, publishedOn: '2026-01-01' });

const entries = [
  region('linyi'),
  region('lanshan', 'linyi'),
  region('wuda'),
  story('leak', 'lanshan'),
  story('far', 'wuda'),
];
const files = entries.map((entry) => ({ path: `${entry.collection}/${entry.id}.md`, entry }));
const write = (owners: Record<string, string[]>) => toCodeowners(makePortal(entries, makeSite({ owners })), files);

test('names folders by region, files by the region of their entry, and the rest', () => {
  expect(write({ '*': ['@office/editors'], lanshan: ['@office/lanshan', '@li'] })).toBe(
    [
      '* @office/editors',
      '/content/*/lanshan/ @office/lanshan @li',
      '/content/regions/lanshan.md @office/lanshan @li',
      '/content/cases/leak.md @office/lanshan @li',
      '',
    ].join('\n'),
  );
});

test('a region without owners of its own belongs to those of the region above', () => {
  expect(write({ linyi: ['@linyi'] })).toContain('/content/cases/leak.md @linyi\n');
});

test('without owners there is nothing to say', () => {
  expect(write({})).toBe('');
});
