import { formatArticle } from '../../rules/language/chinese-number.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { type Figure, formatFigure } from '../../rules/figures/figure.ts';
import { formatLength } from '../../rules/time/length.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { PartName } from '../../rules/search/search-record.ts';
import { getPlainText } from '../../markdown/index.ts';
import type { CollectionName, Data } from '../../schemas/index.ts';
import { regionLevels } from '../../schemas/region.ts';
import { roomKinds } from '../../schemas/room.ts';
import { t } from '../../text.ts';
import { getContact } from '../rooms/contact.ts';
import { getStatus } from '../article/status.ts';

type Texts = readonly (string | undefined)[];

/** What an entry is found by; what is not filled in may stand as `undefined`. */
export interface SearchTexts {
  parts: Partial<Record<PartName, Texts>>;
  asks?: readonly string[];
  /** The id of the place that it is about. */
  region?: string;
  topics?: readonly string[];
  date?: string | undefined;
  /** Numbers of the articles that stand on its page. */
  articles?: readonly string[];
}

const getCitations = (portal: Portal, citations: Data<'explainers'>['citations']): string[] =>
  citations.flatMap(({ law, article, note }) => {
    const cited = portal.get('laws', law);
    return cited ? [[cited.data.short, article && formatArticle(article), note].filter(Boolean).join(' ')] : [];
  });

const getFigures = (figures: readonly Figure[]): string[] =>
  figures.map((figure) =>
    [figure.label, formatFigure(figure), figure.period, figure.note, figure.conflict].filter(Boolean).join(' '),
  );

const getSources = (sources: Data<'cases'>['sources']): string[] =>
  sources.map(({ title, publisher, note }) => [title, publisher, note].filter(Boolean).join(' '));

const getWarnings = (data: Parameters<typeof getStatus>[0]): Texts => {
  const status = getStatus(data);
  return [status?.label, status?.reason];
};

/** What each kind of entry is found by, besides its name. */
const tables: { [C in CollectionName]: (portal: Portal, entry: Entry<C>) => SearchTexts } = {
  explainers: (portal, { data, body }) => ({
    asks: data.asks,
    topics: [data.topic],
    date: data.updatedOn,
    parts: {
      summary: [data.summary],
      warnings: [...getWarnings(data), data.notSuitable],
      steps: data.steps.flatMap(({ title, detail }) => [title, detail]),
      papers: data.bring,
      sums: [data.cost],
      citations: getCitations(portal, data.citations),
      body: [getPlainText(body)],
    },
  }),
  cases: (portal, { data, body }) => ({
    region: data.region,
    topics: data.disputeTypes,
    date: data.updatedOn ?? data.publishedOn,
    parts: {
      summary: [data.summary],
      warnings: getWarnings(data),
      steps: data.timeline.map(({ when, what }) => `${when} ${what}`),
      facts: [
        t(`case.kind.${data.kind}`),
        portal.get('regions', data.region)?.data.name,
        data.period,
        ...data.cost.map(({ what }) => what),
        ...data.staffing,
        ...data.prerequisites,
        data.contactLevel,
        ...data.limits,
        ...data.inspiredBy,
      ],
      citations: getCitations(portal, data.citations),
      body: [getPlainText(body)],
      figures: getFigures(data.figures),
      sources: getSources(data.sources),
    },
  }),
  rooms: (_portal, { data, body }) => ({
    region: data.region,
    topics: data.disputeTypes,
    parts: {
      summary: [data.intro],
      steps: data.services,
      facts: [
        roomKinds[data.kind],
        ...getContact(data.contact).map(({ label, value }) => `${label} ${value ?? t('room.missing')}`),
        ...data.floors.map(({ name, zones }) => [name, ...zones].join(' ')),
        ...data.windows.flatMap(({ name, matters }) => [name, matters]),
        ...data.people.map(({ role, name, count }) => [role, name, count].filter(Boolean).join(' ')),
      ],
      body: [getPlainText(body)],
      figures: getFigures(data.figures),
      sources: getSources(data.sources),
    },
  }),
  methods: (_portal, { data, body }) => ({
    asks: data.aliases,
    region: data.region,
    topics: data.disputeTypes,
    parts: {
      summary: [data.summary],
      steps: data.steps.map(({ name, actor, within, output }) =>
        [name, actor, within && formatLength(within), output].filter(Boolean).join(' '),
      ),
      facts: [
        t('method.tag'),
        ...data.levels.map(({ name, count, duty }) => [name, count, duty].filter(Boolean).join(' ')),
        ...data.parts.flatMap(({ name, meaning }) => [name, meaning]),
      ],
      body: [getPlainText(body)],
      figures: getFigures(data.figures),
      sources: getSources(data.sources),
    },
  }),
  regions: (_portal, { data, body }) => ({
    parts: {
      summary: [data.intro],
      facts: [
        [data.name, regionLevels[data.level], data.setting && t(`region.setting.${data.setting}`), data.code]
          .filter(Boolean)
          .join(' '),
        data.profile.length > 0 ? `${data.name}${t('region.profile')}` : undefined,
        data.network.length > 0 ? `${data.name}${t('region.network')}` : undefined,
      ],
      body: [getPlainText(body)],
      figures: getFigures([...data.profile, ...data.network]),
      sources: getSources(data.sources),
    },
  }),
  laws: (_portal, { data, body }) => ({
    asks: [...data.aliases, data.title],
    articles: data.articles.map(({ number }) => String(number)),
    parts: {
      body: [getPlainText(body)],
      facts: [t(`law.kind.${data.kind}`), data.issuer],
      articles: data.articles.map(({ number, plain }) => `${formatArticle(String(number))} ${plain}`),
    },
  }),
  deadlines: (portal, { data, body }) => ({
    topics: data.disputeTypes,
    parts: {
      summary: [formatLength(data.length), data.summary],
      facts: [t(`deadline.kind.${data.kind}`), `${t('deadline.starts')} ${data.starts}`, data.ifMissed],
      citations: getCitations(portal, data.citations),
      body: [getPlainText(body)],
    },
  }),
  pathways: (_portal, { data: { summary, disputeTypes, questions }, body }) => ({
    topics: disputeTypes,
    parts: {
      summary: [summary],
      // Later questions and the outcomes have pages of their own.
      steps: questions
        .slice(0, 1)
        .flatMap(({ text, help, options }) => [text, help, ...options.map(({ label }) => label)]),
      body: [getPlainText(body)],
    },
  }),
  terms: (portal, { data, body }) => ({
    asks: data.aliases,
    parts: {
      summary: [data.plain, data.aliases.length > 0 ? `${t('term.aliases')}${data.aliases.join('、')}` : undefined],
      citations: getCitations(portal, data.citations),
      body: [getPlainText(body)],
    },
  }),
  pages: (_portal, { data, body }) => ({
    date: data.updatedOn,
    parts: { summary: [data.summary], body: [getPlainText(body)] },
  }),
};

/** What an entry is found by, besides its name. */
export const getSearchTexts = <C extends CollectionName>(portal: Portal, entry: Entry<C>): SearchTexts =>
  tables[entry.collection](portal, entry);
