import { getDatasetAbout, getDatasetLabel } from '../site/data/model.ts';
import type { Portal } from '../rules/portal/portal.ts';
import { type DatasetName, hasIds } from '../schemas/datasets.ts';
import { getRowSchema, type JsonSchema } from '../schemas/json-schema.ts';
import { absoluteUrl, dataUrl } from '../urls.ts';
import { ccBy } from './licences/cc-by.ts';

/** One column of a table in the words of CSVW (W3C, Metadata Vocabulary for Tabular Data, 5.6). */
interface Column {
  name: string;
  titles: string;
  'dc:description'?: string;
  datatype: string | { base: string; format: string };
  required?: true;
  separator?: string;
}

/** How cells of a column are to be read: groups stand as JSON in their cell, words of a list one behind the other. */
const getDatatype = ({ type, format, items, enum: choices }: JsonSchema): Column['datatype'] => {
  if (type === 'object' || items?.properties) return 'json';
  if (format === 'date') return 'date';
  if (choices) return { base: 'string', format: choices.join('|') };
  return type === 'number' || type === 'integer' || type === 'boolean' ? type : 'string';
};

const toColumn = (name: string, schema: JsonSchema, isRequired: boolean): Column => ({
  name,
  // The cell of the first row, by which a reader of the table knows that this is the column.
  titles: name,
  ...(schema.title !== undefined && {
    'dc:description': [schema.title, schema.description].filter(Boolean).join('：'),
  }),
  datatype: getDatatype(schema),
  // An empty list is an empty cell, and that is a missing value.
  ...(isRequired && schema.type !== 'array' && { required: true }),
  ...(schema.type === 'array' && !schema.items?.properties && { separator: '；' }),
});

/**
 * What the columns of a dataset's table mean (CSV on the Web, https://www.w3.org/TR/tabular-metadata/). It stands where the
 * standard looks for it: beside the table, at its address with `-metadata.json` behind it.
 */
export function toCsvMetadata(portal: Portal, dataset: DatasetName, siteUrl: string) {
  const { properties = {}, required = [] } = getRowSchema(dataset);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': portal.site.language }],
    url: `${dataset}.csv`,
    'dc:title': getDatasetLabel(dataset),
    'dc:description': getDatasetAbout(dataset),
    'dc:publisher': portal.site.organisation,
    'dc:license': { '@id': ccBy.url },
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      ...(hasIds(dataset) && {
        primaryKey: 'id',
        aboutUrl: `${absoluteUrl(dataUrl(dataset, 'json'), siteUrl)}#{id}`,
      }),
      columns: Object.entries(properties).map(([name, schema]) => toColumn(name, schema, required.includes(name))),
    },
  };
}
