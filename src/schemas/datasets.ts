import { z } from 'astro/zod';
import { address, body as bodyField, line } from './fields.ts';
import { figureRow } from './figures/figure-row.ts';
import { measureRow } from './figures/measure-row.ts';
import { observationRow } from './figures/observation-row.ts';
import { collectionNames, collections, type CollectionName, isCollectionName, perCollection } from './index.ts';
import { keysOf } from './record.ts';

/** Datasets that are made of all entries: the measures that figures name, each fact once, and each figure wherever it stands. */
const gathered = { measures: measureRow, observations: observationRow, figures: figureRow };

/** The name of a dataset that is no collection. */
export type GatheredName = keyof typeof gathered;

/** The name of a dataset, as in `/data/cases.json`. */
export type DatasetName = CollectionName | GatheredName;

/** What the portal gives away as open data: its collections, and what is gathered from them. */
export const datasetNames: readonly DatasetName[] = [...collectionNames, ...keysOf(gathered)];

/** Whether a dataset holds entries of its own. */
export const isCollection = (dataset: DatasetName): dataset is CollectionName => isCollectionName(dataset);

/** Whether the `id` of a row names that row alone; figures are told by where they stand, facts by what they say. */
export const hasIds = (dataset: DatasetName): boolean => isCollection(dataset) || dataset === 'measures';

/** Fields that are the portal's own business. */
const unpublished = new Set(['hidden', 'takenFrom']);

/** Fields of an entry, or its values, without those that are never given away. */
export const toPublished = <T>(fields: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !unpublished.has(name)));

/** An entry as open data: its slug, its address, the fields of its schema, and its body as Markdown. */
const toRow = ({ schema, body }: (typeof collections)[CollectionName]): z.ZodObject =>
  z.object({
    id: line('编号', { hint: '就是网址的最后一段，永远不变' }),
    url: address('网页'),
    ...toPublished<z.ZodType>(schema.shape),
    body: bodyField(body.label, { hint: 'Markdown' }).optional(),
  });

/** The shape of one row of each dataset. */
export const datasetRows: Record<DatasetName, z.ZodObject> = {
  ...perCollection((name) => toRow(collections[name])),
  ...gathered,
};

/** The columns of a dataset's table: those of its schema, whether or not a row fills them. */
export const getColumns = (dataset: DatasetName): string[] => Object.keys(datasetRows[dataset].shape);
