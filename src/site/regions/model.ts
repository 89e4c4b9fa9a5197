import type { Entry } from '../../rules/entries/entry.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import { getNetworkByLevel } from './network.ts';
import { getPeers, type Peer } from './peers.ts';
import { isOn } from '../../rules/portal/features.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion, getRegionPath, getSubregions, getWithin } from '../../rules/portal/regions.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { getBody } from '../article/body.ts';
import { type Comparable, getComparable } from '../compare/comparable.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { type Doors, getDoors } from '../doors/doors.ts';
import { getFeedLink } from '../feeds/feeds.ts';
import { type ChartView, getChartViews } from '../figures/charts.ts';
import { getYearFigures } from '../../rules/figures/years.ts';
import { type FigureView, getFigures, getOrigin, type Origin } from '../figures/figures.ts';
import { getReckonedView, type ReckonedView } from '../figures/reckoned.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';
import { getYearsView, type YearsView } from './years.ts';
import type { Tier } from '../diagrams/pyramid.ts';
import { compareUrl } from '../../urls.ts';
import { sayFigure } from '../page/say.ts';

/** A place like this one: in what, in what not for want of numbers, and where both stand side by side. */
export interface PeerView {
  link: Link;
  reason: string;
  missing: string | undefined;
  /** Nothing where the portal compares nothing. */
  compareHref: string | undefined;
}

/** A place: what it is like, its network, and everything the portal has from it and below it. */
export interface RegionPage extends PageFrame {
  name: string;
  level: string;
  code: string | undefined;
  setting: string | undefined;
  intro: string | undefined;
  subregions: Link[];
  profile: FigureView[];
  network: { title: string; figures: FigureView[] }[];
  /** What its numbers of several years show. */
  years: YearsView | undefined;
  /** What the figures of the place come to. */
  reckoned: ReckonedView | undefined;
  /** The levels of the network with the first count of each, where at least two have one. */
  pyramid: { levels: Tier[]; origin: Origin } | undefined;
  charts: ChartView[];
  peers: PeerView[];
  rooms: Link[];
  cases: Link[];
  methods: Link[];
  body: RenderedBody;
  foot: Foot;
  doors: Doors;
  comparable: Comparable | undefined;
}

const getNetwork = ({ network, sources }: Entry<'regions'>['data']): RegionPage['network'] =>
  getNetworkByLevel(network).map(({ level, figures }) => ({
    title: t(`network.level.${level}`),
    figures: getFigures(figures, sources),
  }));

function getPyramid({ network, sources }: Entry<'regions'>['data']): RegionPage['pyramid'] {
  const tiers = getNetworkByLevel(network).flatMap(({ level, figures: [figure] }) =>
    level === 'other' || !figure ? [] : { level, figure },
  );
  if (tiers.length < 2) return undefined;
  return {
    levels: tiers.map(({ level, figure }) => ({
      name: t(`network.level.${level}`),
      count: sayFigure(figure),
      duty: figure.label,
    })),
    origin: getOrigin(
      getFigures(
        tiers.map(({ figure }) => figure),
        sources,
      ),
      sources,
    ),
  };
}

function getPeerView(
  portal: Portal,
  own: Entry<'regions'>,
  { region, setting, population, disputes, missing }: Peer,
): PeerView {
  const reasons = [
    setting && t('peer.setting', { setting: t(`region.setting.${setting}`) }),
    population && t('peer.population', { own: sayFigure(population[0]), other: sayFigure(population[1]) }),
    disputes.length > 0 && t('peer.disputes', { names: disputes.join('、') }),
  ];
  return {
    link: toLink(region),
    reason: reasons.filter(Boolean).join('；'),
    missing:
      missing.length > 0
        ? t('peer.missing', { names: missing.map((trait) => t(`peer.trait.${trait}`)).join('、') })
        : undefined,
    compareHref: isOn(portal.site, 'compare')
      ? compareUrl([own, region].map(({ collection, id }) => `${collection}/${id}`))
      : undefined,
  };
}

/** The figures of the newest year of the yearly form; what came before is told by its drawings. */
const getLatestYear = ({ years }: Entry<'regions'>['data']): Figure[] => {
  const latest = Math.max(...years.map(({ year }) => year));
  return getYearFigures(years.filter(({ year }) => year === latest));
};

/** The page of one region. */
export function getRegionPage(portal: Portal, entry: Entry<'regions'>, today: string): RegionPage {
  const { data } = entry;
  const here = getWithin(portal, entry.id);
  const description = data.intro ?? t('region.description', { region: formatRegion(portal, entry.id) });
  return {
    head: {
      ...getEntryHead(portal, entry, {
        description,
        date: today,
        jsonLd: {
          '@type': 'AdministrativeArea',
          ...(data.code && { identifier: data.code }),
          ...(data.parent && {
            containedInPlace: { '@type': 'AdministrativeArea', name: formatRegion(portal, data.parent) },
          }),
        },
      }),
      feed: getFeedLink(portal, `regions/${entry.id}`, today),
    },
    crumbs: [
      ...getCrumbs('regions'),
      ...getRegionPath(portal, entry.id)
        .slice(0, -1)
        .map((region) => toLink(region)),
    ],
    name: data.name,
    level: t(`region.level.${data.level}`),
    code: data.code,
    setting: data.setting && t(`region.setting.${data.setting}`),
    intro: data.intro,
    subregions: getSubregions(portal, entry.id).map((region) => toLink(region, t(`region.level.${region.data.level}`))),
    profile: getFigures(data.profile, data.sources),
    network: getNetwork(data),
    years: getYearsView(data, [...data.profile, ...data.network]),
    reckoned: getReckonedView([...data.profile, ...data.network, ...getLatestYear(data)]),
    pyramid: getPyramid(data),
    charts: getChartViews(data.charts, [...data.profile, ...data.network], data.sources),
    peers: isOn(portal.site, 'officials')
      ? getPeers(portal, entry).map((peer) => getPeerView(portal, entry, peer))
      : [],
    rooms: here.rooms.map((room) => toLink(room, t(`room.kind.${room.data.kind}`))),
    cases: here.cases.map((item) => toLink(item, t(`case.kind.${item.data.kind}`))),
    methods: here.methods.map((method) => toLink(method)),
    body: getBody(portal, entry),
    foot: getFoot(portal, entry, today),
    doors: getDoors(portal, { region: entry.id }),
    comparable: getComparable(portal, entry),
  };
}
