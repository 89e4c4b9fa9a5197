import type { Portal } from '../rules/portal/portal.ts';
import { getDatasetAbout, getDatasetLabel, getDatasets, getVersion } from '../site/data/model.ts';
import { type DatasetName, hasIds } from '../schemas/datasets.ts';
import { getRowSchema, type JsonSchema } from '../schemas/json-schema.ts';
import { absoluteUrl, urls } from '../urls.ts';
import { ccBy } from './licences/cc-by.ts';

/** One column of a CSV file in the words of Table Schema. */
interface TableField {
  name: string;
  title: string | undefined;
  description: string | undefined;
  type: string;
  constraints: { required: boolean; enum?: string[] };
}

/**
 * How the cells of a column are to be read: groups as JSON, lists of words as words. Table Schema has a type `list`,
 * but its published profile refuses it.
 */
const getType = ({ type, format, items }: JsonSchema): string => {
  if (type === 'array') return items?.properties ? 'array' : 'string';
  return format === 'date' ? 'date' : (type ?? 'string');
};

const toTableFields = ({ properties = {}, required = [] }: JsonSchema): TableField[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    title: schema.title,
    description: schema.description,
    type: getType(schema),
    // An empty list is an empty cell, and that is a missing value.
    constraints: {
      required: required.includes(name) && schema.type !== 'array',
      ...(schema.enum && { enum: schema.enum }),
    },
  }));

const toResources = (dataset: DatasetName) => {
  const common = { title: getDatasetLabel(dataset), description: getDatasetAbout(dataset), encoding: 'utf-8' };
  return [
    {
      name: dataset,
      path: `${dataset}.csv`,
      ...common,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      schema: {
        fields: toTableFields(getRowSchema(dataset)),
        missingValues: [''],
        primaryKey: hasIds(dataset) ? ['id'] : undefined,
      },
    },
    {
      name: `${dataset}-json`,
      path: `${dataset}.json`,
      ...common,
      format: 'json',
      mediatype: 'application/json',
      jsonSchema: `${dataset}.schema.json`,
    },
  ];
};

/** The description of all open data as a Data Package (datapackage.org, version 2). */
export const toDataPackage = (portal: Portal, siteUrl: string, today: string) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'mingli',
  title: portal.site.name,
  description: portal.site.description,
  homepage: absoluteUrl(urls.data, siteUrl),
  version: getVersion(portal, today),
  licenses: [{ name: ccBy.name, path: ccBy.url, title: ccBy.title }],
  contributors: [{ title: portal.site.organisation, roles: ['publisher'] }],
  sources: [...new Map(getSources(portal).map((source) => [source.title, source])).values()],
  resources: getDatasets(portal).flatMap(toResources),
});

/** The public reports on which the figures rest. */
const getSources = ({ entries }: Portal): { title: string; path?: string }[] =>
  [...entries.cases, ...entries.rooms, ...entries.methods, ...entries.regions]
    .flatMap(({ data }) => data.sources)
    .map(({ title, url }) => ({ title, ...(url && { path: url }) }));
