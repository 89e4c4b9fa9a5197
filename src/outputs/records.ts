import { toCsvText } from '../site/data/csv.ts';
import type { Entry } from '../rules/entries/entry.ts';
import { getFigureRows } from '../rules/figures/figure-rows.ts';
import { getObservations } from '../rules/figures/observations.ts';
import type { Portal } from '../rules/portal/portal.ts';
import { type DatasetName, type GatheredName, getColumns, isCollection, toPublished } from '../schemas/datasets.ts';
import { sayMeasure } from '../site/figures/measure-name.ts';
import { getFigureWords } from '../site/page/say.ts';
import { type Measure, measures } from '../schemas/figures/measure.ts';
import type { MeasureRow } from '../schemas/figures/measure-row.ts';
import { absoluteUrl, datasetUrl, entryUrl } from '../urls.ts';

/** One row of a dataset: what stands in its JSON, and by columns in its CSV. */
export type DataRecord = Record<string, unknown>;

/** An entry as open data: its slug as `id`, its address, the schema's fields, and its body as Markdown. */
export const toRecord = ({ collection, id, data, body }: Entry, siteUrl: string): DataRecord => ({
  id,
  url: absoluteUrl(entryUrl({ collection, id }), siteUrl),
  ...toPublished<unknown>(data),
  ...(body && { body }),
});

/** A measure as open data, with the place where readers find it. */
const toMeasureRow = ({ per: _, ...measure }: Measure, siteUrl: string): MeasureRow => ({
  ...measure,
  units: [...measure.units],
  url: absoluteUrl(`${datasetUrl('measures')}#${measure.id}`, siteUrl),
});

/** A row with the address of its entry. */
const withAddress = ({ entry, ...row }: { entry: Entry }, siteUrl: string): DataRecord => ({
  ...row,
  url: absoluteUrl(entryUrl(entry), siteUrl),
});

const gathered: Record<GatheredName, (portal: Portal, siteUrl: string) => DataRecord[]> = {
  measures: (_, siteUrl) => measures.map((measure) => toMeasureRow(measure, siteUrl)),
  observations: (portal, siteUrl) =>
    getObservations(portal, { figures: getFigureWords(), sayMeasure }).map((row) => withAddress(row, siteUrl)),
  figures: (portal, siteUrl) => getFigureRows(portal, getFigureWords()).map((row) => withAddress(row, siteUrl)),
};

/** The rows of a dataset; what was withdrawn is in none. */
export const getRecords = (portal: Portal, dataset: DatasetName, siteUrl: string): DataRecord[] =>
  isCollection(dataset)
    ? portal.entries[dataset].map((entry: Entry) => toRecord(entry, siteUrl))
    : gathered[dataset](portal, siteUrl);

const toCell = (value: unknown): string | number => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('；');
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Records as CSV; groups of fields stand as JSON in their cell. */
export function toCsv(dataset: DatasetName, records: readonly DataRecord[]): string {
  const fields = getColumns(dataset);
  const rows = records.map((record) => fields.map((field) => toCell(record[field])));
  return toCsvText([fields, ...rows]);
}
