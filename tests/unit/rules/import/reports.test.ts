import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { importReport } from '../../../../src/rules/import/report.ts';
import { compareFigures, readFigureList } from './figure-list.ts';
import { fixture, nothing, readRaw } from './read-fixture.ts';

/** Reports in the furniture of their kinds of page, each beside the text and the figures that a person sees in it. */
const reports = [
  'news-portal.html',
  'gov-page.html',
  'wechat.html',
  'paste.txt',
  'numbers.txt',
  'wrapped.txt',
  'story.txt',
  'experience.docx',
  'market.pdf',
];

describe.each(reports)('%s', (file) => {
  const name = file.replace(/\.\w+$/u, '');
  const read = async () => importReport(await readRaw(fixture(file)), nothing);

  test('leaves the report proper and nothing else', async () => {
    expect((await read()).cleaned).toBe((await readFile(fixture(`${name}.expected.txt`), 'utf8')).trimEnd());
  });

  test('gives up its figures, with units and bounds', async () => {
    const list = readFigureList(await readFile(fixture(`${name}.figures.txt`), 'utf8'));
    const { figures, storyFigures } = await read();
    expect(compareFigures(list, [...figures, ...storyFigures])).toMatchObject({
      missed: [],
      wrong: [],
      otherBound: [],
    });
  });
});
