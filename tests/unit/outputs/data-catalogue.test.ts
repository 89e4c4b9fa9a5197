import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { expect, test } from 'vitest';
import { toCatalogue } from '../../../src/outputs/data-catalogue.ts';
import { datasetNames } from '../../../src/schemas/datasets.ts';
import { makeEntry, makePortal } from '../make-portal.ts';

const portal = makePortal([
  makeEntry('explainers', 'a', { title: '问', summary: '答', topic: '邻里与相邻', updatedOn: '2026-02-01' }),
]);
const catalogue = toCatalogue(portal, 'https://mingli.example', '2026-11-25');

const parse = (text: string) => new Store(new Parser().parse(text));

const shapes = parse(readFileSync('tests/unit/outputs/dcat-ap.ttl', 'utf8'));

/** What is wrong with a description by the shapes of DCAT-AP: of what, in which property. Nothing is fetched. */
async function findFaults(description: object): Promise<string[]> {
  const quads = await jsonld.toRDF(structuredClone(description), { format: 'application/n-quads' });
  const report = await new Validator(shapes).validate(parse(String(quads)));
  return report.results.map(({ focusNode, path }) => `${focusNode?.value ?? ''} ${String(path?.value ?? '')}`);
}

test('holds what DCAT-AP asks of a catalogue, its datasets and their files', async () => {
  expect(await findFaults(catalogue)).toEqual([]);
});

test.each([
  ['a publisher', { 'dct:publisher': undefined }, 'http://purl.org/dc/terms/publisher'],
  ['a description', { 'dct:description': undefined }, 'http://purl.org/dc/terms/description'],
  ['a date', { 'dct:modified': '2026' }, 'http://purl.org/dc/terms/modified'],
  [
    'where a file is',
    { 'dcat:dataset': [{ ...catalogue['dcat:dataset'][0], 'dcat:distribution': [{ '@type': 'dcat:Distribution' }] }] },
    'http://www.w3.org/ns/dcat#accessURL',
  ],
])('the shapes tell when it lacks %s', async (_, change, path) => {
  expect((await findFaults({ ...catalogue, ...change })).join('\n')).toContain(path);
});

test('lists each dataset with its table and its JSON', () => {
  const files = catalogue['dcat:dataset'].flatMap(({ 'dcat:distribution': each }) =>
    each.map((one) => one['dcat:downloadURL']['@id']),
  );
  expect(files).toEqual(
    datasetNames.flatMap((name) => [
      `https://mingli.example/data/${name}.csv`,
      `https://mingli.example/data/${name}.json`,
    ]),
  );
});
