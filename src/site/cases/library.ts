import { type CaseFacet, caseFacets, type CaseOrder, caseOrders } from '../../rules/entries/facets.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getNamedTopics } from '../../rules/portal/topics.ts';
import { practiceModels } from '../../schemas/case.ts';
import { keysOf } from '../../schemas/record.ts';
import { region } from '../../schemas/region.ts';
import { isTextKey, t } from '../../text.ts';
import { allCasesUrl, casesUrl, collectionUrl, finderUrl, urls } from '../../urls.ts';
import { type CaseLine, toCaseLine } from './line.ts';
import { getMatrixLink } from '../compare/matrix-link.ts';
import { getCrumbs, homeCrumbs } from '../page/crumbs.ts';
import { type Facet, type FacetSource, getFacets } from '../finder/model.ts';
import { getFeedLink } from '../feeds/feeds.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { keepOffered, type Link } from '../page/link.ts';
import { getRegionChoices } from '../../rules/portal/region-choices.ts';

/** How many cases one page holds. */
const casePageSize = 60;

/** One page of the cases of the portal, or of those of one region, method and so on. */
export interface CasesPage extends PageFrame {
  title: string;
  intro: string;
  /** How many there are on all pages. */
  count: number;
  items: CaseLine[];
  /** What to look for; only where nothing has been looked for yet. */
  facets: Facet<CaseFacet>[];
  /** The same cases in each order. */
  orders: (Link & { isCurrent: boolean })[];
  onward: { combine: Link; all: Link } | undefined;
  /** Where cases are laid side by side; nothing where the portal compares nothing. */
  compare: Link | undefined;
  /** All practices by all measures; nothing where the portal compares nothing. */
  matrix: Link | undefined;
  pages: { previous?: Link; next?: Link };
}

/** A static page of the library with the parts of its address. */
export interface CasesPath {
  params: { facet: string; value: string; page: string | undefined };
  page: CasesPage;
}

/** What officials call a matter of life that is named for residents. */
const nameForOfficials = (slug: string, name: string): string => {
  const key = `cases.for.${slug}`;
  return isTextKey(key) ? t(key) : name;
};

/** The values of each facet with what readers call them, in the order in which they are listed. */
const listValues = {
  region: (portal) =>
    getRegionChoices(
      portal,
      portal.entries.cases.map(({ data }) => data.region),
    ).map(({ id, name, depth }) => ({ value: id, label: name, depth })),
  kind: () => (['practice', 'dispute'] as const).map((value) => ({ value, label: t(`case.kind.${value}`) })),
  for: (portal) =>
    getNamedTopics(
      portal,
      portal.entries.cases.flatMap(({ data }) => data.disputeTypes),
    ).map(({ slug, name }) => ({ value: slug, label: nameForOfficials(slug, name) })),
  model: () => keysOf(practiceModels).map((value) => ({ value, label: t(`cases.model.${value}`) })),
  method: (portal) => portal.entries.methods.map(({ id, data }) => ({ value: id, label: data.name })),
  level: () => region.shape.level.options.map((value) => ({ value, label: t(`region.level.${value}`) })),
  setting: () =>
    (['urban', 'mixed', 'rural'] as const).map((value) => ({ value, label: t(`region.setting.${value}`) })),
  year: (_, lines) =>
    [...new Set(lines.flatMap(({ keys }) => keys.year))]
      .sort()
      .reverse()
      .map((year) => ({ value: year, label: t('cases.value.year', { year }) })),
  cost: () => [{ value: 'yes', label: t('cases.value.cost') }],
  figures: () => [{ value: 'yes', label: t('cases.value.figures') }],
} satisfies Record<CaseFacet, (portal: Portal, lines: readonly CaseLine[]) => FacetSource<CaseFacet>['values']>;

interface Library {
  /** The newest first. */
  lines: CaseLine[];
  facets: Facet<CaseFacet>[];
}

const getLibrary = (portal: Portal): Library => portal.derive('library of cases', makeLibrary);

function makeLibrary(portal: Portal): Library {
  const lines = portal.entries.cases.map((entry) => toCaseLine(portal, entry));
  const sources = caseFacets.map((name) => ({
    name,
    label: t(`cases.facet.${name}`),
    values: listValues[name](portal, lines),
  }));
  const facets = getFacets(
    lines.map(({ keys }) => keys),
    sources,
    (facet, value) => casesUrl(facet, value),
  );
  return { lines, facets };
}

/** Cases in the order that was asked for; those of equal completeness stay with the newest first, and those of a kind together. */
const sortLines = <L extends { fullness: number }>(lines: readonly L[], order: CaseOrder): L[] =>
  order === 'date' ? [...lines] : lines.toSorted((a, b) => b.fullness - a.fullness);

const getTitle = () => t('collection.cases');

