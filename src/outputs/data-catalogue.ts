import type { Portal } from '../rules/portal/portal.ts';
import { getLastChange } from '../rules/portal/dated.ts';
import type { DatasetName } from '../schemas/datasets.ts';
import { getDatasetAbout, getDatasetLabel, getDatasets, getVersion } from '../site/data/model.ts';
import { t } from '../text.ts';
import { absoluteUrl, datasetUrl, dataUrl, urls } from '../urls.ts';
import { ccBy } from './licences/cc-by.ts';

/** The names that the description uses, spelled out here, so that nobody has to fetch them. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** What each file of a dataset is, by IANA's registry and the European list of file types that DCAT-AP asks for. */
const formats = {
  csv: { mediaType: 'text/csv', fileType: 'CSV' },
  json: { mediaType: 'application/json', fileType: 'JSON' },
} as const;

const licence = { '@id': ccBy.url, '@type': 'dct:LicenseDocument' };

const toDistribution = (dataset: DatasetName, ending: keyof typeof formats, siteUrl: string) => {
  const { mediaType, fileType } = formats[ending];
  const file = absoluteUrl(dataUrl(dataset, ending), siteUrl);
  const schema = absoluteUrl(dataUrl(dataset, ending === 'csv' ? 'csv-metadata.json' : 'schema.json'), siteUrl);
  return {
    '@id': `${file}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': `${getDatasetLabel(dataset)} ${fileType}`,
    'dcat:accessURL': { '@id': absoluteUrl(datasetUrl(dataset), siteUrl) },
    'dcat:downloadURL': { '@id': file },
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
      '@type': 'dct:MediaType',
    },
    'dct:format': {
      '@id': `http://publications.europa.eu/resource/authority/file-type/${fileType}`,
      '@type': 'dct:MediaTypeOrExtent',
    },
    'dct:license': licence,
    'dct:conformsTo': { '@id': schema, '@type': 'dct:Standard' },
  };
};

/**
 * The description of all open data as a catalogue (DCAT-AP 3, in JSON-LD 1.1), by which portals of open data take datasets
 * over without anybody who types them in.
 */
export function toCatalogue(portal: Portal, siteUrl: string, today: string) {
  const words = (text: string) => ({ '@value': text, '@language': portal.site.language });
  const page = absoluteUrl(urls.data, siteUrl);
  const publisher = { '@id': `${absoluteUrl('/', siteUrl)}#publisher` };
  const lastChange = getLastChange(portal, today);
  const modified = lastChange !== undefined && { 'dct:modified': { '@value': lastChange, '@type': 'xsd:date' } };
  return {
    '@context': context,
    '@id': `${absoluteUrl(urls.dataCatalogue, siteUrl)}#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': words(`${portal.site.name}：${t('data.title')}`),
    'dct:description': words(t('data.intro')),
    'dct:publisher': { ...publisher, '@type': 'foaf:Agent', 'foaf:name': words(portal.site.organisation) },
    'dct:license': licence,
    'foaf:homepage': { '@id': page, '@type': 'foaf:Document' },
    'owl:versionInfo': getVersion(portal, today),
    ...modified,
    'dcat:dataset': getDatasets(portal).map((dataset) => ({
      '@id': `${absoluteUrl(datasetUrl(dataset), siteUrl)}#dataset`,
      '@type': 'dcat:Dataset',
      'dct:identifier': dataset,
      'dct:title': words(getDatasetLabel(dataset)),
      'dct:description': words(getDatasetAbout(dataset)),
      'dct:publisher': publisher,
      'dcat:landingPage': { '@id': absoluteUrl(datasetUrl(dataset), siteUrl), '@type': 'foaf:Document' },
      ...modified,
      'dcat:distribution': [toDistribution(dataset, 'csv', siteUrl), toDistribution(dataset, 'json', siteUrl)],
    })),
  };
}
