import { getDated, getLastChange } from '../../rules/portal/dated.ts';
import { dataChanges, getDataVersion } from './changes.ts';
import { getDataFields } from './fields.ts';
import { getAllFigures } from '../../rules/figures/all-figures.ts';
import { getFacts } from '../../rules/figures/facts.ts';
import { isCollectionOn } from '../../rules/portal/features.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { datasetNames, type DatasetName, type GatheredName, isCollection } from '../../schemas/datasets.ts';
import { type Measure, measureNames, measures } from '../../schemas/figures/measure.ts';
import { getRowSchema, type JsonSchema } from '../../schemas/json-schema.ts';
import { t } from '../../text.ts';
import { datasetUrl, dataUrl, urls } from '../../urls.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { type FeedGroup, getFeedGroups } from './feed-groups.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';

/** A dataset with its files. */
export interface DatasetView {
  name: DatasetName;
  label: string;
  about: string;
  count: string;
  page: string;
  files: Link[];
}

/** What the portal gives away, how often it changes, and under which terms. */
export interface DataPage extends PageFrame {
  title: string;
  intro: string;
  /** What most come for: every fact once. */
  observations: DatasetView;
  datasets: DatasetView[];
  terms: { name: string; words: string; link?: Link }[];
  changes: { version: string; on: string; text: string }[];
  latest: Link[];
  feeds: FeedGroup[];
}

/** One field in words. */
interface FieldRow {
  path: string;
  depth: number;
  label: string;
  meaning: string | undefined;
  type: string;
  need: string;
}

/** What a measure counts, in words. */
interface MeasureView {
  id: string;
  name: string;
  definition: string;
  remarks: string[];
}

/** What the fields of a dataset mean. */
export interface DatasetPage extends PageFrame {
  title: string;
  /** What the dataset is called. */
  name: string;
  about: string;
  count: string;
  files: Link[];
  caption: string;
  fields: FieldRow[];
  /** Of the measures: what each of them counts. */
  measures: { title: string; id: string; measures: MeasureView[] }[];
}

/** What a dataset is called. */
export const getDatasetLabel = (dataset: DatasetName): string =>
  isCollection(dataset) ? t(`collection.${dataset}`) : t(`data.${dataset}`);

/** What a dataset holds, in one sentence. */
export const getDatasetAbout = (dataset: DatasetName): string => t(`data.about.${dataset}`);

/** What users of the data call its version: `0.2.0+2026.11.21`. */
export const getVersion = (portal: Portal, today: string): string => getDataVersion(getLastChange(portal, today));

const getFiles = (dataset: DatasetName): Link[] => [
  { href: dataUrl(dataset, 'csv'), label: 'CSV', note: t('data.csv') },
  { href: dataUrl(dataset, 'json'), label: 'JSON' },
  { href: dataUrl(dataset, 'schema.json'), label: 'JSON Schema' },
  { href: dataUrl(dataset, 'csv-metadata.json'), label: 'CSVW' },
];

const gathered: Record<GatheredName, (portal: Portal) => number> = {
  measures: () => measures.length,
  observations: (portal) => getFacts(portal).length,
  figures: (portal) => getAllFigures(portal).length,
};

const countRows = (portal: Portal, name: DatasetName): number =>
  isCollection(name) ? portal.entries[name].length : gathered[name](portal);

const getDataset = (portal: Portal, name: DatasetName): DatasetView => ({
  name,
  label: getDatasetLabel(name),
  about: getDatasetAbout(name),
  count: t('data.count', {
    count: countRows(portal, name),
  }),
  page: datasetUrl(name),
  files: getFiles(name),
});