interface Selection {
  title: string;
  intro: string;
  crumbs: Link[];
  lines: readonly CaseLine[];
  getUrl: (order: CaseOrder, page: number) => string;
  facets: Facet<CaseFacet>[];
  onward: CasesPage['onward'];
}

/** All pages of a selection in one order. */
function paginate(portal: Portal, selection: Selection, order: CaseOrder, today: string): CasesPage[] {
  const { lines, getUrl, facets, onward, crumbs, intro } = selection;
  const sorted = sortLines(lines, order);
  const pages = Math.max(1, Math.ceil(sorted.length / casePageSize));
  return Array.from({ length: pages }, (_, index) => {
    const number = index + 1;
    const title = number > 1 ? t('cases.title.page', { title: selection.title, page: number }) : selection.title;
    return {
      head: getListHead(portal, {
        title,
        description: t('cases.description', { title, count: lines.length }),
        path: getUrl(order, number),
        column: getTitle(),
        feed: getFeedLink(portal, 'cases', today),
        today,
      }),
      crumbs,
      title,
      intro,
      count: lines.length,
      items: sorted.slice(index * casePageSize, number * casePageSize),
      facets: number === 1 && order === 'date' ? facets : [],
      orders:
        lines.length > 1
          ? caseOrders.map((each) => ({
              href: getUrl(each, 1),
              label: t(`cases.order.${each}`),
              isCurrent: each === order,
            }))
          : [],
      onward,
      compare: keepOffered(portal, [{ href: urls.compare, label: t('compare.link') }])[0],
      matrix: getMatrixLink(portal),
      pages: {
        previous: number > 1 ? { href: getUrl(order, number - 1), label: t('list.previous') } : undefined,
        next: number < pages ? { href: getUrl(order, number + 1), label: t('list.next') } : undefined,
      },
    };
  });
}

const selectAll = (portal: Portal): Selection => {
  const { lines, facets } = getLibrary(portal);
  return {
    title: getTitle(),
    intro: t('list.cases.intro'),
    crumbs: homeCrumbs(),
    lines,
    getUrl: allCasesUrl,
    facets,
    onward: undefined,
  };
};

function selectValue(portal: Portal, name: CaseFacet, value: string, label: string): Selection {
  const lines = getLibrary(portal).lines.filter(({ keys }) => keys[name].includes(value));
  return {
    title: t(`cases.title.${name}`, { name: label }),
    intro: t('cases.found', { count: lines.length }),
    crumbs: getCrumbs('cases'),
    lines,
    getUrl: (order, page) => casesUrl(name, value, order, page),
    facets: [],
    onward: {
      combine: { href: finderUrl('cases', name, value), label: t('finder.combine') },
      all: { href: collectionUrl('cases'), label: t('cases.all', { count: portal.entries.cases.length }) },
    },
  };
}

/** `/cases/`: the newest cases, with the finder. */
export const getCasesPage = (portal: Portal, today: string): CasesPage =>
  paginate(portal, selectAll(portal), 'date', today)[0]!;

/** All other static pages of the library: the pages of each facet's values, and the rest of all cases, in each order. */
export function getCasesPaths(portal: Portal, today: string): CasesPath[] {
  const all = selectAll(portal);
  const rest = caseOrders.flatMap((order) =>
    paginate(portal, all, order, today).map((page, index): CasesPath => ({
      params: { facet: 'by', value: order, page: index > 0 ? String(index + 1) : undefined },
      page,
    })),
  );
  const facets = getLibrary(portal).facets.flatMap(({ name, values }) =>
    values.flatMap(({ value, label, count }) => {
      const selection = selectValue(portal, name, value, label);
      return caseOrders
        .filter((order) => order === 'date' || count > 1)
        .flatMap((order) =>
          paginate(portal, selection, order, today).map((page, index) => ({
            params: {
              facet: name === 'region' ? 'in' : name,
              value,
              page:
                [order === 'date' ? undefined : order, index > 0 ? String(index + 1) : undefined]
                  .filter((part) => part !== undefined)
                  .join('/') || undefined,
            },
            page,
          })),
        );
    }),
  );
  // The first page of all is `/cases/` itself; a single case needs no second order.
  const isOwn = ({ params }: CasesPath) =>
    !(params.facet === 'by' && params.page === undefined && (params.value === 'date' || all.lines.length < 2));
  return [...rest.filter(isOwn), ...facets];
}

/** A case as the finder's script draws it: its line, and the values it can be found by in the order of `caseFacets`. */
export type FindableLine = Omit<CaseLine, 'keys'> & { keys: string[][] };

/** Everything that the finder's script needs, the newest first. */
export const getFinderFile = (portal: Portal): FindableLine[] =>
  getLibrary(portal).lines.map((line) => ({ ...line, keys: caseFacets.map((facet) => line.keys[facet]) }));
