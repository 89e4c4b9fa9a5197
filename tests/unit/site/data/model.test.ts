import { describe, expect, test } from 'vitest';
import { getDataPage, getDatasetPage } from '../../../../src/site/data/model.ts';
import { datasetNames, getColumns } from '../../../../src/schemas/datasets.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const portal = makePortal([
  makeEntry('explainers', 'a', { title: '问', summary: '答', topic: '邻里与相邻', updatedOn: '2026-02-01' }),
]);
const page = getDataPage(portal, '2026-11-25');

describe('the page of open data', () => {
  test('has every dataset with its files', () => {
    expect([page.observations, ...page.datasets].map(({ name }) => name).sort()).toEqual([...datasetNames].sort());
    expect(page.datasets[0]!.files.map(({ href }) => href)).toEqual([
      '/data/explainers.csv',
      '/data/explainers.json',
      '/data/explainers.schema.json',
      '/data/explainers.csv-metadata.json',
    ]);
  });

  test('lists the feeds that exist, that of everything first', () => {
    expect(page.feeds.map(({ feeds }) => feeds.map(({ rss }) => rss))).toEqual([
      ['/feed.xml'],
      ['/feeds/explainers.xml'],
      ['/feeds/topics/neighbours.xml'],
    ]);
  });

  test('names the day of the last change, not the day of the build', () => {
    expect(JSON.stringify(page.terms)).toContain('2026-02-01');
    expect(JSON.stringify(page.terms)).not.toContain('2026-11-25');
  });
});

test.each(datasetNames)('the page of %s explains every column', (dataset) => {
  const { fields } = getDatasetPage(portal, dataset, '2026-11-25');
  expect(fields.filter(({ depth }) => depth === 0).map(({ path }) => path)).toEqual(getColumns(dataset));
  expect(fields.filter(({ label, type }) => label === '' || type.startsWith('data.'))).toEqual([]);
});