/** The page of all datasets. */
export function getDataPage(portal: Portal, today: string): DataPage {
  const title = t('data.title');
  const intro = t('data.intro');
  const lastChange = getLastChange(portal, today);
  return {
    head: getListHead(portal, { title, description: intro, path: urls.data, today }),
    crumbs: homeCrumbs(),
    title,
    intro,
    observations: getDataset(portal, 'observations'),
    datasets: getDatasets(portal)
      .filter((name) => name !== 'observations')
      .map((name) => getDataset(portal, name)),
    terms: [
      {
        name: t('data.licence'),
        words: t('data.licence.words', { organisation: portal.site.organisation }),
        link: { href: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans', label: 'CC BY 4.0' },
      },
      { name: t('data.version'), words: t('data.version.words', { version: getVersion(portal, today) }) },
      ...(lastChange ? [{ name: t('data.changed'), words: t('data.changed.words', { date: lastChange }) }] : []),
      { name: t('data.ids'), words: t('data.ids.words') },
      { name: t('data.withdrawn'), words: t('data.withdrawn.words') },
      { name: t('data.gaps'), words: t('data.gaps.words') },
      { name: t('data.excel'), words: t('data.excel.words') },
      {
        name: 'Data Package',
        words: t('data.package.words'),
        link: { href: urls.dataPackage, label: 'datapackage.json' },
      },
      {
        name: 'DCAT-AP',
        words: t('data.catalogue.words'),
        link: { href: urls.dataCatalogue, label: 'catalogue.jsonld' },
      },
    ],
    changes: dataChanges.map(({ version, on, text }) => ({ version, on, text: t(text) })),
    latest: getDated(portal, today)
      .slice(0, 6)
      .map(({ entry, date }) => toLink(entry, date)),
    feeds: getFeedGroups(portal, today),
  };
}

const getType = ({ type, enum: choices, format, items }: JsonSchema): string => {
  if (choices) return t('data.type.choice');
  if (format === 'date') return t('data.type.date');
  if (type === 'array') return t(items?.properties ? 'data.type.rows' : 'data.type.list');
  return t(`data.type.${type ?? 'string'}`);
};

const toMeasureView = ({ id, name, definition, ...measure }: Measure): MeasureView => ({
  id,
  name,
  definition,
  remarks: [
    measure.counts && t('measure.counts', { words: measure.counts }),
    measure.countsNot && t('measure.countsNot', { words: measure.countsNot }),
    measure.numerator &&
      measure.denominator &&
      t('measure.ratio', {
        numerator: measureNames[measure.numerator] ?? '',
        denominator: measureNames[measure.denominator] ?? '',
      }),
    t('measure.units', { units: measure.units.join('、') }),
    measure.direction !== 'neither' && t(`measure.direction.${measure.direction}`),
    measure.asks && t('measure.asks', { words: measure.asks }),
  ].filter((remark) => typeof remark === 'string'),
});

/** The page of one dataset with its table of fields. */
export function getDatasetPage(portal: Portal, dataset: DatasetName, today: string): DatasetPage {
  const { label, about, count, page, files } = getDataset(portal, dataset);
  const title = dataset === 'measures' ? label : t('data.fields.title', { name: label });
  return {
    head: getListHead(portal, { title, description: about, path: page, today }),
    crumbs: [...homeCrumbs(), { href: urls.data, label: t('data.title') }],
    title,
    name: label,
    about,
    count,
    files,
    measures:
      dataset === 'measures'
        ? [...Map.groupBy(measures, ({ section }) => section)].map(([section, list]) => ({
            title: t(`compare.section.${section}`),
            id: `section-${section}`,
            measures: list.map(toMeasureView),
          }))
        : [],
    caption: t('data.fields.caption', { name: label }),
    fields: getDataFields(getRowSchema(dataset)).map(({ path, schema, isRequired, depth }) => ({
      path,
      depth,
      label: schema.title ?? '',
      meaning: schema.description ?? schema.items?.description,
      type: getType(schema),
      need: t(isRequired && schema.type !== 'array' ? 'data.always' : 'data.sometimes'),
    })),
  };
}

/** The datasets of a portal: not those of what it has switched off. */
export const getDatasets = ({ site }: Pick<Portal, 'site'>): DatasetName[] =>
  datasetNames.filter((name) => !isCollection(name) || isCollectionOn(site, name));

/** The static paths of everything that exists once a dataset. */
export const getDatasetPaths = (portal: Portal): { params: { dataset: string }; props: { dataset: DatasetName } }[] =>
  getDatasets(portal).map((dataset) => ({ params: { dataset }, props: { dataset } }));
